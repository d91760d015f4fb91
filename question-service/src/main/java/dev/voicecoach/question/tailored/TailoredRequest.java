package dev.voicecoach.question.tailored;

import dev.voicecoach.question.index.SearchFilter;
import java.util.List;

/**
 * What questions are wanted for.
 *
 * @param phrases of the job description or résumé; not empty
 * @param limit most questions to answer
 */
public record TailoredRequest(List<String> phrases, SearchFilter filter, int limit) {}
