/**
 * Rules about Kubernetes objects: the deployments and permissions of {@code lifecycle.yaml}, what a
 * chart renders, and the manifests of an operator, held to the types of the API by {@link
 * io.oscstudio.core.kubernetes.ObjectCheck}. Start at {@link
 * io.oscstudio.core.check.objects.ObjectRules}.
 */
@NullMarked
package io.oscstudio.core.check.objects;

import org.jspecify.annotations.NullMarked;
