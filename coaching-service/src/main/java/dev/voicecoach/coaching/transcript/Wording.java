package dev.voicecoach.coaching.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where an English answer hesitates, hedges, counts, acts, sets a scene and ends; by word lists, so a missing hit proves
 * nothing. Pure.
 */
public final class Wording {
    private static final WordList FILLERS = WordList.of("fillers");
    private static final WordList HEDGES = WordList.of("hedges");
    private static final WordList DETERMINERS = WordList.of("determiners");
    private static final WordList NUMBERS = WordList.of("numbers");
    private static final WordList NUMBER_PARTS = WordList.of("number parts");
    private static final WordList MEASURED_THINGS = WordList.of("measured things");
    private static final WordList PAST_VERBS = WordList.of("past verbs");
    private static final WordList ACTION_VERBS = WordList.of("action verbs");
    private static final WordList NO_ACTIONS = WordList.of("no actions");
    private static final WordList STRONG_VERBS = WordList.of("strong verbs");
    private static final WordList WEAK_VERBS = WordList.of("weak verbs");
    private static final WordList VAGUE_WORDS = WordList.of("vague words");
    private static final WordList RESULTS = WordList.of("results");
    private static final WordList SITUATIONS = WordList.of("situations");
    private static final WordList TASKS = WordList.of("tasks");
    private static final WordList WOULD = WordList.of("would");
    private static final WordList CONNECTIVES = WordList.of("connectives");
    private static final WordList ADVERBS = WordList.of("adverbs");
    private static final WordList TIME_NAMES = WordList.of("time names");
    private static final WordList REASONS = WordList.of("reasons");
    private static final WordList EXAMPLES = WordList.of("examples");

    private static final Pattern DIGITS = Pattern.compile(".*\\d.*");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    /** A measured thing stands this near to its number. */
    private static final int NEAR_WORDS = 4;

    private Wording() {}

    /** Whether the word is a filler vocable. */
    public static boolean isFiller(SpokenWord word) {
        return isFiller(word.plain());
    }

    public static boolean isFiller(String plainWord) {
        return FILLERS.contains(plainWord);
    }

    /**
     * Where something stands in what was meant to be said: an "um" in "I um told them" breaks no wording. The places are the
     * answer's own, fillers inside included.
     */
    private static List<Span> without(SpokenAnswer answer, Function<SpokenAnswer, List<Span>> places) {
        var meant = IntStream.range(0, answer.words().size())
                .filter(i -> !isFiller(answer.words().get(i)))
                .toArray();
        var words = Arrays.stream(meant).mapToObj(answer.words()::get).toList();
        return places.apply(new SpokenAnswer(answer.text(), words)).stream()
                .map(span -> new Span(meant[span.from()], meant[span.to() - 1] + 1))
                .toList();
    }

    /** Vocables that are written; transcription-service finds those that are not, and phrases that only fill. */
    public static List<Span> fillers(SpokenAnswer answer) {
        return FILLERS.in(answer);
    }

    public static List<Span> hedges(SpokenAnswer answer) {
        return without(answer, Wording::hedgesIn);
    }

    private static List<Span> hedgesIn(SpokenAnswer answer) {
        return HEDGES.in(answer).stream()
                .filter(span -> span.from() == 0
                        || !plain(answer, span.to() - 1).equals("of")
                        || !DETERMINERS.contains(plain(answer, span.from() - 1)))
                .toList();
    }

    /** Numbers, each with the words that belong to it; years alone do not count. */
    public static List<Span> numbers(SpokenAnswer answer) {
        return without(answer, Wording::numbersIn);
    }

    private static List<Span> numbersIn(SpokenAnswer answer) {
        var found = new ArrayList<Span>();
        int from = 0;
        while (from < answer.words().size()) {
            int to = from;
            while (to < answer.words().size()
                    && (isNumber(plain(answer, to)) || NUMBER_PARTS.contains(plain(answer, to)))) {
                to++;
            }
            var end = Math.max(to, from + 1);
            while (to > from && !isNumber(plain(answer, to - 1))) {
                to--;
            }
            while (to > from
                    && !isNumber(plain(answer, from))
                    && !plain(answer, from).equals("one")) {
                from++;
            }
            if (to > from) {
                found.add(new Span(from, to));
            }
            from = end;
        }
        return found;
    }

    /** Numbers that stand with what they measure: "forty percent", "two hundred fewer complaints". */
    public static List<Span> quantities(SpokenAnswer answer) {
        return without(answer, Wording::quantitiesIn);
    }

    private static List<Span> quantitiesIn(SpokenAnswer answer) {
        var things = MEASURED_THINGS.in(answer);
        return numbersIn(answer).stream()
                .filter(number -> plain(answer, number.from()).contains("%")
                        || things.stream()
                                .anyMatch(thing ->
                                        thing.from() >= number.from() && thing.from() < number.to() + NEAR_WORDS))
                .toList();
    }

    /** "I" and what was done, for example "I then rebuilt". */
    public static List<Span> ownActions(SpokenAnswer answer) {
        return without(answer, meant -> actionsOf(meant, "i"));
    }

    /** "We" and what was done. */
    public static List<Span> teamActions(SpokenAnswer answer) {
        return without(answer, meant -> actionsOf(meant, "we"));
    }

    private static List<Span> actionsOf(SpokenAnswer answer, String person) {
        var found = new ArrayList<Span>();
        for (int i = 0; i + 1 < answer.words().size(); i++) {
            if (plain(answer, i).equals(person)) {
                int verb = ADVERBS.contains(plain(answer, i + 1))
                                || plain(answer, i + 1).endsWith("ly")
                        ? i + 2
                        : i + 1;
                if (verb < answer.words().size() && isAction(plain(answer, verb))) {
                    found.add(new Span(i, verb + 1));
                }
            }
        }
        return found;
    }

    public static List<Span> strongVerbs(SpokenAnswer answer) {
        return without(answer, STRONG_VERBS::in);
    }

    public static List<Span> weakVerbs(SpokenAnswer answer) {
        return without(answer, WEAK_VERBS::in);
    }

    public static List<Span> vagueWords(SpokenAnswer answer) {
        return without(answer, VAGUE_WORDS::in);
    }

    public static List<Span> results(SpokenAnswer answer) {
        return without(answer, RESULTS::in);
    }

    public static List<Span> situations(SpokenAnswer answer) {
        return without(answer, SITUATIONS::in);
    }

    public static List<Span> tasks(SpokenAnswer answer) {
        return without(answer, TASKS::in);
    }

    /** What might be done, as against what was. */
    public static List<Span> conditionals(SpokenAnswer answer) {
        return without(answer, WOULD::in);
    }

    public static List<Span> connectives(SpokenAnswer answer) {
        return without(answer, CONNECTIVES::in);
    }

    public static List<Span> reasons(SpokenAnswer answer) {
        return without(answer, REASONS::in);
    }

    public static List<Span> examples(SpokenAnswer answer) {
        return without(answer, EXAMPLES::in);
    }

    /** What can be asked about further: numbers, named days and seasons, and names, as far as a capital letter tells. */
    public static List<Span> details(SpokenAnswer answer) {
        return without(answer, Wording::detailsIn);
    }

    private static List<Span> detailsIn(SpokenAnswer answer) {
        var found = new ArrayList<>(numbersIn(answer));
        found.addAll(TIME_NAMES.in(answer));
        for (int i = 1; i < answer.words().size(); i++) {
            var written = answer.written(answer.words().get(i));
            if (!answer.words().get(i - 1).endsSentence()
                    && Character.isUpperCase(written.charAt(0))
                    && !plain(answer, i).matches("i|i'.*")
                    && !TIME_NAMES.contains(plain(answer, i))) {
                found.add(new Span(i, i + 1));
            }
        }
        return found;
    }

    /** Whether the word is a verb in the past, as far as its form tells. */
    public static boolean isPast(String plainWord) {
        return PAST_VERBS.contains(plainWord) || (plainWord.length() > 4 && plainWord.endsWith("ed"));
    }

    /** Whether the word is a number, in letters or digits; a year is none. */
    public static boolean isNumber(String word) {
        return NUMBERS.contains(word)
                || (DIGITS.matcher(word).matches() && !YEAR.matcher(word).matches());
    }

    private static boolean isAction(String word) {
        return (word.endsWith("ed") || ACTION_VERBS.contains(word)) && !NO_ACTIONS.contains(word);
    }

    private static String plain(SpokenAnswer answer, int word) {
        return answer.words().get(word).plain();
    }
}
