package dev.voicecoach.transcription.speech.moonshine;

import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcription.Word;
import dev.voicecoach.transcription.speech.silero.SileroVad;
import dev.voicecoach.transcription.speech.silero.VoiceActivity;
import dev.voicecoach.transcription.speech.silero.VoiceActivity.Span;
import java.util.ArrayList;
import java.util.List;

/** Puts the words of one chunk in their places. Pure. */
final class WordTimes {
    private WordTimes() {}

    /**
     * The words with their times: from where the model begins to look at the word to where it begins with the next one,
     * and of that only the stretch of voice that holds most of it, since the silence after a word is not part of it.
     *
     * @param samples that were heard: those of the chunk, and silence where it was too short
     */
    static List<Word> of(
            Draft draft,
            List<Vocabulary.Written> written,
            Chunk chunk,
            int samples,
            VoiceActivity voice,
            Confidence confidence) {
        var looks = draft.looks();
        if (looks.isEmpty()) {
            return List.of();
        }
        var starts = Alignment.starts(looks);
        var samplesPerFrame = (double) samples / looks.getFirst()[0].length;
        var speech = voice.speech(VoiceActivity.MIN_SILENCE_WINDOWS);
        var words = new ArrayList<Word>(written.size());
        var free = chunk.speechStartMillis();
        for (int i = 0; i < written.size(); i++) {
            var word = written.get(i);
            // The word ends where the next one begins; the last one where the model looks for the end.
            var next = i + 1 < written.size() ? written.get(i + 1).from() : word.to();
            var from = chunk.from() + starts[word.from()] * samplesPerFrame;
            var to = next < starts.length ? chunk.from() + starts[next] * samplesPerFrame : chunk.to();
            var voiced = within(from, to, speech);
            var start = Math.clamp(Samples.millis(Math.round(voiced[0])), free, chunk.speechEndMillis());
            var end = Math.clamp(Samples.millis(Math.round(voiced[1])), start, chunk.speechEndMillis());
            words.add(new Word(word.text(), start, end, confidence.of(draft, word)));
            free = end;
        }
        return words;
    }

    /** What the stretch of speech that it shares most with leaves of it; all of it where nobody seems to speak. */
    private static double[] within(double from, double to, List<Span> speech) {
        var best = new double[] {from, to};
        var most = 0.0;
        for (var span : speech) {
            var start = Math.max(from, (double) span.from() * SileroVad.WINDOW);
            var end = Math.min(to, (double) span.to() * SileroVad.WINDOW);
            if (end - start > most) {
                most = end - start;
                best = new double[] {start, end};
            }
        }
        return best;
    }
}
