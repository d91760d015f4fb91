package dev.voicecoach.coaching.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an English answer hesitates, hedges, counts, acts, sets a scene and ends; by word lists, so a missing hit proves
 * nothing. Pure. Where no source is named, a list is our own selection.
 */
public final class Wording {
    /** Vocables only: "like" and "you know" are as often meant as not. */
    private static final Set<String> FILLERS = words("um umm uhm uh uhh er err erm hm hmm mm mmm ah eh");

    private static final Map<String, List<String[]>> HEDGES =
            phrases("kind of, sort of, i guess, i suppose, i think, maybe, perhaps, probably, possibly, "
                    + "somewhat, or something, or whatever, a little bit, more or less");

    /** Before "kind of" and "sort of" these mean a kind, and no hedge. */
    private static final Set<String> DETERMINERS =
            words("a an the this that these those what which some any every each all same different new "
                    + "other another no certain");

    private static final Pattern DIGITS = Pattern.compile(".*\\d.*");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    /** "one" is more often a pronoun, and ordinals order; both count only beside another of these. */
    private static final Set<String> NUMBERS =
            words("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                    + "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
                    + "ninety hundred thousand million billion dozen percent half double doubled twice triple "
                    + "tripled dozens hundreds thousands millions");

    private static final Set<String> NUMBER_PARTS = words("one a and point per cent");

    private static final Set<String> IRREGULAR_ACTIONS =
            words("built led wrote made ran set took found began brought chose drove gave kept taught told "
                    + "sold spoke spent met cut put won held grew broke drew rebuilt rewrote undertook sent "
                    + "split fought bought laid read");
    /** End in -ed or look like an action, and say what was felt or undergone. */
    private static final Set<String> NO_ACTIONS =
            words("needed wanted liked loved hated worried supposed used seemed happened tried scared "
                    + "excited interested confused surprised tired bored stressed embarrassed");

    private static final Set<String> ADVERBS =
            words("then also first finally just always eventually even actually never");

    private static final Map<String, List<String[]>> RESULTS =
            phrases("as a result, which led to, led to, resulted in, the result, ended up, in the end, at the "
                    + "end, eventually, increased, reduced, decreased, improved, saved, doubled, tripled, "
                    + "halved, delivered, launched, shipped, won, achieved, succeeded, exceeded, dropped, "
                    + "thanks to that, since then, today we, on time");

    private static final Map<String, List<String[]>> SITUATIONS =
            phrases("when i was, while i was, when we, at my, in my last, in my previous, in my first, in my "
                    + "second, last year, last month, last summer, last winter, last spring, years ago, months "
                    + "ago, one time, there was, working at, working on, working as, working for, worked at, "
                    + "worked on, worked as, my team, our team, at university, in college, at school, during my");

    private static final Map<String, List<String[]>> TASKS =
            phrases("had to, needed to, my job was, my task, my role, my goal, was responsible, were "
                    + "responsible, responsible for, was asked to, asked me to, the goal was, the challenge, "
                    + "the problem was, in charge of, supposed to, the deadline, our goal, i wanted to");

    private static final Map<String, List<String[]>> CONNECTIVES =
            phrases("because, first, second, secondly, third, then, next, finally, so, therefore, for "
                    + "example, for instance, however, although, after that, in addition, on the other hand");

    private Wording() {}

    /** Vocables that are written; transcription-service finds those that are not, and phrases that only fill. */
    public static List<Span> fillers(SpokenAnswer answer) {
        var found = new ArrayList<Span>();
        for (int i = 0; i < answer.words().size(); i++) {
            if (FILLERS.contains(plain(answer, i))) {
                found.add(new Span(i, i + 1));
            }
        }
        return found;
    }

    public static List<Span> hedges(SpokenAnswer answer) {
        return phrasesIn(answer, HEDGES).stream()
                .filter(span -> span.from() == 0
                        || !plain(answer, span.to() - 1).equals("of")
                        || !DETERMINERS.contains(plain(answer, span.from() - 1)))
                .toList();
    }

    /** Numbers, each with the words that belong to it; years alone do not count. */
    public static List<Span> numbers(SpokenAnswer answer) {
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

    /** "I" and what was done, for example "I then rebuilt". */
    public static List<Span> ownActions(SpokenAnswer answer) {
        var found = new ArrayList<Span>();
        for (int i = 0; i + 1 < answer.words().size(); i++) {
            if (plain(answer, i).equals("i")) {
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

    public static List<Span> results(SpokenAnswer answer) {
        return phrasesIn(answer, RESULTS);
    }

    public static List<Span> situations(SpokenAnswer answer) {
        return phrasesIn(answer, SITUATIONS);
    }

    public static List<Span> tasks(SpokenAnswer answer) {
        return phrasesIn(answer, TASKS);
    }

    public static List<Span> connectives(SpokenAnswer answer) {
        return phrasesIn(answer, CONNECTIVES);
    }

    private static boolean isNumber(String word) {
        return NUMBERS.contains(word)
                || (DIGITS.matcher(word).matches() && !YEAR.matcher(word).matches());
    }

    private static boolean isAction(String word) {
        return (word.endsWith("ed") || IRREGULAR_ACTIONS.contains(word)) && !NO_ACTIONS.contains(word);
    }

    private static List<Span> phrasesIn(SpokenAnswer answer, Map<String, List<String[]>> phrases) {
        var found = new ArrayList<Span>();
        for (int i = 0; i < answer.words().size(); i++) {
            for (var phrase : phrases.getOrDefault(plain(answer, i), List.of())) {
                if (isAt(answer, i, phrase)) {
                    found.add(new Span(i, i + phrase.length));
                    break;
                }
            }
        }
        return found;
    }

    private static boolean isAt(SpokenAnswer answer, int from, String[] phrase) {
        if (from + phrase.length > answer.words().size()) {
            return false;
        }
        for (int i = 0; i < phrase.length; i++) {
            if (!plain(answer, from + i).equals(phrase[i])) {
                return false;
            }
        }
        return true;
    }

    private static String plain(SpokenAnswer answer, int word) {
        return answer.words().get(word).plain();
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }

    /** The phrases by their first word. */
    private static Map<String, List<String[]>> phrases(String phrases) {
        var byFirst = new HashMap<String, List<String[]>>();
        for (var phrase : phrases.split(", ", -1)) {
            var words = phrase.split(" ", -1);
            byFirst.computeIfAbsent(words[0], first -> new ArrayList<>()).add(words);
        }
        return byFirst;
    }
}
