package io.oscstudio.core.console;

import io.oscstudio.core.model.Crd;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.model.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a CRD's storage version (reading D21) with what the descriptors of a CSD do to each
 * (section 5). Fields that descriptors put in order come first in their group, in that order; the
 * others follow as the schema has them.
 *
 * <p>Making one reads whole schemas; do it off the window's thread, once for each text.
 */
public final class FieldTree {
  private final Map<Part, Half> halves;

  /** What searches look through; many trees are never searched. */
  private final Words words;

  private FieldTree(Map<Part, Half> halves, Words words) {
    this.halves = halves;
    this.words = words;
  }

  /**
   * One half of the tree.
   *
   * @param fields the fields at its top
   * @param strays descriptors whose path is no field, as fields of their own
   * @param describesFields whether the CRD names any field there; where it does not, no descriptor
   *     can have a field, and that is the CRD's doing (reading D18)
   * @param isCut whether fields were left out because there are too many or they lie too deep
   * @param descriptors how many entries the list of descriptors has
   */
  record Half(
      List<FieldNode> fields,
      List<FieldNode> strays,
      boolean describesFields,
      boolean isCut,
      int descriptors) {
    Half reusing(Half earlier) {
      return new Half(
          FieldNode.reuse(fields, earlier.fields),
          FieldNode.reuse(strays, earlier.strays),
          describesFields,
          isCut,
          descriptors);
    }
  }

  /**
   * The tree of a CSD.
   *
   * @param crd the CRD it refers to, empty when the package has none
   */
  public static FieldTree of(Optional<Crd> crd, Csd csd) {
    return of(crd, csd, false);
  }

  /**
   * As {@link #of}, with only the fields that descriptors name and those they lie in: all a form
   * needs, quickly also where the CRD has thousands.
   */
  static FieldTree described(Optional<Crd> crd, Csd csd) {
    return of(crd, csd, true);
  }

  private static FieldTree of(Optional<Crd> crd, Csd csd, boolean only) {
    Map<Part, Half> halves = new EnumMap<>(Part.class);
    Optional<Schema> spec = crd.flatMap(Crd::specSchema);
    Optional<Schema> status = crd.flatMap(Crd::statusSchema);
    halves.put(Part.SPEC, FieldTreeBuilder.build(Part.SPEC, spec, csd, only));
    halves.put(Part.STATUS, FieldTreeBuilder.build(Part.STATUS, status, csd, only));
    return new FieldTree(halves, new Words());
  }

  /**
   * The same tree made of the nodes of an earlier one wherever they are equal; {@code earlier}
   * itself if all are. What shows it then finds what changed by identity.
   */
  public FieldTree reusing(FieldTree earlier) {
    Map<Part, Half> reused = new EnumMap<>(Part.class);
    halves.forEach((part, half) -> reused.put(part, half.reusing(earlier.half(part))));
    return reused.equals(earlier.halves) ? earlier : new FieldTree(reused, new Words());
  }

  private Half half(Part part) {
    return Optional.ofNullable(halves.get(part)).orElseThrow();
  }

  /** The fields at the top of a part. */
  public List<FieldNode> fields(Part part) {
    return half(part).fields();
  }

  /** The descriptors of a part whose path is no field of the CRD, in the CSD's order. */
  public List<FieldNode> strays(Part part) {
    return half(part).strays();
  }

  /** Whether the CRD names any field of a part (reading D18). */
  public boolean describesFields(Part part) {
    return half(part).describesFields();
  }

  /** Whether fields of a part were left out, because there are too many or they lie too deep. */
  public boolean isCut(Part part) {
    return half(part).isCut();
  }

  /** How many entries the list of a part's descriptors has. */
  public int descriptors(Part part) {
    return half(part).descriptors();
  }

  /** Every field and stray of a part, parents before what lies below them. */
  public List<FieldNode> all(Part part) {
    List<FieldNode> all = new ArrayList<>();
    fields(part).forEach(field -> field.forEach(all::add));
    all.addAll(strays(part));
    return all;
  }

  /** The field or stray with this path. */
  public Optional<FieldNode> find(Part part, String path) {
    return all(part).stream().filter(field -> field.path().equals(path)).findFirst();
  }

  /** How many fields and strays of a part have a coverage. */
  public int count(Part part, Coverage coverage) {
    return (int) all(part).stream().filter(field -> field.coverage() == coverage).count();
  }

  /**
   * The same tree with only the fields in whose path, title or display name all the words are, and
   * the fields they lie in.
   *
   * @param query words with blanks between them; case does not count; none leaves everything
   */
  public FieldTree search(String query) {
    List<String> wanted =
        Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    if (wanted.isEmpty()) {
      return this;
    }
    Map<Part, Half> found = new EnumMap<>(Part.class);
    halves.forEach((part, half) ->
        found.put(
            part,
            new Half(
                matching(half.fields(), wanted),
                matching(half.strays(), wanted),
                half.describesFields(),
                half.isCut(),
                half.descriptors())));
    return new FieldTree(found, new Words());
  }

  private List<FieldNode> matching(List<FieldNode> fields, List<String> wanted) {
    List<FieldNode> found = new ArrayList<>();
    for (FieldNode field : fields) {
      List<FieldNode> below = matching(field.children(), wanted);
      String text = words.of(field);
      if (!below.isEmpty() || wanted.stream().allMatch(text::contains)) {
        found.add(field.withChildren(below));
      }
    }
    return found;
  }

  /** The words of each field, worked out once, since a search happens with every key typed. */
  private static final class Words {
    private final Map<FieldNode, String> known = new IdentityHashMap<>();

    synchronized String of(FieldNode field) {
      return known.computeIfAbsent(field, FieldNode::searchText);
    }
  }
}
