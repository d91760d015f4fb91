package dev.voicecoach.bench.questions;

import dev.voicecoach.bench.coaching.graded.Half;
import dev.voicecoach.bench.statistics.Aims;
import dev.voicecoach.bench.statistics.Frame;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the search of questions. */
@Command(
        name = "questions",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Searches the bank for queries in other words than the questions', asks which phrases of job descriptions and"
                    + " résumés call for questions, searches a public set of customers' questions for those of the same"
                    + " intent, and times it all.",
            "Whoever changes the search looks at the development half; the reporting half is for the final figure, and"
                    + " names no queries."
        })
public final class QuestionsBench implements Callable<Integer> {
    /** What {@code --only} takes, in this order. */
    enum Part {
        BANK,
        WORDS,
        PHRASES,
        INTENTS,
        SPEED
    }

    @Option(
            names = "--data",
            description = "Folder of banking77_train.csv and its MANIFEST.tsv; ../shared/data/questions by default."
                    + " Without it the part intents is left out.")
    private Path data = Frame.HOME.resolve("../../shared/data/questions").normalize();

    @Option(names = "--half", defaultValue = "DEVELOPMENT", description = "One of ${COMPLETION-CANDIDATES}.")
    private Half half = Half.DEVELOPMENT;

    @Option(names = "--only", split = ",", description = "Parts, of ${COMPLETION-CANDIDATES}; all by default.")
    private List<Part> parts = List.of(Part.values());

    @Spec
    private @Nullable CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new QuestionsBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    /** Where queries and phrases lie. */
    static Path judged() {
        return Frame.HOME.resolve("questions");
    }

    @Override
    public Integer call() throws InterruptedException {
        return Frame.run(Objects.requireNonNull(command).commandLine(), "search of questions", this::measure);
    }

    private void measure(PrintWriter out, Aims aims) throws IOException {
        try (var service = SearchService.start()) {
            out.printf(
                    Locale.ROOT,
                    "%d questions, bank version %s, judged by the %s half%n",
                    service.bank().questions().size(),
                    service.bank().version(),
                    half.shown());
            out.flush();
            var session = new Session(out, aims, half, service);
            for (var part : Part.values()) {
                if (parts.contains(part)) {
                    measure(part, session);
                    out.flush();
                }
            }
        }
    }

    private void measure(Part part, Session session) throws IOException {
        switch (part) {
            case BANK -> BankQueries.measure(session, judged().resolve("queries.tsv"));
            case WORDS -> RareWords.measure(session);
            case PHRASES -> PhrasePart.measure(session, judged().resolve("phrases.tsv"));
            case INTENTS -> IntentPart.measure(session, data);
            case SPEED -> Speed.measure(session);
        }
    }
}
