package dev.voicecoach.coaching.scores;

import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.SpokenWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How far an answer takes up the words of its question. A first, lexical measure: it can tell that a question was taken
 * up, and cannot tell a paraphrase from another topic.
 */
final class Relevance {
    /** So many words in a row out of the question are the question said back, and no answer to it. */
    private static final int ECHO_WORDS = 4;

    private static final int LEAST_STEM_LETTERS = 3;

    /** Words of interview questions that are about asking and not about what is asked. */
    private static final Set<String> ASKING = Set.of(
            "tell",
            "describe",
            "time",
            "give",
            "example",
            "situation",
            "explain",
            "walk",
            "share",
            "talk",
            "please",
            "question",
            "answer",
            "think",
            "know",
            "would",
            "could",
            "should",
            "much",
            "many",
            "one",
            "ever",
            "something",
            "someone",
            "thing",
            "get",
            "make",
            "way",
            "want",
            "like");

    private Relevance() {}

    /** The stems of the question's content words; empty when it has none. */
    static Set<String> questionStems(String question) {
        var stems = new TreeSet<String>();
        plainWords(question)
                .filter(word -> !FunctionWords.contains(word) && !ASKING.contains(word))
                .map(Relevance::stem)
                .filter(stem -> stem.length() >= LEAST_STEM_LETTERS)
                .forEach(stems::add);
        return stems;
    }

    /** Share of those stems that the answer has outside any repetition of the question. */
    static double takenUp(Set<String> questionStems, String question, SpokenAnswer answer) {
        var said = new HashSet<String>();
        wordsBesidesEcho(plainWords(question).toList(), answer).forEach(word -> said.add(stem(word)));
        return questionStems.stream().filter(said::contains).count() / (double) questionStems.size();
    }

    private static List<String> wordsBesidesEcho(List<String> question, SpokenAnswer answer) {
        var asked = new HashSet<List<String>>();
        for (int i = 0; i + ECHO_WORDS <= question.size(); i++) {
            asked.add(question.subList(i, i + ECHO_WORDS));
        }
        var words = answer.words().stream().map(SpokenWord::plain).toList();
        var echoed = new boolean[words.size()];
        for (int i = 0; i + ECHO_WORDS <= words.size(); i++) {
            if (asked.contains(words.subList(i, i + ECHO_WORDS))) {
                Arrays.fill(echoed, i, i + ECHO_WORDS, true);
            }
        }
        var own = new ArrayList<String>();
        for (int i = 0; i < echoed.length; i++) {
            if (!echoed[i]) {
                own.add(words.get(i));
            }
        }
        return own;
    }

    private static Stream<String> plainWords(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').split("[^\\p{L}\\p{N}']+", -1))
                .filter(word -> !word.isEmpty());
    }

    /** Strips the commonest English endings; crude, and the same on both sides. */
    static String stem(String word) {
        var stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (var ending : List.of(
                "ingly", "edly", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ed", "es", "ly", "s", "e",
                "y")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= LEAST_STEM_LETTERS) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        int last = stem.length() - 1;
        // planned → plann → plan
        return last > LEAST_STEM_LETTERS - 1 && stem.charAt(last) == stem.charAt(last - 1)
                ? stem.substring(0, last)
                : stem;
    }
}
