package dev.voicecoach.question.search;

import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.question.index.BankIndex;
import dev.voicecoach.question.index.Match;
import dev.voicecoach.question.search.SearchAnswer.Item;
import dev.voicecoach.schemas.FailureCode;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds questions by meaning, role, category and difficulty. Thread safe. */
@Component
class SearchQuestions {
    private static final double SCORE_STEPS = 10_000;

    private final QuestionBank bank;
    private final BankIndex index;

    SearchQuestions(QuestionBank bank, BankIndex index) {
        this.bank = bank;
        this.index = index;
    }

    /** The questions asked for; an empty list when there are none. */
    SearchAnswer search(SearchRequest request) {
        var query = request.query();
        if (query == null) {
            var listed = bank.questions().stream()
                    .filter(request.filter()::matches)
                    .limit(request.limit())
                    .map(question -> Item.of(question, null))
                    .toList();
            return answer(listed, index.servingIndex(), index.degraded());
        }
        var found = index.nearest(query, request.filter(), request.limit());
        var items = found.matches().stream().flatMap(this::itemOf).toList();
        return answer(items, found.index(), found.degraded());
    }

    /** What a question says comes from the bank; an index is believed only about which ones are near. */
    private Stream<Item> itemOf(Match match) {
        var score = Math.round(match.similarity() * SCORE_STEPS) / SCORE_STEPS;
        return bank.find(match.questionId()).map(question -> Item.of(question, score)).stream();
    }

    private SearchAnswer answer(List<Item> items, String servingIndex, boolean degraded) {
        var reasons = degraded ? List.of(FailureCode.VECTOR_INDEX_UNAVAILABLE.code()) : List.<String>of();
        return new SearchAnswer(items, servingIndex, reasons, bank.version());
    }
}
