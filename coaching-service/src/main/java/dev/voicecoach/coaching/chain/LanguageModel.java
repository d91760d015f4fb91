package dev.voicecoach.coaching.chain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One model of one provider. Thread safe. */
public interface LanguageModel {
    /** The provider, as policies name it: for example {@code ollama}. */
    String name();

    /** As the provider names it, for example {@code mistral}. */
    String model();

    /** Whether what it is told stays on the operator's machines. */
    boolean isLocal();

    /** Null when nobody has said. */
    @Nullable
    Price price();

    /** Whether asking makes sense now; costs nothing, and may be some seconds old. */
    default boolean isReachable() {
        return true;
    }

    /**
     * What it says, or why it says nothing; throws nothing. Asks once.
     *
     * @param timeout for all of it, from the connection to the last byte
     */
    Reply ask(Prompt prompt, Duration timeout);
}
