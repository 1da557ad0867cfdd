/**
 * Registries, asked by the distribution protocol: documents and blobs held against their digests,
 * lists of tags, the accounts a person has stored for them. What the documents mean, an image or a
 * chart, is the caller's matter.
 *
 * <p>The way in: a {@link io.oscstudio.core.registry.RegistryClient} asks and authenticates; over
 * it, {@link io.oscstudio.core.registry.RegistryDocuments} reads manifests, {@link
 * io.oscstudio.core.registry.RegistryBlobs} fetches what they announce into a {@link
 * io.oscstudio.core.registry.BlobStore}, and {@link io.oscstudio.core.registry.RegistryTags} lists
 * what there is.
 *
 * <p>Layer 3; called by helm and image. Registries are strangers: what they send is bounded in size
 * and time, plain HTTP is spoken with this computer only, and an account goes to no server but the
 * one it is for.
 */
@NullMarked
package io.oscstudio.core.registry;

import org.jspecify.annotations.NullMarked;
