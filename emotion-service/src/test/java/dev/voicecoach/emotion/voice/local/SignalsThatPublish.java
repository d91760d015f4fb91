package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.schemas.FailureCode;

/** Knows the wire, so that ArchitectureTest can see its rule fail. */
public final class SignalsThatPublish {
    FailureCode code = FailureCode.EMOTION_UNAVAILABLE;
}
