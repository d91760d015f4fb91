package dev.voicecoach.schemas;

import java.util.Arrays;
import java.util.Locale;

/**
 * Why something failed, as clients and operators see it. The wire carries {@link #code()}; a code newer than the reader
 * reads as {@link #INTERNAL_PROCESSING}. Codes are never renamed or reused.
 */
public enum FailureCode {
    /** The upload has no bytes. */
    EMPTY_MEDIA(Kind.CALLER),
    /** The bytes are not a kind of recording that we take. */
    UNSUPPORTED_MEDIA(Kind.CALLER),
    /** A known kind of recording that does not decode to any sound. */
    INVALID_MEDIA(Kind.CALLER),
    /** The file holds pictures but no sound. */
    NO_AUDIO_TRACK(Kind.CALLER),
    /** Too short to hold an answer. */
    DURATION_TOO_SHORT(Kind.CALLER),
    /** Longer than the limit, counted while decoding. */
    DURATION_EXCEEDED(Kind.CALLER),
    /** More bytes than the limit. */
    UPLOAD_TOO_LARGE(Kind.CALLER),
    /** Decoding took longer than the limit. */
    DECODING_TIMEOUT(Kind.CALLER),
    /** The language asked for is not one that the engine knows. */
    UNSUPPORTED_LANGUAGE(Kind.CALLER),

    /** The task did not end before its deadline. */
    DEADLINE_EXCEEDED(Kind.DEPENDENCY),
    /** Speech to text did not work. */
    TRANSCRIPTION_UNAVAILABLE(Kind.DEPENDENCY),
    /** Voice analysis did not work; the coaching goes on without it. */
    EMOTION_UNAVAILABLE(Kind.DEPENDENCY),
    /** The vault, or the key of a recording, cannot be reached now. */
    VAULT_UNAVAILABLE(Kind.DEPENDENCY),
    /** Kafka does not confirm what is published now. */
    KAFKA_UNAVAILABLE(Kind.DEPENDENCY),
    /** PostgreSQL cannot be reached now. */
    DATABASE_UNAVAILABLE(Kind.DEPENDENCY),
    /** The question index cannot be reached now. */
    VECTOR_INDEX_UNAVAILABLE(Kind.DEPENDENCY),

    /** An event that this version cannot read. */
    UNREADABLE_EVENT(Kind.INTERNAL),
    /** Anything else: a bug of ours. */
    INTERNAL_PROCESSING(Kind.INTERNAL);

    /** Who can do something about it, which decides between retry, dead letter and answer. */
    public enum Kind {
        /** The caller's input; never retried. */
        CALLER,
        /** Something that we need and that may come back; retried with back-off. */
        DEPENDENCY,
        /** A bug or an unreadable record; kept as a dead letter at once. */
        INTERNAL
    }

    private final Kind kind;

    FailureCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The code on the wire and in the API, for example {@code invalid_media}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The failure with this code, or {@link #INTERNAL_PROCESSING} for one that this version does not know. */
    public static FailureCode of(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElse(INTERNAL_PROCESSING);
    }
}
