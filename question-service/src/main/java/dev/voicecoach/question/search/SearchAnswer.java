package dev.voicecoach.question.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.StarPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search answers.
 *
 * @param data nearest first; without a query by id
 * @param index which index answers now: {@code chroma} or {@code memory}
 * @param degraded {@code vector_index_unavailable} when memory stands in for Chroma; otherwise empty
 * @param bankVersion names the state of the bank; another one means other questions
 */
record SearchAnswer(
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
     * @param score cosine of the query and the question, from -1 to 1; absent when there was no query
     */
    record Item(
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
            Double score) {

        static Item of(Question question, @Nullable Double score) {
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
                    score);
        }
    }
}
