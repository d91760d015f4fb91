package dev.voicecoach.bench.questions;

import dev.voicecoach.question.index.SearchFilter;
import dev.voicecoach.question.tailored.TailoredRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Whether phrases call for questions, and for the right ones. */
final class PhrasePart {
    private static final String NONE = "none";

    private PhrasePart() {}

    static void measure(Session session, Path file) throws IOException {
        var rows = session.rows(file);
        var boilerplate = 0;
        var called = 0;
        var right = 0;
        var work = 0;
        for (var cells : rows) {
            var asked = competencies(session, cells[0]);
            var none = cells[1].equals(NONE);
            work += none ? 0 : 1;
            boilerplate += none && !asked.isEmpty() ? 1 : 0;
            called += !none && !asked.isEmpty() ? 1 : 0;
            var fits = asked.stream().anyMatch(List.of(cells[1].split(","))::contains);
            right += fits ? 1 : 0;
            if (session.namesCases() && (none ? !asked.isEmpty() : !fits)) {
                session.out().printf("    %s: expected %s, called for %s%n", cells[0], cells[1], asked);
            }
        }
        session.out()
                .printf(
                        Locale.ROOT,
                        "phrases: %d of %d about the work call for a question, %d for one of a right competency; of %d of"
                                + " boilerplate %d do%n",
                        called,
                        work,
                        right,
                        rows.size() - work,
                        boilerplate);
        session.aims().atMost("boilerplate that calls for a question", 0, boilerplate, "");
        session.aims().atLeast("phrases with a question of a right competency", 0.8, right / (double) work, "");
    }

    /** Those of the best question that the phrase calls for; none if it calls for none. */
    private static List<String> competencies(Session session, String phrase) {
        var answer = session.service().tailor().tailor(new TailoredRequest(List.of(phrase), SearchFilter.ALL, 1));
        return answer.data().stream()
                .flatMap(group -> group.questions().stream())
                .flatMap(called -> called.question().competencies().stream())
                .toList();
    }
}
