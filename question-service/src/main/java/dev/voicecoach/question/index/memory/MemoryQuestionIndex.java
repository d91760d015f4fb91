package dev.voicecoach.question.index.memory;

import dev.voicecoach.platform.embedding.Vector;
import dev.voicecoach.question.index.IndexContent;
import dev.voicecoach.question.index.IndexUnavailableException;
import dev.voicecoach.question.index.Match;
import dev.voicecoach.question.index.QuestionIndex;
import dev.voicecoach.question.index.SearchFilter;
import java.util.List;
import java.util.PriorityQueue;
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
    public List<Match> nearest(Vector vector, SearchFilter filter, int limit) {
        var searched = content;
        if (searched == null) {
            throw new IndexUnavailableException("Nothing is indexed in memory yet", null);
        }
        // The worst of the best so far is first to go: sorting all took as long again as comparing them.
        var best = new PriorityQueue<>(Match.NEAREST_FIRST.reversed());
        for (var one : searched.questions()) {
            if (filter.matches(one.question())) {
                best.add(new Match(one.question().id(), one.vector().cosine(vector)));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(Match.NEAREST_FIRST).toList();
    }
}
