package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Finding;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A finding of a rule, and the way to mend it if the rule knows one.
 *
 * @param fix works the fix out; for the files as they were when it was found
 */
public record Found(Finding finding, Supplier<Optional<Fix>> fix) {}
