package dev.voicecoach.question.index.memory;

import dev.voicecoach.platform.embedding.Vector;
import dev.voicecoach.question.bank.QuestionFilter;
import dev.voicecoach.question.index.IndexContent;
import dev.voicecoach.question.index.IndexUnavailableException;
import dev.voicecoach.question.index.Match;
import dev.voicecoach.question.index.QuestionIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the vector with every question's; exact, and never away. */
public final class MemoryQuestionIndex implements QuestionIndex {
    private volatile @Nullable IndexContent content;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void index(IndexContent content) {
        this.content = content;
    }

    @Override
    public List<Match> nearest(Vector vector, QuestionFilter filter, int limit) {
        var searched = content;
        if (searched == null) {
            throw new IndexUnavailableException("Nothing is indexed in memory yet", null);
        }
        return searched.questions().stream()
                .filter(one -> filter.matches(one.question()))
                .map(one -> new Match(one.question().id(), one.vector().cosine(vector)))
                .sorted(Match.NEAREST_FIRST)
                .limit(limit)
                .toList();
    }
}
