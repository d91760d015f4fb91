package dev.voicecoach.transcription.speech;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which engine listens to a recording, by the tenant's policy and the service's configuration. Pure. */
final class ChooseTranscriber {
    /** What a policy says that leaves the choice to the service. */
    private static final String ANY = "default";

    private final Map<String, Transcriber> engines = new TreeMap<>();
    private final Transcriber usual;
    private final Transcriber standIn;

    /**
     * @param engine the choice to make when nobody asks for another one
     * @param localEngine stands in for a remote one
     */
    ChooseTranscriber(Collection<Transcriber> engines, String engine, String localEngine) {
        engines.forEach(each -> this.engines.put(each.name(), each));
        usual = known("engine", engine);
        standIn = usual.remote() ? known("stand-in", localEngine) : usual;
        if (standIn.remote()) {
            throw new IllegalArgumentException("voicecoach.transcription.stand-in is '" + localEngine
                    + "', which is remote; expected a local engine of " + this.engines.keySet());
        }
    }

    private Transcriber known(String key, String name) {
        var engine = engines.get(name);
        if (engine == null) {
            throw new IllegalArgumentException(
                    "voicecoach.transcription." + key + " is '" + name + "'; expected one of " + engines.keySet());
        }
        return engine;
    }

    /**
     * @param engine that is to listen
     * @param missing name of the engine that the tenant asked for, if it is unknown here or may not be asked; at most one
     */
    record Choice(Transcriber engine, List<String> missing) {}

    /**
     * The engine that was asked for; in place of one that is unknown, or remote and forbidden, the service's own choice.
     *
     * @param asked name of an engine, or {@code default}
     * @param localOnly whether remote engines are forbidden
     */
    Choice choose(String asked, boolean localOnly) {
        var own = usual.remote() && localOnly ? standIn : usual;
        if (asked.equals(ANY) || asked.isBlank()) {
            return new Choice(own, List.of());
        }
        var engine = engines.get(asked);
        return engine == null || (engine.remote() && localOnly)
                ? new Choice(own, List.of(asked))
                : new Choice(engine, List.of());
    }

    /** The local engine that listens when another one cannot. */
    Transcriber standIn() {
        return standIn;
    }

    /** @throws TranscriberFailedException if an engine that the configuration names cannot serve */
    void prepare() {
        usual.prepare();
        if (standIn != usual) {
            standIn.prepare();
        }
    }
}
