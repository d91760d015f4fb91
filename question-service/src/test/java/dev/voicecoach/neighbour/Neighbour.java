package dev.voicecoach.neighbour;

/** Stands for another service, so that a rule can be seen to fail. */
public final class Neighbour {}
