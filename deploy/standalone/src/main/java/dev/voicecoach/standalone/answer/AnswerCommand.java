package dev.voicecoach.standalone.answer;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./coach answer}: exit code 0 for a completed task only. */
@Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        description = "Sends an answer, spoken or typed, shows how far it is, and prints the coaching.",
        footer = "%nAny usual recording is taken: WAV, MP3, M4A, WebM, Ogg, FLAC; up to 25 MB and 10 minutes."
                + "%nA typed answer is text in UTF-8, up to 20,000 characters; it is coached without a voice.")
public final class AnswerCommand implements Callable<Integer> {
    private static final Duration WAIT = Duration.ofSeconds(25);
    private static final Duration LONGEST_ABSENCE = Duration.ofSeconds(60);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int WIDTH = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final Connection connection = new Connection();

    @Mixin
    private final AnswerSource source = new AnswerSource();

    @ArgGroup
    private final Question question = new Question();

    @Option(names = "--learner", paramLabel = "REF", description = "Your own name for the person who answers.")
    private @Nullable String learner;

    @Option(names = "--language", paramLabel = "TAG", description = "What is spoken or typed; default en.")
    private @Nullable String language;

    @Option(
            names = "--language-model",
            paramLabel = "NAME",
            description = "Whom to ask first for the coaching's wording: ollama, openai, anthropic; or rules.")
    private @Nullable String languageModel;

    @Option(names = "--json", description = "Print the task as JSON and nothing else.")
    private boolean json;

    private static final class Question {
        @Option(names = "--question", paramLabel = "TEXT", description = "The question that was answered.")
        private @Nullable String text;

        @Option(names = "--question-id", paramLabel = "ID", description = "The same, by its id in the question bank.")
        private @Nullable String id;
    }

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        source.requireOne();
        var progress = new StageLine(err, Boolean.getBoolean("voicecoach.terminal"));
        try (var api = new CoachApi(connection.url(), connection.key())) {
            progress.show(source.doing());
            var task = follow(api, source.submit(api, options()), progress);
            progress.end();
            return print(task, out, err);
        } catch (RefusedException e) {
            progress.end();
            err.println(e.sentence());
        } catch (IOException e) {
            progress.end();
            err.println("Nothing answers at " + connection.url() + ". Start the system with ./coach up.");
        }
        return 1;
    }

    private Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        put(options, "question", question.text);
        put(options, "question_id", question.id);
        put(options, "learner_ref", learner);
        put(options, "language", language);
        put(options, "language_model", languageModel);
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }

    /** Polls until the task has ended; goes on through a restart of the system. */
    private static JsonNode follow(CoachApi api, CoachApi.Seen submitted, StageLine progress)
            throws InterruptedException {
        var seen = submitted;
        var answeredNanos = System.nanoTime();
        while (seen.task().path("status").asString("").equals("processing")) {
            progress.show(seen.task());
            try {
                seen = api.next(seen, WAIT);
                answeredNanos = System.nanoTime();
            } catch (IOException e) {
                if (System.nanoTime() - answeredNanos > LONGEST_ABSENCE.toNanos()) {
                    throw new RefusedException("The system has not answered for " + LONGEST_ABSENCE.toSeconds()
                            + " s. The task is " + seen.task().path("id").asString("") + "; nothing of it is lost.");
                }
                Thread.sleep(RETRY);
            }
        }
        progress.show(seen.task());
        return seen.task();
    }

    private int print(JsonNode task, PrintWriter out, PrintWriter err) {
        var completed = task.path("status").asString("").equals("completed");
        if (json) {
            out.println(task.toPrettyString());
        } else if (completed) {
            out.println();
            out.print(Report.of(task, Math.clamp(Integer.getInteger("voicecoach.columns", WIDTH), 60, WIDTH)));
        }
        if (!completed) {
            err.println("The task " + task.path("id").asString("") + " is "
                    + task.path("status").asString("in an unknown state") + ". "
                    + task.path("error").path("detail").asString(""));
        }
        out.flush();
        return completed ? 0 : 1;
    }
}
