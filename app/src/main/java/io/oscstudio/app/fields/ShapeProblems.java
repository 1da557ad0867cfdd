package io.oscstudio.app.fields;

import io.oscstudio.core.base.GoDuration;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Quantity;
import io.oscstudio.core.schema.Shape;
import java.math.BigDecimal;
import java.util.Optional;

/** Tells what is wrong with a text for the shape it should have. */
final class ShapeProblems {
  private ShapeProblems() {}

  /** Nothing is wrong with an empty text: whether it may be missing is for the check to say. */
  static Optional<Message> of(Shape shape, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (shape) {
      case Shape.Number number -> number(number, text);
      case Shape.Text t ->
          switch (t.format()) {
            case QUANTITY -> Quantity.problem(text);
            case DURATION -> GoDuration.problem(text);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private static Optional<Message> number(Shape.Number shape, String text) {
    BigDecimal value;
    try {
      value = new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return Optional.of(Message.of("fields.no-number", text));
    }
    if (shape.whole() && value.stripTrailingZeros().scale() > 0) {
      return Optional.of(Message.of("fields.not-whole", text));
    }
    if (shape.least().isPresent()
        && value.compareTo(BigDecimal.valueOf(shape.least().getAsLong())) < 0) {
      return Optional.of(Message.of("fields.too-small", text, shape.least().getAsLong()));
    }
    if (shape.most().isPresent()
        && value.compareTo(BigDecimal.valueOf(shape.most().getAsLong())) > 0) {
      return Optional.of(Message.of("fields.too-great", text, shape.most().getAsLong()));
    }
    return Optional.empty();
  }
}
