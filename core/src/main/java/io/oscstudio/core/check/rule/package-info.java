/**
 * What a rule is and what it sees: a {@link io.oscstudio.core.check.rule.Rule} of one or several
 * kinds looks at a {@link io.oscstudio.core.check.rule.Subject} and tells a {@link
 * io.oscstudio.core.check.rule.Report}, to which it may add a {@link
 * io.oscstudio.core.check.rule.Fix}.
 *
 * <p>The packages beside this one hold the rules by subject matter; {@code io.oscstudio.core.check}
 * runs them. Doors need {@link io.oscstudio.core.check.rule.CheckContext}, {@link
 * io.oscstudio.core.check.rule.Profile}, fixes and, to list rules, {@link
 * io.oscstudio.core.check.rule.RuleInfo}.
 */
@NullMarked
package io.oscstudio.core.check.rule;

import org.jspecify.annotations.NullMarked;
