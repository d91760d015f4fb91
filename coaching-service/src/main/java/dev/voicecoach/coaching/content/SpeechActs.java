package dev.voicecoach.coaching.content;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is done by saying something: answering, instructing whoever grades, or nothing that anybody could mean. By meaning and
 * by how somebody is addressed; what a speaker quotes of instructions that others gave is none.
 */
final class SpeechActs {
    private static final String INSTRUCTION = "instruction";
    private static final String ANSWER = "answer";
    private static final String NONSENSE = "nonsense";
    /** A clause that is this much like one is one. */
    private static final double CLEAR = 0.55;
    /** Beside one, this much is enough: a request goes on. */
    private static final double LIKELY = 0.35;
    /** With more of the words spoken to the grader, the rest belongs to it (our judgement). */
    private static final double MOSTLY = 0.5;

    /** Direct speech within a story: "somebody typed, ignore …", "give me two weeks, I said". */
    private static final Pattern QUOTED = Pattern.compile(
            "\\b(?:says|said|typed|wrote|shouted|told|asked)(?: (?:me|us|him|her|them|to \\w+))?[,:]"
                    + "|[,.!?] (?:i|we|he|she|they|(?:my|our|the|a|one) \\w+) (?:say|says|said|typed|wrote|shouted|told|asked)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Most of what is said in an interview is neither about instructions nor one; and some say the question back. */
    private static final List<String> OTHERS =
            List.of("/content/story-exemplars.txt", "/content/stock-phrases.txt", "/content/questions.txt");

    private final MeaningClassifier classifier;

    /**
     * What was found.
     *
     * @param instructions the clauses that are spoken to whoever grades
     * @param nonsense how much the clauses are like nonsense, in the mean; see {@link MeaningClassifier#likeness}
     */
    record Found(List<Span> instructions, double nonsense) {}

    SpeechActs(Embedder embedder) {
        var examples = new ArrayList<>(LabelledText.read("/content/instructions.txt"));
        examples.addAll(LabelledText.read("/content/nonsense.txt"));
        for (var others : OTHERS) {
            LabelledText.read(others).forEach(example -> examples.add(new LabelledText(ANSWER, example.text())));
        }
        this.classifier = MeaningClassifier.of(examples, (String text) -> Address.with(embedder.embed(text), text));
    }

    Found in(SpokenAnswer answer, List<Span> clauses, List<Vector> meanings) {
        var alike = new double[clauses.size()];
        double nonsense = 0;
        for (int i = 0; i < alike.length; i++) {
            var clause = clauses.get(i);
            var likeness = classifier.likeness(Address.with(meanings.get(i), Clauses.text(answer, clause)));
            alike[i] = isQuoted(answer, clause) ? 0 : likeness.getOrDefault(INSTRUCTION, 0.0);
            nonsense += likeness.getOrDefault(NONSENSE, 0.0)
                    * (clause.to() - clause.from())
                    / answer.words().size();
        }
        return new Found(instructions(answer, clauses, alike), nonsense);
    }

    private static List<Span> instructions(SpokenAnswer answer, List<Span> clauses, double[] alike) {
        var found = new boolean[alike.length];
        for (int i = 0; i < alike.length; i++) {
            found[i] = alike[i] >= CLEAR || (i > 0 && found[i - 1] && alike[i] >= LIKELY);
        }
        for (int i = alike.length - 2; i >= 0; i--) {
            found[i] |= found[i + 1] && alike[i] >= LIKELY;
        }
        var spans = new ArrayList<Span>();
        int words = 0;
        for (int i = 0; i < found.length; i++) {
            if (found[i]) {
                spans.add(clauses.get(i));
                words += clauses.get(i).to() - clauses.get(i).from();
            }
        }
        return words > MOSTLY * answer.words().size() ? clauses : spans;
    }

    /** Of a sentence, since its clauses share who speaks. */
    private static boolean isQuoted(SpokenAnswer answer, Span clause) {
        return answer.sentences().stream()
                .filter(sentence -> sentence.from() <= clause.from() && clause.to() <= sentence.to())
                .anyMatch(sentence ->
                        QUOTED.matcher(answer.quote(sentence).text()).find());
    }
}
