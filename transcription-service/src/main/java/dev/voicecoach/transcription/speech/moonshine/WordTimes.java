package dev.voicecoach.transcription.speech.moonshine;

import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcription.Word;
import dev.voicecoach.transcription.speech.VoiceActivity;
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
            var voiced = VoiceActivity.mostVoiced(from, to, speech);
            var start = Math.clamp(Samples.millis(Math.round(voiced[0])), free, chunk.speechEndMillis());
            var end = Math.clamp(Samples.millis(Math.round(voiced[1])), start, chunk.speechEndMillis());
            words.add(new Word(word.text(), start, end, confidence.of(draft, word)));
            free = end;
        }
        return words;
    }
}
