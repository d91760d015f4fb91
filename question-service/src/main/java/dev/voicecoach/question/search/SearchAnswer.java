package dev.voicecoach.question.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.StarPart;
import dev.voicecoach.question.hybrid.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search answers.
 *
 * @param data best first; without a query by id
 * @param index which index answers now: {@code chroma} or {@code memory}
 * @param degraded {@code vector_index_unavailable} when memory stands in for Chroma; otherwise empty
 * @param bankVersion names the state of the bank; another one means other questions
 */
public record SearchAnswer(
        List<Item> data,
        String index,
        List<String> degraded,
        @JsonProperty("bank_version") String bankVersion) {

    /**
     * One question.
     *
     * @param shows what a good answer shows
     * @param followUps what an interviewer asks next
     * @param star the parts of the story that is asked for: situation, task, action, result; empty when none is
     * @param score how well it goes with the query, at most 1; absent when there was no query
     * @param why it was found, in a few words for people; absent when there was no query
     */
    public record Item(
            String id,
            String text,
            String role,
            String category,
            int difficulty,
            List<String> competencies,
            List<String> shows,
            @JsonProperty("follow_ups") List<String> followUps,
            List<String> star,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double score,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String why) {
        private static final double SCORE_STEPS = 10_000;

        /** One that was found. */
        public static Item of(Hit hit) {
            return of(hit.question(), Math.round(hit.score() * SCORE_STEPS) / SCORE_STEPS, hit.why());
        }

        /** One that nobody searched for. */
        static Item of(Question question) {
            return of(question, null, null);
        }

        private static Item of(Question question, @Nullable Double score, @Nullable String why) {
            return new Item(
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
}
