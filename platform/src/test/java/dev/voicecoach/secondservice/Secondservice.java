package dev.voicecoach.secondservice;

/** A stand-in for a service, to prove that the rule against knowing another one can fail. */
public class Secondservice {}
