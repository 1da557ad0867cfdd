package io.oscstudio.app.shipping;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.check.Silence;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is to be sent out.
 *
 * @param tree the package as it is now, its metadata.yaml at the top
 * @param name what metadata.yaml calls it
 * @param version its version
 * @param profile what it is for: {@code private} or {@code publish}
 * @param images what is known of its images
 * @param silences what the check is not to speak of; asked on the job
 */
public record Shipment(
    FileTree tree,
    String name,
    String version,
    String profile,
    ShippedImages images,
    Supplier<List<Silence>> silences) {}
