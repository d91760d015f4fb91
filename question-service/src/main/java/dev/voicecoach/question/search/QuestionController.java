package dev.voicecoach.question.search;

import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.question.bank.QuestionBank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/questions}: the shared bank, the same for every tenant. */
@RestController
@RequestMapping("/v1/questions")
class QuestionController {
    private final SearchQuestions searchQuestions;
    private final QuestionBank bank;
    private final List<String> competencies;

    QuestionController(SearchQuestions searchQuestions, QuestionBank bank) {
        this.searchQuestions = searchQuestions;
        this.bank = bank;
        this.competencies = bank.questions().stream()
                .flatMap(question -> question.competencies().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @GetMapping
    SearchAnswer search(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String difficulty,
            @RequestParam(required = false) @Nullable String competency,
            @RequestParam(required = false) @Nullable String k) {
        var asked = new SearchRequest.Parameters(query, role, category, difficulty, competency, k);
        return searchQuestions.search(SearchRequest.parse(asked, competencies));
    }

    @GetMapping("/{id}")
    QuestionView get(@PathVariable String id) {
        return bank.find(id)
                .map(QuestionView::of)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "question_not_found",
                        "There is no question with this id. GET /v1/questions finds those that there are."));
    }
}
