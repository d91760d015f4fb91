package dev.voicecoach.emotion.voice;

import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Policy;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the engine listen that the policy chose, and our own when that one is down. */
final class HearVoice {
    private static final Logger LOG = LoggerFactory.getLogger(HearVoice.class);

    private final ChooseAnalyser choose;

    HearVoice(ChooseAnalyser choose) {
        this.choose = choose;
    }

    /** @param degraded codes of the engines that were wanted and did not listen, {@code <name>_unavailable} */
    record Heard(VoiceAnalysis analysis, List<String> degraded) {}

    /**
     * How the voice sounds. Expressions are named under the policy FULL only, and nobody is asked for them otherwise.
     *
     * @throws AnalyserFailedException (DEPENDENCY) if our own engine failed
     */
    Heard hear(Samples samples, Policy policy) {
        var mayNameExpressions = policy.getEmotion() == EmotionPolicy.FULL;
        var choice = choose.choose(policy.getVoiceAnalyser(), policy.getLocalOnly(), mayNameExpressions);
        var engine = choice.engine();
        try {
            return new Heard(engine.analyse(samples, mayNameExpressions), codes(choice.missing()));
        } catch (AnalyserFailedException failure) {
            if (engine == choose.standIn()) {
                throw failure;
            }
            var heard = choose.standIn().analyse(samples, mayNameExpressions);
            // The message only: it ends here, and it holds nothing of the recording.
            LOG.warn("{} listened in place of {}: {}", choose.standIn().name(), engine.name(), failure.getMessage());
            var missing = Stream.concat(choice.missing().stream(), Stream.of(engine.name()));
            return new Heard(heard, codes(missing.distinct().toList()));
        }
    }

    private static List<String> codes(List<String> names) {
        return names.stream().map(name -> name + "_unavailable").toList();
    }
}
