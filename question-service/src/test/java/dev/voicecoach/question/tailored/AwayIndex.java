package dev.voicecoach.question.tailored;

import dev.voicecoach.platform.embedding.Vector;
import dev.voicecoach.question.index.IndexContent;
import dev.voicecoach.question.index.IndexUnavailableException;
import dev.voicecoach.question.index.Match;
import dev.voicecoach.question.index.QuestionIndex;
import dev.voicecoach.question.index.SearchFilter;
import java.util.List;

/** An index that is never there. */
final class AwayIndex implements QuestionIndex {
    @Override
    public String name() {
        return "chroma";
    }

    @Override
    public void index(IndexContent content) {
        throw new IndexUnavailableException("away", null);
    }

    @Override
    public List<Match> nearest(Vector vector, SearchFilter filter, int limit) {
        throw new IndexUnavailableException("away", null);
    }
}
