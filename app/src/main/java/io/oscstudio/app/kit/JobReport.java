package io.oscstudio.app.kit;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import java.time.Instant;

/**
 * What a job told, without secrets.
 *
 * @param when it was told
 * @param severity what it weighs
 * @param job what the job area calls the job
 * @param text what was told
 */
public record JobReport(Instant when, Severity severity, Message job, Message text) {}
