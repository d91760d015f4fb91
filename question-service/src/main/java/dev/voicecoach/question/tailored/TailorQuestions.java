package dev.voicecoach.question.tailored;

import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.question.hybrid.Hit;
import dev.voicecoach.question.hybrid.HybridSearch;
import dev.voicecoach.question.search.QuestionView;
import dev.voicecoach.question.tailored.TailoredAnswer.Called;
import dev.voicecoach.question.tailored.TailoredAnswer.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the questions that a text calls for. Keeps nothing of the text. Thread safe. */
@Component
public class TailorQuestions {
    /** So that one long list of tools does not fill the answer. */
    private static final int MOST_FOR_A_PHRASE = 3;
    /**
     * A question below is about something else. On the development half of bench/questions/phrases.tsv nothing that calls
     * for no question has one above 0.35, and what does call for one has it from 0.39 on, but for one phrase.
     */
    private static final double LEAST_SIMILARITY = 0.36;

    private final QuestionBank bank;
    private final HybridSearch hybrid;
    private final Embedder embedder;
    private final Boilerplate boilerplate;
    private final CompetencyNames competencies;

    TailorQuestions(
            QuestionBank bank,
            HybridSearch hybrid,
            Embedder embedder,
            Boilerplate boilerplate,
            CompetencyNames competencies) {
        this.bank = bank;
        this.hybrid = hybrid;
        this.embedder = embedder;
        this.boilerplate = boilerplate;
        this.competencies = competencies;
    }

    /** A question that a phrase calls for: the phrase's best has place 0. */
    private record Call(String phrase, int place, String competency, Hit hit) {}

    public TailoredAnswer tailor(TailoredRequest request) {
        var chosen = chosen(request);
        var groups = new LinkedHashMap<String, List<Called>>();
        for (var call : chosen) {
            groups.computeIfAbsent(call.competency(), name -> new ArrayList<>())
                    .add(new Called(call.phrase(), QuestionView.of(call.hit())));
        }
        return new TailoredAnswer(
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                request.phrases().size(),
                (int) chosen.stream().map(Call::phrase).distinct().count(),
                "memory",
                List.of(),
                bank.version());
    }

    /** Each phrase's best question comes before any phrase's second, so that the answer covers the text. */
    private List<Call> chosen(TailoredRequest request) {
        var byScore = Comparator.comparingDouble((Call call) -> -call.hit().score());
        var taken = new HashSet<String>();
        return request.phrases().stream()
                .flatMap(phrase -> calls(phrase, request))
                .sorted(Comparator.comparingInt(Call::place).thenComparing(byScore))
                .filter(call -> taken.add(call.hit().question().id()))
                .limit(request.limit())
                .sorted(byScore)
                .toList();
    }

    private Stream<Call> calls(String phrase, TailoredRequest request) {
        var vector = embedder.embed(phrase);
        var hits = hybrid.searchInMemory(phrase, vector, request.filter(), MOST_FOR_A_PHRASE).hits().stream()
                .filter(hit -> hit.similarity() >= LEAST_SIMILARITY)
                .toList();
        if (hits.isEmpty() || hits.getFirst().similarity() < boilerplate.nearness(vector)) {
            return Stream.empty();
        }
        return IntStream.range(0, hits.size())
                .mapToObj(place -> new Call(
                        phrase,
                        place,
                        competencies.nearest(vector, hits.get(place).question()),
                        hits.get(place)));
    }
}
