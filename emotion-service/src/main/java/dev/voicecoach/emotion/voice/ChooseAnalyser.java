package dev.voicecoach.emotion.voice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which engine listens to a recording, by the tenant's policy and the service's configuration. Pure. */
final class ChooseAnalyser {
    /** What a policy says that leaves the choice to the service. */
    private static final String ANY = "default";

    private static final String LOCAL = "local";

    private final Map<String, VoiceAnalyser> engines = new TreeMap<>();
    private final VoiceAnalyser usual;
    private final VoiceAnalyser local;

    /** @param engine the choice to make when nobody asks for another one */
    ChooseAnalyser(Collection<VoiceAnalyser> engines, String engine) {
        engines.forEach(each -> this.engines.put(each.name(), each));
        usual = known(engine);
        local = known(LOCAL);
    }

    private VoiceAnalyser known(String name) {
        var engine = engines.get(name);
        if (engine == null) {
            throw new IllegalArgumentException(
                    "voicecoach.emotion.engine is '" + name + "'; expected one of " + engines.keySet());
        }
        return engine;
    }

    /**
     * @param engine that is to listen
     * @param missing name of the engine that the tenant asked for, if it is unknown here or may not be asked; at most one
     */
    record Choice(VoiceAnalyser engine, List<String> missing) {}

    /**
     * The engine that was asked for; in place of one that is unknown or may not be asked, the service's own choice. An
     * engine other than ours is there to name expressions, so where none may be named it is not asked at all.
     *
     * @param asked name of an engine, or {@code default}
     * @param localOnly whether remote engines are forbidden
     */
    Choice choose(String asked, boolean localOnly, boolean mayNameExpressions) {
        var own = may(usual, localOnly, mayNameExpressions) ? usual : local;
        if (asked.equals(ANY) || asked.isBlank()) {
            return new Choice(own, List.of());
        }
        var engine = engines.get(asked);
        return engine == null || !may(engine, localOnly, mayNameExpressions)
                ? new Choice(own, List.of(asked))
                : new Choice(engine, List.of());
    }

    private boolean may(VoiceAnalyser engine, boolean localOnly, boolean mayNameExpressions) {
        return engine == local || (mayNameExpressions && !(engine.remote() && localOnly));
    }

    /** The engine of our own, which listens when another one cannot. */
    VoiceAnalyser standIn() {
        return local;
    }

    /** @throws AnalyserFailedException if the engine that the configuration names cannot serve */
    void prepare() {
        usual.prepare();
    }
}
