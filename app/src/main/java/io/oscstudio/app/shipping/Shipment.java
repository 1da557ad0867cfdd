package io.oscstudio.app.shipping;

import io.oscstudio.core.archive.FileTree;

/**
 * What is to be sent out.
 *
 * @param tree the package as it is now, its metadata.yaml at the top
 * @param name what metadata.yaml calls it
 * @param version its version
 * @param profile what it is for: {@code private} or {@code publish}
 * @param images what is known of its images
 */
public record Shipment(
    FileTree tree, String name, String version, String profile, ShippedImages images) {}
