package dev.voicecoach.bench.questions;

import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.keyword.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Queries by somebody who remembers two words of a question: of each question of the bank its two rarest. */
final class RareWords {
    private static final int WORDS = 2;

    private RareWords() {}

    static void measure(Session session) {
        var questions = session.service().bank().questions();
        var times = questions.stream()
                .flatMap(question -> stems(question).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var ranks = new Ranks();
        for (var way : Way.values()) {
            ranks.put(
                    way,
                    questions.stream()
                            .map(question -> BankQueries.find(session.service(), way, rarest(question, times))
                                            .indexOf(question.id())
                                    + 1)
                            .toList());
        }
        session.out().printf("%nbank, two rare words of each question%n%s", ranks.text());
    }

    private static String rarest(Question question, Map<String, Long> times) {
        return Term.of(question.text()).stream()
                .sorted(Comparator.comparing((Term term) -> times.getOrDefault(term.stem(), 0L)))
                .map(Term::word)
                .distinct()
                .limit(WORDS)
                .collect(Collectors.joining(" "));
    }

    private static List<String> stems(Question question) {
        return Term.of(question.text()).stream().map(Term::stem).distinct().toList();
    }
}
