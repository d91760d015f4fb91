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
    /** Whatever else is said with it. */
    private static final Pattern CERTAIN = Pattern.compile(
            "\\b(?:kill(?:ing)? myself|end(?:ing)? my(?: own)? life|(?:take|took|taking) my own life|hang(?:ing)? myself"
                    + "|(?:hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?|burn(?:ing)?) my(?:self| (?:arms?|skin|wrists?))"
                    + "|i (?:\\w+ ){0,3}(?:want|wanted|wish) (?:to (?:die|be dead|not exist)|i (?:was|were) dead)"
                    + "|i (?:\\w+ ){0,2}not (?:\\w+ )?want to (?:live|be alive|exist)|i dont (?:\\w+ )?want to (?:live|be alive|exist)"
                    + "|i (?:\\w+ ){0,3}(?:think|thinking|thought) (?:about|of) (?:suicide|ending it)|i (?:\\w+ ){0,2}suicidal"
                    + "|i (?:\\w+ ){0,2}(?:took|take|swallowed) (?:all|too many) (?:the |my |of ){0,2}(?:pills|tablets)"
                    + "|(?:nobody|no one) would (?:\\w+ )?miss me|better off without me"
                    + "|(?:hits|beats|abuses|abusing|rapes|raped) me)\\b");

    private static final Pattern DANGER = Pattern.compile(
            "\\b(?:die[sd]?|dying|dead|kill(?:s|ed)?|alive|suicid\\w*|knife|gun|scared|afraid|terrified|threat\\w*|safe|wake up|letters?"
                    + "|hopeless|burden|disappear|hurt(?:s|ing)?|pills|tablets)\\b");
    /** Somebody else said it, or it is over. */
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:(?:patient|pupil|student|client|customer|caller|colleague|friend|she|he|they|resident|child|mother)s? (?:\\w+ )?(?:told|said|wanted|was|were|had|felt|tried|called)"
                    + "|years ago|since then|as a (?:nurse|teacher|volunteer)|helpline|hotline|ward|protocol)\\b");

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
            if (plain.stream().noneMatch(word -> SPEAKER.contains(word.replace("'", "")))
                    || TOLD.matcher(words).find()) {
                continue;
            }
            double alike = classifier.likeness(meanings.get(i)).getOrDefault(DISTRESS, 0.0);
            if (CERTAIN.matcher(words).find()
                    || alike >= CLEAR
                    || (alike >= LIKELY && DANGER.matcher(words).find())) {
                return true;
            }
        }
        return false;
    }
}
