package io.oscstudio.core.project;

import java.time.Instant;
import java.util.Optional;

/**
 * Who has a package open. Any part may be empty.
 *
 * @param user the name of the account
 * @param host the machine
 * @param process the number of the process
 * @param since when it was opened
 */
public record Holder(String user, String host, String process, Optional<Instant> since) {}
