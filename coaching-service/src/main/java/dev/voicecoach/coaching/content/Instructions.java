package dev.voicecoach.coaching.content;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The clauses that are spoken to whoever grades instead of answering: by meaning and by how somebody is addressed. What a
 * speaker quotes of instructions that others gave is none.
 */
final class Instructions {
    private static final String INSTRUCTION = "instruction";
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

    Instructions(Embedder embedder) {
        var examples = new ArrayList<>(LabelledText.read("/content/instructions.txt"));
        for (var others : OTHERS) {
            LabelledText.read(others).forEach(example -> examples.add(new LabelledText("answer", example.text())));
        }
        this.classifier = MeaningClassifier.of(
                examples, (String text) -> Address.with(embedder.embed(text), text));
    }

    List<Span> in(SpokenAnswer answer, List<Span> clauses, List<Vector> meanings) {
        var alike = new double[clauses.size()];
        for (int i = 0; i < alike.length; i++) {
            var text = Clauses.text(answer, clauses.get(i));
            alike[i] = isQuoted(answer, clauses.get(i))
                    ? 0
                    : classifier
                            .likeness(Address.with(meanings.get(i), text))
                            .getOrDefault(INSTRUCTION, 0.0);
        }
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
                .anyMatch(sentence -> QUOTED.matcher(answer.quote(sentence).text()).find());
    }
}
