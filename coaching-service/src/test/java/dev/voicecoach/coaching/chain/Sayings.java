package dev.voicecoach.coaching.chain;

/** What models say of {@link dev.voicecoach.coaching.Answers#STORY}. */
public final class Sayings {
    static final String OWN_DEED = claim(
            "content",
            "You say what you did yourself: \u201cI rewrote the slowest query\u201d.",
            "",
            "I rewrote the slowest query");

    static final String RESULT = claim(
            "structure",
            "You end with what came of it: \u201cthe page loaded in two seconds\u201d.",
            "",
            "the page loaded in two seconds");
    static final String PACE = claim("delivery", "Your pace is usual.", "words_per_minute", "");
    static final String FEW_STEPS = claim(
            "structure",
            "Too few words go into the steps themselves, for example here: \u201cFirst I measured every request\u201d.",
            "action_share",
            "First I measured every request");
    static final String ADVICE = claim(
            "content",
            "Say who gained from it after \u201cwe saved forty percent of the server cost\u201d.",
            "",
            "we saved forty percent of the server cost");
    static final String NEVER_SAID = claim(
            "content",
            "You led a team of twelve: \u201cI led a team of twelve people\u201d.",
            "",
            "I led a team of twelve people");
    static final String FLATTERY = claim("content", "You are a perfect candidate.", "", "");

    /** A whole reply, every claim of which holds. */
    public static final String GOOD = reply(OWN_DEED + ',' + RESULT, FEW_STEPS, ADVICE);

    private Sayings() {}

    static String reply(String strengths, String improvements, String suggestions) {
        return "{\"strengths\":[" + strengths + "],\"improvements\":[" + improvements + "],\"suggestions\":["
                + suggestions + "]}";
    }

    static String claim(String dimension, String text, String metric, String quote) {
        return "{\"dimension\":\"" + dimension + "\",\"text\":\"" + text + "\",\"metrics\":" + list(metric)
                + ",\"quotes\":" + list(quote) + "}";
    }

    private static String list(String one) {
        return one.isEmpty() ? "[]" : "[\"" + one + "\"]";
    }
}
