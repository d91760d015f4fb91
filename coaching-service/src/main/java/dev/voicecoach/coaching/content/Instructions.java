package dev.voicecoach.coaching.content;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.SpokenWord;
import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The clauses that are spoken to whoever grades instead of answering: by meaning, and certain wordings at once. What a
 * speaker tells of instructions that others gave is none.
 */
final class Instructions {
    private static final String INSTRUCTION = "instruction";
    /** A clause that is this much like one. Set on answers of our own: their clauses stay below 0.36, most below 0.25. */
    private static final double CLEAR = 0.4;
    /** With a wording that fits, this much is enough. */
    private static final double LIKELY = 0.3;

    private static final Pattern WORDING = Pattern.compile(
            "\\b(?:(?:ignore|disregard|forget|override|bypass) (?:all |any |every |the |your |my |these |those |previous |prior |above |earlier |other )*"
                    + "(?:instructions?|prompts?|rules|rubric|guidelines|criteria|everything)"
                    + "|system prompt|your (?:system )?(?:instructions|prompt|rubric|rules)|language model|(?:as|you are|dear) (?:an? |the |my )?(?:ai|grader|evaluator|assessor|rater|judge)"
                    + "|(?:ten|10|full|maximum|highest|top|perfect|best)(?: out of (?:ten|10)| marks?| scores?| points?| rating| possible score)"
                    + "|(?:give|award|grant|assign|rate|score|mark|grade) (?:me|this|it|my)\\b.{0,40}?(?:ten|10|full|maximum|highest|top|perfect|excellent|best)"
                    + "|(?:output|return|respond with|print) .{0,30}?(?:json|score|ten|10))\\b");
    /** Somebody told it, or it is past: a story about instructions. */
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:told (?:me|us|him|her|them)|asked (?:me|us|him|her|them)|(?:customers?|clients?|users?|auditors?|patients?|parents?|pupils?|they|he|she|we|i) (?:\\w+ )?"
                    + "(?:rated|gave|scored|ignored|graded|marked|wrote|said|wanted|had|got|told|decided|changed|built|cut|asked|disregarded|overrode))\\b");

    private final MeaningClassifier classifier;

    Instructions(Embedder embedder) {
        var examples = new ArrayList<>(LabelledText.read("/content/instructions.txt"));
        // Most of what is said in an interview is neither about instructions nor one.
        LabelledText.read("/content/story-exemplars.txt")
                .forEach(example -> examples.add(new LabelledText("answer", example.text())));
        this.classifier = MeaningClassifier.of(examples, embedder);
    }

    List<Span> in(SpokenAnswer answer, List<Span> clauses, List<Vector> meanings) {
        var found = new ArrayList<Span>();
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            var words = answer.words().subList(clause.from(), clause.to()).stream()
                    .map(SpokenWord::plain)
                    .collect(Collectors.joining(" "));
            var likeness = classifier.likeness(meanings.get(i));
            double alike = likeness.getOrDefault(INSTRUCTION, 0.0);
            boolean told = TOLD.matcher(words).find();
            boolean worded = WORDING.matcher(words).find();
            if (!told && (alike >= CLEAR || (worded && alike >= LIKELY))) {
                found.add(clause);
            }
        }
        return found;
    }
}
