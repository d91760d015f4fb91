package dev.voicecoach.coaching.verification;

import java.util.Locale;

/** Why the verifier drops what somebody phrased. */
public enum Drop {
    DIMENSION_NOT_JUDGED,
    NO_EVIDENCE,
    EVIDENCE_UNCLEAR,
    QUOTE_NOT_SAID,
    QUOTE_AT_ANOTHER_PLACE,
    METRIC_NOT_MEASURED,
    VALUE_NOT_MEASURED,
    TOO_LONG,
    NOT_PLAIN_TEXT,
    INSTRUCTIONS_LEAKED,
    NUMBER_NOT_MEASURED,
    DIRECTION_DISAGREES,
    NOT_CITED,
    NOTHING_SHOWN,
    NOT_OBSERVABLE,
    PROTECTED_TRAIT,
    FEELING_CLAIMED,
    VOICE_NOT_ALLOWED,
    NAME_NOT_SAID,
    WORDS_UNKNOWN,
    DEED_NOT_SAID,
    RETOLD_OTHERWISE,
    STORY_DISAGREES,
    PLACE_DISAGREES,
    CLAIM_WITHOUT_EVIDENCE,
    NOT_OWN_WORDS,
    NO_TIME_FOR_COACHING;

    /** The code on the wire and on the meter, for example {@code quote_not_said}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
