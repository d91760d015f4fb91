package dev.voicecoach.question.keyword;

import java.util.regex.Pattern;

/**
 * Takes the endings of English words that say number and tense: {@code planned}, {@code planning}, {@code plans} and
 * {@code plan} are one. Light, so that words of different sense seldom meet.
 *
 * <p>Source: Porter 1980, "An algorithm for suffix stripping", step 1; differs in: {@code -ise} is first written
 * {@code -ize}, a last {@code e} goes always, so that none has to be put back, and {@code try} is {@code tries}.
 */
final class Stem {
    private static final int SHORTEST = 3;
    private static final Pattern VOWEL = Pattern.compile("[aeiou]|(?<=[^aeiou])y");
    /** {@code organise}, {@code prioritising}, {@code organisations}; not {@code rise} or {@code raised}. */
    private static final Pattern BRITISH = Pattern.compile("(?<=[a-z]{4})is(e[srd]?|ing|ations?)$");
    /** As in {@code planned}; {@code l}, {@code s} and {@code z} may be the word's own. */
    private static final Pattern DOUBLED = Pattern.compile("([^aeioulsz])\\1$");

    /** As in {@code story} and {@code try}; not in {@code day}. */
    private static final Pattern LAST_Y = Pattern.compile("(?<=.[^aeiou])y$");

    private Stem() {}

    /** @param word in small letters */
    static String of(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        var stem = withoutTense(singular(BRITISH.matcher(word).replaceFirst("iz$1")));
        if (stem.length() < SHORTEST) {
            return stem;
        }
        if (stem.endsWith("e")) {
            return cut(stem, 1);
        }
        return LAST_Y.matcher(stem).replaceFirst("i");
    }

    private static String singular(String word) {
        if (word.endsWith("sses") || word.endsWith("ies")) {
            return cut(word, 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") ? cut(word, 1) : word;
    }

    private static String withoutTense(String word) {
        if (word.endsWith("eed")) {
            return hasVowel(cut(word, 3)) ? cut(word, 1) : word;
        }
        if (word.endsWith("ed") && hasVowel(cut(word, 2))) {
            return single(cut(word, 2));
        }
        return word.endsWith("ing") && hasVowel(cut(word, 3)) ? single(cut(word, 3)) : word;
    }

    private static String single(String stem) {
        return DOUBLED.matcher(stem).find() ? cut(stem, 1) : stem;
    }

    private static boolean hasVowel(String part) {
        return VOWEL.matcher(part).find();
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
