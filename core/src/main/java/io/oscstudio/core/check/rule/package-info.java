/**
 * What a rule is and what it sees: {@link io.oscstudio.core.check.rule.Rule} looks at an {@link
 * io.oscstudio.core.check.rule.OscPackage} and tells a {@link io.oscstudio.core.check.rule.Report}.
 *
 * <p>The packages beside this one hold the rules by subject; {@code io.oscstudio.core.check} runs
 * them. Doors need {@link io.oscstudio.core.check.rule.Profile} and, to list rules, {@link
 * io.oscstudio.core.check.rule.RuleInfo}.
 */
@NullMarked
package io.oscstudio.core.check.rule;

import org.jspecify.annotations.NullMarked;
