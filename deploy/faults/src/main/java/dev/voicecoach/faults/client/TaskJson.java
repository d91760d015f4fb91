package dev.voicecoach.faults.client;

import dev.voicecoach.faults.history.TaskView;
import dev.voicecoach.faults.history.TaskView.Result;
import java.util.ArrayList;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the API's JSON of a task. */
public final class TaskJson {
    private TaskJson() {}

    /** What matters here of a task; absent members read as the empty, and an absent status as {@code ""}. */
    public static TaskView viewOf(TaskApi.Reply reply) {
        var task = reply.body();
        var stages = new TreeMap<String, String>();
        task.path("stages")
                .forEachEntry(
                        (name, stage) -> stages.put(name, stage.path("status").asString("")));
        var degraded = new ArrayList<String>();
        task.path("degraded").forEach(code -> degraded.add(code.asString()));
        var number = task.path("metadata").path("answer");
        return new TaskView(
                task.path("status").asString(""),
                reply.version(),
                stages,
                resultOf(task.path("result")),
                textOf(task.path("result").path("transcript").path("text")),
                number.isNumber() ? Integer.valueOf(number.intValue()) : null,
                degraded,
                textOf(task.path("error").path("code")));
    }

    /** The {@code code} of a problem document, or the status when there is none. */
    static String problemOf(TaskApi.Reply reply) {
        return reply.status() + " " + reply.body().path("code").asString("");
    }

    private static Result resultOf(JsonNode result) {
        if (!result.isObject()) {
            return Result.NONE;
        }
        return result.path("feedback").path("provisional").asBoolean(true) ? Result.PROVISIONAL : Result.FINAL;
    }

    private static @Nullable String textOf(JsonNode text) {
        return text.isString() ? text.stringValue() : null;
    }
}
