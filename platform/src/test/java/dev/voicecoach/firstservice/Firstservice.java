package dev.voicecoach.firstservice;

/** A stand-in for a service, to prove that the rule against knowing another one can fail. */
public class Firstservice {
    dev.voicecoach.secondservice.Secondservice other;
}
