package dev.voicecoach.standalone.answer;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Shows how far a task is: on a terminal one line that changes, elsewhere a line for each change. */
final class StageLine {
    private static final List<String> STAGES = List.of("transcription", "emotion", "coaching");

    private final PrintWriter out;
    private final boolean terminal;
    private final long startNanos = System.nanoTime();
    private String shown = "";

    StageLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Shows something that is not a stage. */
    void show(String text) {
        if (terminal) {
            // Over the old line, and then what was longer of it is cleared.
            out.print("\r" + seconds() + "  " + text + "\u001b[K");
        } else if (!text.equals(shown)) {
            out.println(seconds() + "  " + text);
        }
        out.flush();
        shown = text;
    }

    /** Shows the stages of this task. */
    void show(JsonNode task) {
        var text = new StringBuilder();
        for (var stage : STAGES) {
            var status = task.path("stages").path(stage).path("status").asString("queued");
            // Nothing that was not to be done, such as the analysis of a voice that the tenant wants none of.
            if (!status.equals("skipped")) {
                text.append(text.isEmpty() ? "" : " · ")
                        .append(stage)
                        .append(' ')
                        .append(status);
            }
        }
        var feedback = task.path("result").path("feedback");
        if (feedback.path("provisional").asBoolean(false)
                && feedback.path("encouragement").isString()) {
            text.append(" · a language model is wording it");
        }
        show(text.toString());
    }

    /** Leaves the line, so that what follows begins below it. */
    void end() {
        if (terminal && !shown.isEmpty()) {
            out.println();
        }
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%5.1f s", (System.nanoTime() - startNanos) / 1e9);
    }
}
