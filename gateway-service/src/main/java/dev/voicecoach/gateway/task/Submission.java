package dev.voicecoach.gateway.task;

import dev.voicecoach.schemas.events.Envelope;

/**
 * An answer about to be accepted.
 *
 * @param event what the workers are to hear of it, with the trace and the tenant's policy within
 * @param answer what the client is to hear of it
 */
record Submission(Task task, Envelope event, SubmissionAnswer answer) {}
