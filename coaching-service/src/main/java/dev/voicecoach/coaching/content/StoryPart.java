package dev.voicecoach.coaching.content;

import java.util.Locale;

/** The parts of a story as interviewers look for them (STAR), in order; NONE is talk that tells no part of one. */
public enum StoryPart {
    SITUATION,
    TASK,
    ACTION,
    RESULT,
    NONE;

    /** The name on the wire, for example {@code situation}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
