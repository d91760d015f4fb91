package dev.voicecoach.question.tailored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.voicecoach.question.search.QuestionView;
import java.util.List;

/**
 * The questions that a text calls for.
 *
 * @param data the competencies that it asks for, the one with the best question first
 * @param phrases how many the text has
 * @param phrasesAnswered how many of them some question answers; the others call for none, or for none that is left
 * @param index which vector index answered, always {@code memory}
 * @param degraded always empty: memory is what should answer here
 */
public record TailoredAnswer(
        List<Group> data,
        int phrases,
        @JsonProperty("phrases_answered") int phrasesAnswered,
        String index,
        List<String> degraded,
        @JsonProperty("bank_version") String bankVersion) {

    /** The questions by which one competency can be shown, best first. */
    public record Group(String competency, List<Called> questions) {}

    /**
     * One question.
     *
     * @param phrase the one that calls for it, as the caller wrote it
     */
    public record Called(String phrase, QuestionView question) {}
}
