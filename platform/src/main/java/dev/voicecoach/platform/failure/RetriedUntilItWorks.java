package dev.voicecoach.platform.failure;

/** Marks a failure of something that every record needs: giving up on one would only move on to the next. */
public interface RetriedUntilItWorks {}
