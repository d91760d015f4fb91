package dev.voicecoach.question.search;

import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.question.hybrid.HybridSearch;
import dev.voicecoach.question.index.BankIndex;
import dev.voicecoach.schemas.FailureCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds questions by meaning, words, role, category, difficulty and competency. Thread safe. */
@Component
class SearchQuestions {
    private final QuestionBank bank;
    private final BankIndex index;
    private final HybridSearch hybrid;

    SearchQuestions(QuestionBank bank, BankIndex index, HybridSearch hybrid) {
        this.bank = bank;
        this.index = index;
        this.hybrid = hybrid;
    }

    /** The questions asked for; an empty list when there are none. */
    SearchAnswer search(SearchRequest request) {
        var query = request.query();
        if (query == null) {
            var listed = bank.questions().stream()
                    .filter(request.filter()::matches)
                    .limit(request.limit())
                    .map(QuestionView::of)
                    .toList();
            return answer(listed, index.servingIndex(), index.degraded());
        }
        var found = hybrid.search(query, request.filter(), request.limit());
        return answer(found.hits().stream().map(QuestionView::of).toList(), found.index(), found.degraded());
    }

    private SearchAnswer answer(List<QuestionView> items, String servingIndex, boolean degraded) {
        var reasons = degraded ? List.of(FailureCode.VECTOR_INDEX_UNAVAILABLE.code()) : List.<String>of();
        return new SearchAnswer(items, servingIndex, reasons, bank.version());
    }
}
