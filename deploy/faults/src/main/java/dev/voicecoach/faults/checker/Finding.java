package dev.voicecoach.faults.checker;

/**
 * A fault that a task came to.
 *
 * @param what what was seen, in words
 */
public record Finding(Fault fault, String taskId, String what) {}
