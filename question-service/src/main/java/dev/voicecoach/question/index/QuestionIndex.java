package dev.voicecoach.question.index;

import dev.voicecoach.platform.embedding.Vector;
import java.util.List;

/** Finds the questions nearest to a vector. Thread safe. */
public interface QuestionIndex {
    /** What answers call it: {@code chroma} or {@code memory}. */
    String name();

    /**
     * Makes the content searchable, and nothing else. Safe to repeat, here and in other replicas: nothing is doubled,
     * and what is being searched is never emptied.
     *
     * @throws IndexUnavailableException (DEPENDENCY) if the index is away; the content before it may still be searchable
     */
    void index(IndexContent content);

    /**
     * The nearest of the questions that the filter lets through.
     *
     * @param limit at least 1
     * @return nearest first, equally near ones by id; fewer than the limit when there are no more
     * @throws IndexUnavailableException (DEPENDENCY) if the index is away, or nothing was indexed yet
     */
    List<Match> nearest(Vector vector, SearchFilter filter, int limit);
}
