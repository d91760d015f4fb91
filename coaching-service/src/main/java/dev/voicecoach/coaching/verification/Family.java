package dev.voicecoach.coaching.verification;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What can be measured of an answer, as people speak of it: the words that name it in a text, and the prefixes of the
 * metrics' ids that are about it. A metric that is new here belongs to the family that its id begins with, or to none.
 */
enum Family {
    PACE(
            "pace tempo speed rate wpm fast faster fastest slow slower slowly quickly rushed hurried rapid rapidly brisk "
                    + "briskly rushing articulation syllables syllable",
            "words_per_minute articulation_rate syllable pace rate speech_rate"),
    FILLERS("filler fillers fluent fluently um ums uh uhs uhm er erm", "filler"),
    REPEATS("repetition repetitions repeating", "repeat"),
    PAUSES(
            "pause pauses paused pausing silence silences halting hesitate hesitated hesitation hesitations",
            "pause long_pause longest_pause inside_clause between_sentences time_to_first_word"),
    PITCH(
            "pitch monotone monotonous intonation melody inflection semitone semitones expressive flat flatter lively "
                    + "livelier",
            "pitch"),
    LOUDNESS("loud louder loudly loudness volume quiet quieter quietly decibel decibels db softly", "loudness level"),
    HEDGES("hedge hedges hedged hedging tentative softeners qualifiers", "hedge"),
    NUMBERS(
            "number numbers figure figures statistic statistics percentage percentages quantified",
            "numbers number quantified"),
    LENGTH("length duration", "word_count talk_time words_per_sentence"),
    PERSON("pronoun pronouns", "first_person"),
    VOCABULARY("vocabulary lexical", "lexical"),
    VOICED("voiced voice tone", "voiced pitch loudness articulation");

    /** With a metric of one of these, or a quote of it, the text may speak of them. */
    static final Set<Family> SHOWN_BY_QUOTES = EnumSet.of(NUMBERS, PERSON, REPEATS, HEDGES);
    /** Advice about these need not cite anything: it says nothing of how they were. */
    static final Set<Family> FREE_TO_ADVISE = EnumSet.of(PAUSES, NUMBERS, LENGTH, PERSON, REPEATS);
    /** How a voice sounds. */
    static final Set<Family> OF_THE_VOICE = EnumSet.of(PITCH, LOUDNESS, VOICED);

    /** Between spaces, and with one at either end. */
    private final String words;

    private final String ids;

    Family(String words, String ids) {
        this.words = ' ' + words + ' ';
        this.ids = ids;
    }

    boolean names(String plain) {
        return words.contains(' ' + plain + ' ');
    }

    boolean has(String metricId) {
        return Arrays.stream(ids.split(" ", -1)).anyMatch(metricId::startsWith);
    }

    /** The families that these words name. */
    static Set<Family> in(Collection<ClaimText.Token> tokens) {
        var found = EnumSet.noneOf(Family.class);
        for (var token : tokens) {
            if (token.isWord()) {
                Arrays.stream(values())
                        .filter(family -> family.names(token.plain()))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
