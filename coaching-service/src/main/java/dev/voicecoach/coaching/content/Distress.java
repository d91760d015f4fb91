package dev.voicecoach.coaching.content;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.SpokenWord;
import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether somebody who answers may come to harm: a clause in which the speaker says so of themselves, by meaning, and
 * certain wordings at once. No diagnosis; it decides only that this is no time for scores. What is told of others, or as
 * part of one's work, is none.
 */
final class Distress {
    private static final String DISTRESS = "distress";
    /** A clause that is this much like one. Of 175 ordinary answers of our own 0.63 is the most. */
    private static final double CLEAR = 0.75;
    /** With a word of danger in it, this much is enough. */
    private static final double LIKELY = 0.55;

    private static final Set<String> SPEAKER = Set.of("i", "im", "ive", "id", "ill", "me", "my", "myself");
    /** Whatever else is said with it, unless somebody else's words are told. */
    private static final Pattern CERTAIN = Pattern.compile(
            "\\b(?:kill(?:ing)? myself|end(?:ing)? my(?: own)? life|(?:take|took|taking) my own life|hang(?:ing)? myself"
                    + "|(?:hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?|burn(?:ing)?) my(?:self| (?:arms?|skin|wrists?))"
                    + "|i (?:\\w+ ){0,3}(?:want|wanted|wish) (?:to (?:die|be dead|not exist)|i (?:was|were) dead)"
                    + "|i (?:\\w+ ){0,2}not (?:\\w+ )?want to (?:live|be alive|exist)|i dont (?:\\w+ )?want to (?:live|be alive|exist)"
                    + "|i (?:\\w+ ){0,3}(?:think|thinking|thought) (?:about|of) (?:suicide|ending it)|i (?:\\w+ ){0,2}suicidal"
                    + "|i (?:\\w+ ){0,2}(?:took|take|swallowed) (?:all|too many) (?:the |my |of ){0,2}(?:pills|tablets)"
                    + "|(?:nobody|no one) would (?:\\w+ )?miss me|better off without me"
                    + "|(?:he|she|husband|wife|partner|boyfriend|girlfriend|father|mother|brother|boss|man) (?:\\w+ ){0,5}(?:hits|beats|abuses|rapes|raped) me"
                    + "|(?:is|are|was|were) abusing me|(?:try|tries|tried|trying|wants|threatens) to kill me)\\b");

    private static final Pattern DANGER = Pattern.compile(
            "\\b(?:die[sd]?|dying|dead|kill(?:s|ed)?|alive|suicid\\w*|knife|gun|scared|afraid|terrified|threat\\w*|safe|wake up|letters?"
                    + "|hopeless|burden|disappear|hurt(?:s|ing)?|pills|tablets)\\b");
    private static final String OTHERS =
            "(?:patient|pupil|student|client|customer|caller|colleague|friend|resident|child|mother|teenager|she|he|they)s? (?:\\w+ )?";
    /** What comes is not the speaker's. */
    private static final Pattern QUOTED = Pattern.compile("\\b" + OTHERS + "(?:told|said|says|wrote|writes|texted)\\b");
    /** Somebody else's, over, or part of one's work: then likeness alone says nothing. */
    private static final Pattern TOLD = Pattern.compile("\\b(?:" + OTHERS
            + "(?:told|said|wanted|was|were|had|felt|tried|called)|years ago|since then|as a (?:nurse|teacher|volunteer)"
            + "|helpline|hotline|ward|protocol)\\b");

    private final MeaningClassifier classifier;

    Distress(Embedder embedder) {
        var examples = new ArrayList<>(LabelledText.read("/content/distress.txt"));
        // Most of what is said in an interview is far from it.
        LabelledText.read("/content/story-exemplars.txt")
                .forEach(example -> examples.add(new LabelledText("answer", example.text())));
        this.classifier = MeaningClassifier.of(examples, embedder);
    }

    boolean isIn(SpokenAnswer answer, List<Span> clauses, List<Vector> meanings) {
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            var plain = answer.words().subList(clause.from(), clause.to()).stream()
                    .map(SpokenWord::plain)
                    .toList();
            var words = plain.stream().map(word -> word.replace("'", "")).collect(Collectors.joining(" "));
            if (plain.stream().anyMatch(word -> SPEAKER.contains(word.replace("'", "")))
                    && (isCertain(words) || isLikely(words, meanings.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCertain(String words) {
        return CERTAIN.matcher(words).find() && !QUOTED.matcher(words).find();
    }

    private boolean isLikely(String words, Vector meaning) {
        double alike = classifier.likeness(meaning).getOrDefault(DISTRESS, 0.0);
        return (alike >= CLEAR || (alike >= LIKELY && DANGER.matcher(words).find()))
                && !TOLD.matcher(words).find();
    }
}
