package dev.voicecoach.transcription.speech.openai;

import dev.voicecoach.platform.http.AnswerJson.MalformedException;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcription;
import dev.voicecoach.transcription.speech.Transcription.Engine;
import dev.voicecoach.transcription.speech.Transcription.Segment;
import dev.voicecoach.transcription.speech.Transcription.Word;
import dev.voicecoach.transcription.speech.VoiceActivity;
import dev.voicecoach.transcription.speech.VoiceActivity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server's answer says about a recording. Small slips of times are put right: an overlap, an end beyond the
 * recording, silence that a word or segment swallowed. Text in a place where nobody speaks is left out, since Whisper
 * writes some there. Words whose times cannot be right, or that are not the words of the text, are left out altogether;
 * segments of that kind make the answer malformed. Nothing is added. Pure.
 */
final class Interpretation {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    /** Servers round to tenths of a second, and Whisper's own clock has steps of 20 ms. */
    private static final long SLIP_MILLIS = 500;
    /** Whisper hears 30 s at a time and may end a segment in the silence that it added. */
    private static final long BEYOND_MILLIS = 1_000;

    private final VoiceActivity voice;
    private final List<Span> speech;
    private final long duration;

    private Interpretation(VoiceActivity voice) {
        this.voice = voice;
        this.speech = voice.speech(VoiceActivity.MIN_SILENCE_WINDOWS);
        this.duration = Samples.millis(voice.samples());
    }

    /** @param voice of a recording in which somebody speaks */
    static Transcription of(VerboseJson answer, VoiceActivity voice, String language, Engine engine)
            throws MalformedException {
        return new Interpretation(voice).read(answer, language, engine);
    }

    /** A segment as the server means it; its words are empty when they have no times. */
    private record Passage(
            String text,
            long startMillis,
            long endMillis,
            @Nullable Double confidence,
            List<Word> words) {
        Passage with(List<Word> timed) {
            return new Passage(text, startMillis, endMillis, confidence, timed);
        }
    }

    private Transcription read(VerboseJson answer, String language, Engine engine) throws MalformedException {
        var heard = new ArrayList<Passage>();
        for (var passage : withWords(passages(answer), words(answer))) {
            if (!letters(passage.text()).isEmpty() && isVoiced(passage)) {
                heard.add(passage);
            }
        }
        var segments = new ArrayList<Segment>();
        for (var passage : heard) {
            append(passage, segments);
        }
        return new Transcription(
                language,
                segments,
                heard.stream().flatMap(passage -> passage.words().stream()).toList(),
                false,
                segments.isEmpty() ? 1 : 0,
                engine);
    }

    /** The segments in the order of the text; one, over all of the speech, when the server gives none. */
    private List<Passage> passages(VerboseJson answer) throws MalformedException {
        var text = plain(answer.text());
        var passages = new ArrayList<Passage>();
        var all = new StringBuilder();
        var last = 0L;
        var segments = answer.segments() == null ? List.<VerboseJson.Segment>of() : answer.segments();
        for (var segment : segments) {
            var written = plain(segment.text());
            all.append(written);
            if (!written.isEmpty()) {
                var start = millis(segment.start());
                if (start > duration + BEYOND_MILLIS) {
                    throw new MalformedException("a segment begins beyond the end of the recording");
                }
                if (start < last - SLIP_MILLIS) {
                    throw new MalformedException("segments are out of order");
                }
                last = Math.max(last, start);
                passages.add(new Passage(written, start, millis(segment.end()), confidence(segment), List.of()));
            }
        }
        if (passages.isEmpty() && !text.isEmpty()) {
            return List.of(new Passage(
                    text,
                    voice.millis(speech.getFirst().from()),
                    voice.millis(speech.getLast().to()),
                    null,
                    List.of()));
        }
        if (!letters(all).equals(letters(text))) {
            throw new MalformedException("the segments do not make up the text");
        }
        return passages;
    }

    /** The mean probability of its tokens, which says little about one word; there is nothing better then. */
    private static @Nullable Double confidence(VerboseJson.Segment segment) {
        var logprob = segment.avgLogprob();
        return logprob == null || logprob > 0 ? null : (Double) Math.exp(logprob);
    }

    /** Those that have a letter or digit; dashes come as words of their own from some servers. */
    private static List<VerboseJson.Word> words(VerboseJson answer) {
        var words = new ArrayList<VerboseJson.Word>();
        if (answer.words() != null) {
            words.addAll(answer.words());
        } else if (answer.segments() != null) {
            for (var segment : answer.segments()) {
                if (segment.words() != null) {
                    words.addAll(segment.words());
                }
            }
        }
        words.removeIf(word -> letters(word.word()).isEmpty());
        return words;
    }

    /**
     * The passages with the times of their words, or without any when these are not to be trusted. OpenAI's words have no
     * punctuation and may be parts of ours ("ill", "disposed" of "ill-disposed"), so letters and digits are compared.
     */
    private List<Passage> withWords(List<Passage> passages, List<VerboseJson.Word> words) {
        if (words.isEmpty() || !inOrder(words)) {
            return passages;
        }
        var timed = new ArrayList<Passage>();
        var free = 0L;
        var next = 0;
        for (var passage : passages) {
            var placed = new ArrayList<Word>();
            for (var text : SPACE.split(passage.text(), -1)) {
                var wanted = letters(text);
                var from = next;
                var found = new StringBuilder();
                while (next < words.size() && found.length() < wanted.length()) {
                    found.append(letters(words.get(next++).word()));
                }
                if (!found.toString().equals(wanted)) {
                    return passages;
                }
                // What has no letter takes no time.
                var parts = words.subList(from, next);
                var word = parts.isEmpty()
                        ? new Word(text, free, free, passage.confidence())
                        : place(text, parts, free, passage.confidence());
                placed.add(word);
                free = word.endMillis();
            }
            timed.add(passage.with(placed));
        }
        return next == words.size() ? timed : passages;
    }

    private boolean inOrder(List<VerboseJson.Word> words) {
        var last = 0L;
        for (var word : words) {
            var start = millis(word.start());
            if (start < last - SLIP_MILLIS || start > duration + BEYOND_MILLIS) {
                return false;
            }
            last = Math.max(last, start);
        }
        return true;
    }

    private Word place(String text, List<VerboseJson.Word> parts, long free, @Nullable Double otherwise) {
        var from = Math.min(millis(parts.getFirst().start()), duration);
        var to = Math.clamp(millis(parts.getLast().end()), from, Math.max(from, duration));
        var voiced = VoiceActivity.mostVoiced(samples(from), samples(to), speech);
        var start = Math.clamp(Samples.millis(Math.round(voiced[0])), free, duration);
        var end = Math.clamp(Samples.millis(Math.round(voiced[1])), start, duration);
        return new Word(text, start, end, confidence(parts, otherwise));
    }

    /** That all parts are right. */
    private static @Nullable Double confidence(List<VerboseJson.Word> parts, @Nullable Double otherwise) {
        var product = 1.0;
        for (var part : parts) {
            var probability = part.probability();
            if (probability == null || probability < 0 || probability > 1) {
                return otherwise;
            }
            product *= probability;
        }
        return product;
    }

    private boolean isVoiced(Passage passage) {
        return speech.stream()
                .anyMatch(span -> voice.millis(span.to()) > passage.startMillis() - SLIP_MILLIS
                        && voice.millis(span.from()) < passage.endMillis() + SLIP_MILLIS);
    }

    /** Adds the segment after the others; one that is left without any time becomes part of the one before it. */
    private void append(Passage passage, List<Segment> segments) {
        var free = segments.isEmpty() ? 0 : segments.getLast().endMillis();
        var ends = passage.words().isEmpty()
                ? voicedEnds(passage)
                : new long[] {
                    passage.words().getFirst().startMillis(),
                    passage.words().getLast().endMillis()
                };
        var start = Math.clamp(ends[0], free, duration);
        var end = Math.clamp(ends[1], start, duration);
        if (start < end) {
            segments.add(new Segment(passage.text(), start, end));
        } else if (segments.isEmpty()) {
            segments.add(new Segment(passage.text(), Math.max(0, start - 1), Math.max(1, end)));
        } else {
            var before = segments.removeLast();
            segments.add(new Segment(
                    before.text() + " " + passage.text(), before.startMillis(), Math.max(before.endMillis(), end)));
        }
    }

    /** From where the voice begins in it to where it ends. */
    private long[] voicedEnds(Passage passage) {
        var inside = speech.stream()
                .filter(span -> voice.millis(span.to()) > passage.startMillis()
                        && voice.millis(span.from()) < passage.endMillis())
                .toList();
        return inside.isEmpty()
                ? new long[] {passage.startMillis(), passage.endMillis()}
                : new long[] {
                    Math.max(
                            passage.startMillis(),
                            voice.millis(inside.getFirst().from())),
                    Math.min(passage.endMillis(), voice.millis(inside.getLast().to()))
                };
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static String letters(CharSequence text) {
        var letters = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Never negative, and never beyond what a recording can be long. */
    private static long millis(double seconds) {
        return Math.round(Math.clamp(seconds, 0, 1e9) * 1000);
    }

    private static double samples(long millis) {
        return millis * (Samples.RATE_HERTZ / 1000.0);
    }
}
