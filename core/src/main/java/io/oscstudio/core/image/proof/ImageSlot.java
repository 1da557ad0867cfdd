package io.oscstudio.core.image.proof;

/**
 * A place of a rendered object that holds an image.
 *
 * @param source the template it came from, as a path inside the chart: {@code templates/x.yaml},
 *     {@code charts/sub/templates/y.yaml}
 * @param kind the object's kind
 * @param name the object's name
 * @param path where in the object, {@code spec.template.spec.containers[0].image}
 * @param use what it is there for
 * @param hook whether Helm runs the object as a hook, tests included
 * @param image the image as it stands there, not yet read as a reference; never empty
 */
public record ImageSlot(
    String source,
    String kind,
    String name,
    String path,
    SlotUse use,
    boolean hook,
    String image) {}
