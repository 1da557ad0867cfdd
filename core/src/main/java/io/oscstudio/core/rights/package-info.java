/**
 * Layer 3: what a rule of Kubernetes' RBAC allows, said so that a person can judge it (section 6 of
 * the specification: {@code install.clusterPermissions} and {@code install.permissions}).
 *
 * <p>A rule is five lists of words that mean little to most people and much to an attacker. Here it
 * becomes one sentence, a {@link io.oscstudio.core.rights.Risk} and the reasons for it. The most
 * delicate things are named first, and long lists are cut with their number, so that nothing hides
 * in a crowd; the risk always regards the whole rule.
 *
 * <p>The way in: {@link io.oscstudio.core.rights.PolicyRule#of} reads a rule, {@link
 * io.oscstudio.core.rights.Right#of} judges it, {@link io.oscstudio.core.rights.Vocabulary} is what
 * an editor suggests. Any package above layer 3 may use this one; it uses {@code base} and {@code
 * yaml}.
 */
@NullMarked
package io.oscstudio.core.rights;

import org.jspecify.annotations.NullMarked;
