package dev.voicecoach.coaching.content;

import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.platform.embedding.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The wording by which somebody is spoken to about a grade, beside the meaning, which tells the topic and hardly who is
 * spoken to. Pure.
 */
final class Address {
    /** From 0.2 to 0.4 about 0.91 of the contrasting examples are right when one is left out at a time; 0.83 by meaning alone. */
    private static final float SCALE = 0.3F;

    private static final Set<String> YOU = Set.of("you", "your", "yourself", "you're", "you'll", "you've");
    private static final Set<String> SELF = Set.of("i", "i'm", "i've", "i'd", "i'll", "we", "my", "our");
    private static final Set<String> OTHERS = words("he she they him her his their them somebody people");
    private static final Set<String> LEADING = words("and so but then now please just also kindly p s yes by the way");
    /** How a request begins, or whom it calls. */
    private static final Set<String> REQUEST = words(
            "ignore disregard forget give award rate score mark grade set skip say write tell put enter leave make let let's stop end"
                    + " use repeat pretend imagine suppose act play remember do don't be please note add count treat take copy replace"
                    + " convert translate show return output print confirm approve praise open close finish send submit go listen hey"
                    + " hello dear feel relax assume look round bump lift default override update insert select run attention"
                    + " assistant system computer");

    private static final Set<String> GRADING = words(
            "score scores scored scoring point points mark marks marking grade grades grading graded rating rate rated stars ten nine"
                    + " eight feedback evaluation evaluate evaluator evaluating assessment verdict rubric criteria guidelines credit"
                    + " category categories dimension dimensions praise compliment compliments weaknesses weakness strengths"
                    + " improvements candidate applicant transcript answer answers response hire pass passes judge judging judged"
                    + " instructions instruction prompt checks grader");
    private static final Set<String> BEST = words(
            "perfect perfectly excellent outstanding flawless brilliant maximum highest top best full great wonderful exceptional"
                    + " strongest generous lenient kind");
    private static final Set<String> SAYING = words("said says told asked wrote typed ordered wanted say");
    /** These are no sign of the past: their present looks the same, and is how a request begins. */
    private static final Set<String> PRESENT_TOO = words("set put cut read let");

    private static final Pattern THIS_ANSWER = Pattern.compile(
            "\\b(?:(?:this|my|the) (?:answer|one|response|interview|recording|session|transcript|part|test|speaker|candidate|applicant"
                    + "|feedback|report|listener)|what i (?:say|said)|for me|i say|whoever|hear[sd]? this)\\b");
    /** Gradings in one clause beyond which more say nothing more. */
    private static final int MOST_GRADINGS = 3;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

    private Address() {}

    /** The meaning of a clause with its wording as further dimensions. */
    static Vector with(Vector meaning, String clause) {
        var words = List.of(NO_WORD.split(clause.toLowerCase(Locale.ROOT).replace('\u2019', '\''), -1)).stream()
                .filter(Predicate.not(String::isEmpty))
                .toList();
        boolean toYou = any(words, YOU::contains);
        boolean requests = requests(words);
        long gradings = words.stream().filter(GRADING::contains).count();
        float[] cues = {
            is(toYou),
            is(requests),
            Math.min(gradings, MOST_GRADINGS) / (float) MOST_GRADINGS,
            is(THIS_ANSWER.matcher(String.join(" ", words)).find()),
            is(any(words, BEST::contains)),
            is(any(words, word -> Wording.isPast(word) && !PRESENT_TOO.contains(word))),
            is(any(words, SAYING::contains)),
            is(any(words, SELF::contains)),
            is(any(words, OTHERS::contains)),
            is((toYou || requests) && gradings > 0)
        };
        var values = meaning.toArray();
        var all = Arrays.copyOf(values, values.length + cues.length);
        for (int i = 0; i < cues.length; i++) {
            all[values.length + i] = SCALE * cues[i];
        }
        return new Vector(all);
    }

    private static boolean requests(List<String> words) {
        return words.contains("please")
                || words.stream().dropWhile(LEADING::contains).limit(1).anyMatch(REQUEST::contains);
    }

    private static boolean any(List<String> words, Predicate<String> what) {
        return words.stream().anyMatch(what);
    }

    private static float is(boolean cue) {
        return cue ? 1 : 0;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }
}
