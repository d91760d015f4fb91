package dev.voicecoach.standalone;

import dev.voicecoach.standalone.folder.CannotStartException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which engines elsewhere hear recordings or read answers. Who names one for this start lets it; otherwise nothing leaves this machine.
 *
 * @param names of the engines, for the person at the terminal
 * @param localOnly whether nothing may leave this machine
 */
record RemoteEngines(List<String> names, boolean localOnly) {
    static final String LOCAL_ONLY = "VOICECOACH_LOCAL_ONLY";

    private static final List<String> ENGINES =
            List.of("VOICECOACH_TRANSCRIPTION_ENGINE", "VOICECOACH_EMOTION_ENGINE", "LLM_PROVIDER");
    private static final Set<String> REMOTE = Set.of("openai", "hume", "anthropic");

    /** @throws CannotStartException if what the environment says contradicts itself */
    static RemoteEngines of(Function<String, Optional<String>> environment) {
        var names = ENGINES.stream()
                .flatMap(variable -> environment.apply(variable).stream())
                .filter(REMOTE::contains)
                .distinct()
                .toList();
        var said = environment.apply(LOCAL_ONLY);
        if (said.isPresent() && Stream.of("true", "false").noneMatch(said.get()::equals)) {
            throw new CannotStartException(LOCAL_ONLY + " is '" + said.get() + "'; expected true or false.");
        }
        var localOnly = said.map(Boolean::parseBoolean).orElse(names.isEmpty());
        if (localOnly && !names.isEmpty()) {
            throw new CannotStartException(LOCAL_ONLY + " is true, and " + String.join(" or ", ENGINES) + " names "
                    + String.join(" and ", names) + ", which works elsewhere; expected one of the two.");
        }
        return new RemoteEngines(names, localOnly);
    }
}
