package dev.voicecoach.gateway.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client says about an answer, checked.
 *
 * @param questionId of the question bank; at most one of this and {@code question} is there
 * @param question in the client's own words
 * @param learnerRef the client's own name for the person
 * @param language BCP 47 tag
 * @param languageModel whom to ask first to phrase the coaching, {@code rules} for nobody; null for the tenant's own order
 * @param metadata the client's own, given back as it came: texts, numbers and truth values, by sorted name
 */
public record AnswerOptions(
        @Nullable String questionId,
        @Nullable String question,
        @Nullable String learnerRef,
        String language,
        // Left out where there is none, so that the fingerprint of a submission from before it stays the same.
        @JsonInclude(Include.NON_NULL) @Nullable String languageModel,
        Map<String, Object> metadata) {}
