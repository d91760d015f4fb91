package dev.voicecoach.question.hybrid;

import dev.voicecoach.platform.embedding.Vector;
import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.question.index.BankIndex;
import dev.voicecoach.question.index.BankIndex.Found;
import dev.voicecoach.question.index.Match;
import dev.voicecoach.question.index.SearchFilter;
import dev.voicecoach.question.keyword.KeywordIndex;
import dev.voicecoach.question.keyword.KeywordMatch;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds questions by meaning and by words. Thread safe. */
@Component
public final class HybridSearch {
    /** How far down either list is read. What is below in both is not among the first 50, the most that is answered. */
    static final int DEPTH = 100;

    /**
     * What was found, and where.
     *
     * @param hits best first
     * @param index which vector index answered
     * @param degraded whether that was not the one that should have
     */
    public record Result(List<Hit> hits, String index, boolean degraded) {}

    private final QuestionBank bank;
    private final BankIndex vectors;
    private final KeywordIndex keywords;

    public HybridSearch(QuestionBank bank, BankIndex vectors, KeywordIndex keywords) {
        this.bank = bank;
        this.vectors = vectors;
        this.keywords = keywords;
    }

    /**
     * The questions that go best with a query, of those that the filter lets through.
     *
     * @param query not blank
     * @param limit from 1 to {@value #DEPTH}
     */
    public Result search(String query, SearchFilter filter, int limit) {
        return blended(query, "your query", vectors.nearest(query, filter, DEPTH), filter, limit);
    }

    /**
     * The same for one phrase of many: from memory, where a search takes no call to another process.
     *
     * @param vector of the phrase
     */
    public Result searchInMemory(String phrase, Vector vector, SearchFilter filter, int limit) {
        return blended(phrase, "the phrase", vectors.nearestInMemory(vector, filter, DEPTH), filter, limit);
    }

    private Result blended(String text, String name, Found near, SearchFilter filter, int limit) {
        var words = keywords.search(text, filter, DEPTH).stream()
                .collect(Collectors.toMap(KeywordMatch::questionId, Function.identity()));
        var cosines = near.matches().stream().collect(Collectors.toMap(Match::questionId, Match::similarity));
        var farthest = near.matches().isEmpty() ? 0 : near.matches().getLast().similarity();
        var scores = words.values().stream().collect(Collectors.toMap(KeywordMatch::questionId, KeywordMatch::score));
        var hits = Blend.of(near.matches(), scores).stream()
                // What a question says comes from the bank; an index is believed only about which ones are near.
                .flatMap(match -> bank.find(match.questionId()).stream().map(question -> {
                    var similarity = cosines.getOrDefault(question.id(), farthest);
                    var why = Why.of(similarity, words.get(question.id()), name);
                    return new Hit(question, match.similarity(), similarity, why);
                }))
                .limit(limit)
                .toList();
        return new Result(hits, near.index(), near.degraded());
    }
}
