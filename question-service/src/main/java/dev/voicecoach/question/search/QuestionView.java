package dev.voicecoach.question.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.StarPart;
import dev.voicecoach.question.hybrid.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question over HTTP.
 *
 * @param shows what a good answer shows
 * @param followUps what an interviewer asks next
 * @param star the parts of the story that is asked for: situation, task, action, result; empty when none is
 * @param score how well it goes with the query, at most 1; absent when there was no query
 * @param why it was found, in a few words for people; absent when there was no query
 */
public record QuestionView(
        String id,
        String text,
        String role,
        String category,
        int difficulty,
        List<String> competencies,
        List<String> shows,
        @JsonProperty("follow_ups") List<String> followUps,
        List<String> star,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double score,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String why) {
    private static final double SCORE_STEPS = 10_000;

    /** One that was found. */
    public static QuestionView of(Hit hit) {
        return of(hit.question(), Math.round(hit.score() * SCORE_STEPS) / SCORE_STEPS, hit.why());
    }

    /** One that nobody searched for. */
    public static QuestionView of(Question question) {
        return of(question, null, null);
    }

    private static QuestionView of(Question question, @Nullable Double score, @Nullable String why) {
        return new QuestionView(
                question.id(),
                question.text(),
                question.role().label(),
                question.category().label(),
                question.difficulty(),
                question.competencies(),
                question.shows(),
                question.followUps(),
                question.star().stream().map(StarPart::label).toList(),
                score,
                why);
    }
}
