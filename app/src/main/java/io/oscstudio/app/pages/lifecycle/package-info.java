/**
 * The page of lifecycle.yaml (section 6): permissions with what they allow and how risky that is,
 * deployments, upgrade and operations.
 *
 * <p>{@link io.oscstudio.app.pages.lifecycle.LifecycleModel} is what it holds, {@link
 * io.oscstudio.app.pages.lifecycle.LifecycleView} draws it. What is Kubernetes' own and not OSC's —
 * rules of RBAC and the specification of a deployment — has no schema of ours; {@code RuleFields}
 * and {@code PodFields} say what the form shows of it, and the rest stays in the text.
 */
@NullMarked
package io.oscstudio.app.pages.lifecycle;

import org.jspecify.annotations.NullMarked;
