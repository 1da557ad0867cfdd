/**
 * Layer 6: rules over a tree of files and a profile.
 *
 * <p>{@link io.oscstudio.core.check.Check#run} is the way in; {@link io.oscstudio.core.check.Rules}
 * lists every rule there is. What a rule is lies in {@code check.rule}, the rules themselves in one
 * package for each subject: {@code layout}, {@code text}, {@code metadata}, {@code crd}, {@code
 * csd}, {@code lifecycle}, {@code operator}. Export, compare, reports and all doors may call this
 * package.
 *
 * <pre>{@code
 * CheckResult result = Check.run(tree, Profile.PRIVATE, Job.none());
 * result.findings().forEach(f -> print(f.place(), MessageText.of(f, texts)));
 * }</pre>
 */
@NullMarked
package io.oscstudio.core.check;

import org.jspecify.annotations.NullMarked;
