package dev.voicecoach.question.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a search answers.
 *
 * @param data best first; without a query by id
 * @param index which index answers now: {@code chroma} or {@code memory}
 * @param degraded {@code vector_index_unavailable} when memory stands in for Chroma; otherwise empty
 * @param bankVersion names the state of the bank; another one means other questions
 */
public record SearchAnswer(
        List<QuestionView> data,
        String index,
        List<String> degraded,
        @JsonProperty("bank_version") String bankVersion) {}
