/**
 * Layer 3: holds Kubernetes objects to the types of the Kubernetes API, without a cluster.
 *
 * <p>{@link io.oscstudio.core.kubernetes.ObjectCheck} says of one parsed object, or of a part of
 * one, what the API server would refuse, as {@link io.oscstudio.core.kubernetes.ObjectProblem}s
 * that point at nodes; {@link io.oscstudio.core.kubernetes.ObjectStream} does so for a text of any
 * number of documents without keeping them. {@link io.oscstudio.core.kubernetes.KubernetesTypes}
 * are the types of every Kubernetes from 1.10 on, from the data file of {@code resources} (ADR
 * 0033).
 *
 * <p>{@link io.oscstudio.core.kubernetes.SchemaMatch} does the same for custom resources: a value
 * against an OpenAPI schema of a CRD.
 *
 * <p>The check turns problems into findings. It is never stricter than the API server and kubectl
 * are: what is a custom resource, is left open by the API, or was allowed by any of these versions
 * is passed over.
 */
@NullMarked
package io.oscstudio.core.kubernetes;

import org.jspecify.annotations.NullMarked;
