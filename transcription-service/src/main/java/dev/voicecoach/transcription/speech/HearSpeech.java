package dev.voicecoach.transcription.speech;

import dev.voicecoach.schemas.events.Policy;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the engine listen that the policy chose, and the local one when that one is down. */
final class HearSpeech {
    private static final Logger LOG = LoggerFactory.getLogger(HearSpeech.class);

    private final ChooseTranscriber choose;

    HearSpeech(ChooseTranscriber choose) {
        this.choose = choose;
    }

    /** @param degraded codes of the engines that were wanted and did not listen, {@code <name>_unavailable} */
    record Heard(Transcription transcription, List<String> degraded) {}

    /**
     * What is said in the recording. That an engine does not know the language is its answer, and no other one is asked.
     *
     * @throws UnsupportedLanguageException (CALLER) if the engine that was chosen does not know the language
     * @throws TranscriberFailedException (DEPENDENCY) if nobody could listen
     */
    Heard hear(Samples samples, VoiceActivity voice, String language, Policy policy) {
        var choice = choose.choose(policy.getTranscriber(), policy.getLocalOnly());
        var engine = choice.engine();
        try {
            return new Heard(engine.transcribe(samples, voice, language), codes(choice.missing()));
        } catch (TranscriberFailedException failure) {
            if (engine == choose.standIn()) {
                throw failure;
            }
            var heard = byStandIn(samples, voice, language, failure);
            // The message only: it ends here, and it holds nothing of the recording.
            LOG.warn("{} listened in place of {}: {}", choose.standIn().name(), engine.name(), failure.getMessage());
            var missing = Stream.concat(choice.missing().stream(), Stream.of(engine.name()));
            return new Heard(heard, codes(missing.distinct().toList()));
        }
    }

    private Transcription byStandIn(
            Samples samples, VoiceActivity voice, String language, TranscriberFailedException failure) {
        try {
            return choose.standIn().transcribe(samples, voice, language);
        } catch (UnsupportedLanguageException e) {
            // The caller did nothing wrong: the engine of his choice may know the language, and be back at the next
            // try.
            failure.addSuppressed(e);
            throw failure;
        }
    }

    private static List<String> codes(List<String> names) {
        return names.stream().map(name -> name + "_unavailable").toList();
    }
}
