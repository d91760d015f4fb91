package dev.voicecoach.gateway.task;

/**
 * What the client is told about its submission.
 *
 * @param body JSON, the task as it was when it was accepted
 * @param replayed true when it was told so before
 */
record SubmissionAnswer(String taskId, String body, boolean replayed) {}
