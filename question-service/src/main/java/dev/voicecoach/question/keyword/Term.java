package dev.voicecoach.question.keyword;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word that says what a text is about.
 *
 * @param stem what is compared
 * @param word as it was written, in small letters
 */
public record Term(String stem, String word) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?(?:\\+\\+|#)?");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    /**
     * Words that are in any question and any query. Our own list: the articles, pronouns, prepositions and helping verbs
     * of English, and how questions begin ("tell me about a time when", "describe").
     */
    private static final Set<String> STOP_WORDS = Set.of("""
            a about above after again all also am an and another any anybody anyone anything are aren't as at be became
            because been before being below between both but by can can't cannot could couldn't describe did didn't do
            does doesn't doing don't down during each else ever every everybody everyone everything explain few for from
            further get gets give given gave go goes going got had has hasn't have haven't having he her here hers
            herself him himself his how i i'd i'll i'm i've if in into is isn't it its itself just last let like make
            makes many may me might more most much must my myself no nor not nothing now of off on once one only or
            other others our ours ourselves out over own same say says shall she should shouldn't so some somebody
            someone something such take tell than that the their theirs them themselves then there these they thing
            things this those through time to too two under until up upon us very was wasn't way we well were weren't
            what when where which while who whom whose why will with within without won't would wouldn't yes yet you
            you'd you'll you're you've your yours yourself
            """.strip().split("\\s+"));

    /** The terms of the text in their order, a term for each time that it stands there. */
    public static List<Term> of(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(word -> word.replace('’', '\''))
                .filter(word -> !STOP_WORDS.contains(word))
                .map(word -> POSSESSIVE.matcher(word).replaceFirst(""))
                .filter(word -> !STOP_WORDS.contains(word))
                .map(word -> new Term(Stem.of(word), word))
                .toList();
    }
}
