package io.oscstudio.core.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings data into the form {@link Node#toData()} has, so that the two can be compared. */
final class PlainData {
  private PlainData() {}

  /**
   * The same data with {@code Long}, {@code BigInteger} and {@code Double} as the only numbers.
   *
   * @throws IllegalArgumentException for anything that is not data
   */
  static @Nullable Object of(@Nullable Object data) {
    return switch (data) {
      case null -> null;
      case String s -> s;
      case Boolean b -> b;
      case Integer i -> i.longValue();
      case Short s -> s.longValue();
      case Byte b -> b.longValue();
      case Long l -> l;
      case BigInteger b -> b.bitLength() < Long.SIZE ? (Object) b.longValue() : b;
      case Float f -> Double.valueOf(f.toString());
      case BigDecimal d -> d.doubleValue();
      case Double d -> d;
      case Map<?, ?> map -> ofMap(map);
      case Iterable<?> list -> ofList(list);
      default -> throw new IllegalArgumentException("Not data: " + data.getClass());
    };
  }

  private static Map<String, @Nullable Object> ofMap(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
    map.forEach((key, value) -> copy.put(String.valueOf(key), of(value)));
    return copy;
  }

  private static List<@Nullable Object> ofList(Iterable<?> list) {
    List<@Nullable Object> copy = new ArrayList<>();
    list.forEach(item -> copy.add(of(item)));
    return copy;
  }
}
