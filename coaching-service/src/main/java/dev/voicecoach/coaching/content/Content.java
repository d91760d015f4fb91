package dev.voicecoach.coaching.content;

import dev.voicecoach.coaching.transcript.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read in an answer.
 *
 * @param clauses all of them, in order
 * @param instructions the clauses that are spoken to the grader; nothing else here counts them
 * @param story the parts of its story, in order
 * @param stock the clauses that anybody could say
 * @param distressed whether the speaker may come to harm
 * @param question null when none is known
 */
public record Content(
        List<Span> clauses,
        List<Span> instructions,
        List<StorySpan> story,
        List<Span> stock,
        Plausibility plausibility,
        boolean distressed,
        @Nullable QuestionMatch question) {

    public Content {
        clauses = List.copyOf(clauses);
        instructions = List.copyOf(instructions);
        story = List.copyOf(story);
        stock = List.copyOf(stock);
    }

    /** The first words that are this part; empty when it is not told. */
    public Optional<StorySpan> first(StoryPart part) {
        return story.stream().filter(span -> span.part() == part).findFirst();
    }

    /** Whether the words are the answer's, and not spoken to the grader. */
    public boolean counts(Span words) {
        return instructions.stream().noneMatch(other -> other.from() < words.to() && words.from() < other.to());
    }

    /** The part of the story that the words stand in. */
    public StoryPart partOf(Span words) {
        return story.stream()
                .filter(span -> span.words().from() <= words.from()
                        && words.from() < span.words().to())
                .map(StorySpan::part)
                .findFirst()
                .orElse(StoryPart.NONE);
    }
}
