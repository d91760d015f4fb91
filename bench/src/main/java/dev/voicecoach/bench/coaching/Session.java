package dev.voicecoach.bench.coaching;

import dev.voicecoach.bench.coaching.graded.GradedAnswer;
import dev.voicecoach.bench.coaching.graded.GradedData;
import dev.voicecoach.bench.coaching.graded.Half;
import dev.voicecoach.bench.pipeline.BareEngines;
import dev.voicecoach.bench.speech.Clip;
import dev.voicecoach.bench.speech.LongParts;
import dev.voicecoach.bench.speech.sound.Joined;
import dev.voicecoach.bench.speech.sound.Sound;
import dev.voicecoach.bench.statistics.Aims;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.TranscriptReady;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What every part measures with.
 *
 * @param half whose answers are judged
 * @param engines null when their models are not here
 */
record Session(
        PrintWriter out,
        Aims aims,
        GradedData data,
        Half half,
        Assessor assessor,
        List<Clip> clips,
        @Nullable BareEngines engines) {
    static final String NO_ENGINES = "left out, or no models: node deploy/models/fetch.mjs";

    Session {
        clips = List.copyOf(clips);
    }

    /** Single cases are named of the half that may be tuned by, and of no other. */
    boolean mayNameCases() {
        return half == Half.DEVELOPMENT;
    }

    List<GradedAnswer> answers() {
        return data.answers(half);
    }

    /** Spoken steadily. */
    Assessed assess(GradedAnswer answer) {
        return assessor.spoken(answer.text(), data.question(answer.question()));
    }

    /** As heard by the real engines, to no question. */
    Assessed assess(BareEngines.Heard heard) {
        return assessor.assess(heard.transcript(), heard.voice(), null, AnswerInput.SPOKEN);
    }

    /** A transcript in an ordinary voice. */
    Assessed assess(TranscriptReady transcript, @Nullable String question) {
        return assessor.assess(transcript, SteadyVoice.of(transcript), question, AnswerInput.SPOKEN);
    }

    /** Long answers made of the recordings, one a speaker; all recordings by themselves when none says enough. */
    Map<String, Sound> recordings() throws IOException {
        var sounds = new TreeMap<String, Sound>();
        for (var parts : LongParts.of(clips)) {
            var joined = new ArrayList<Sound>();
            for (var clip : parts) {
                joined.add(Sound.read(clip.wav()));
            }
            sounds.put(parts.getFirst().speaker(), Joined.of(joined, 1).sound());
        }
        if (sounds.isEmpty()) {
            for (var clip : clips) {
                sounds.put(clip.name(), Sound.read(clip.wav()));
            }
        }
        return sounds;
    }
}
