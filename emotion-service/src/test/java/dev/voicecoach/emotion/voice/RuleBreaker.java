package dev.voicecoach.emotion.voice;

import dev.voicecoach.emotion.voice.local.SignalsThatPublish;

/** Knows an engine, so that ArchitectureTest can see its rule fail. */
public final class RuleBreaker {
    SignalsThatPublish engine = new SignalsThatPublish();
}
