package dev.voicecoach.schemas;

import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.LearnerErased;
import dev.voicecoach.schemas.events.QuestionPublished;
import dev.voicecoach.schemas.events.ScoresReady;
import dev.voicecoach.schemas.events.TaskFailed;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.avro.Schema;

/** The records that stand alone on the wire, as this version writes them. Its main publishes what is new. */
final class CurrentSchemas {
    private CurrentSchemas() {}

    static List<Schema> all() {
        return List.of(
                Envelope.SCHEMA$,
                AudioSubmitted.SCHEMA$,
                TranscriptReady.SCHEMA$,
                VoiceAnalysed.SCHEMA$,
                ScoresReady.SCHEMA$,
                FeedbackReady.SCHEMA$,
                TaskFailed.SCHEMA$,
                QuestionPublished.SCHEMA$,
                LearnerErased.SCHEMA$);
    }

    /** Writes each current schema that is not published yet as the record's next version below the folder given. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        for (var schema : all()) {
            if (PublishedSchemas.all().contains(schema)) {
                continue;
            }
            var version = PublishedSchemas.all().stream()
                            .filter(old -> old.getFullName().equals(schema.getFullName()))
                            .count()
                    + 1;
            var file = schema.getName() + ".v" + version + ".avsc";
            Files.writeString(folder.resolve(file), schema.toString(true) + '\n', StandardOpenOption.CREATE_NEW);
            Files.writeString(
                    folder.resolve("index.txt"), file + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
