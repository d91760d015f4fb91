package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.schemas.Topic;
import dev.voicecoach.standalone.Holdings.Piece;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What a tenant allows, from the variable that says it to everything that is left of an answer: a whole system of its
 * own for each policy, one spoken answer, and then all topics, tables, the log and the result are searched.
 */
class EmotionPolicyIT {
    /** What only {@code full} may name. Shorter words do not occur by chance in what is sealed, and are searched too. */
    private static final List<String> EXPRESSIONS = List.of(
            "confident",
            "calm",
            "nervous",
            "enthusiastic",
            "tense",
            "flat",
            "joyful",
            "sad",
            "angry",
            "surprised",
            "neutral",
            "expression",
            "expressions",
            "arousal",
            "valence");

    /** What an analysis of a voice says beyond that; words that advice may use by itself, such as fast, are not here. */
    private static final List<String> DELIVERY = List.of(
            "hesitant",
            "steady",
            "monotone",
            "lively",
            "breathy",
            "strained",
            "attributes",
            "loudness",
            "loudnessMeanDecibels",
            "pitch",
            "pitchHertz",
            "pitchMedianHertz",
            "pitchRangeSemitones",
            "pitch_range_semitones",
            "loudness_range_db",
            "articulation_rate",
            "voiced_share",
            "composure",
            "own_usual",
            "ownUsual");

    private static final String QUESTIONS = "topic " + Topic.QUESTION_CATALOG_NAME;
    private static final int RANDOM_BELOW = 5;

    @TempDir
    private Path temp;

    /** What a system holds after one answer. */
    private record Left(JsonNode task, List<Piece> pieces) {
        /** Where it is, for each place once. */
        TreeSet<String> places(List<String> words) {
            var places = new TreeSet<String>();
            for (var piece : pieces) {
                // The bank's own words are about no answer.
                if (!piece.where().equals(QUESTIONS)) {
                    find(piece, words).map(word -> piece.where() + ": " + word).forEach(places::add);
                }
            }
            return places;
        }

        long count(String where) {
            return pieces.stream().filter(piece -> piece.where().equals(where)).count();
        }

        String logs() {
            return pieces.stream()
                    .filter(piece -> piece.where().equals(Holdings.LOG))
                    .map(Piece::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static Stream<String> find(Piece piece, List<String> words) {
        return words.stream()
                .filter(word -> !piece.random() || word.length() >= RANDOM_BELOW)
                .filter(word -> Pattern.compile("(?<![A-Za-z_])" + word + "(?![A-Za-z_])", Pattern.CASE_INSENSITIVE)
                        .matcher(piece.text())
                        .find());
    }

    private Left answerUnder(String policy) throws Exception {
        Caches.required(temp);
        var home = temp.resolve(policy);
        try (var up = UpProcess.start(home, Map.of("VOICECOACH_EMOTION", policy))) {
            assertThat(up.output()).contains("ready: ");
            var task = up.client().complete(Recordings.speech("jfk.flac"), "audio/flac", "learner_ref=zebedee");
            assertThat(task.path("status").asString()).isEqualTo("completed");
            assertThat(task.path("degraded")).isEmpty();
            var pieces = new java.util.ArrayList<>(Holdings.of(home));
            pieces.add(new Piece("result", String.join("\n", Facts.of(task)), false));
            return new Left(task, pieces);
        }
    }

    /** The control: the same search finds each of the things that the other policies forbid, in each place but the log. */
    @Test
    void fullNamesExpressionsInEventsTablesAndResult() throws Exception {
        var left = answerUnder("full");

        var voice = left.task().path("result").path("voice");
        assertThat(voice.path("policy").asString()).isEqualTo("full");
        assertThat(voice.path("summary").path("expressions")).isNotEmpty();
        var name = voice.path("summary").path("expressions").get(0).path("name").asString();
        for (var what : List.of(name, "expressions", "arousal", "attributes")) {
            assertThat(left.places(List.of(what)))
                    .as(what)
                    .contains(
                            "topic voice.analysed, opened VOICE_ANALYSED: " + what,
                            "topic coaching.requested, opened VOICE_ANALYSED: " + what,
                            "table gateway.task_parts, opened VOICE_ANALYSED: " + what,
                            "result: " + what);
        }
        assertThat(left.places(DELIVERY))
                .contains("result: pitch_range_semitones", "topic scores.ready, opened SCORES_READY: composure");
        assertThat(left.pieces().stream().map(Piece::where))
                .anyMatch(where -> where.startsWith("topic coaching-join-") && where.endsWith("opened VOICE_ANALYSED"));
        assertThat(left.count("table coaching.baselines, opened BASELINE")).isEqualTo(1);
        assertThat(left.task().toString())
                .doesNotContainPattern(
                        "(?i)you (were|are|felt|feel|seemed|sounded) " + "(" + String.join("|", EXPRESSIONS) + ")");
        assertSilentAbout(left, EXPRESSIONS);
    }

    @Test
    void voiceOnlyMeasuresAndNamesNoExpressionAnywhere() throws Exception {
        var left = answerUnder("voice_only");

        var voice = left.task().path("result").path("voice");
        assertThat(voice.path("policy").asString()).isEqualTo("voice_only");
        assertThat(voice.path("summary").path("pitch_range_semitones").isNumber())
                .isTrue();
        assertThat(voice.path("summary").path("articulation_rate").isNumber()).isTrue();
        assertThat(voice.path("summary").path("loudness_mean_db").isNumber()).isTrue();
        assertThat(voice.path("summary").path("pause_count").isNumber()).isTrue();
        assertThat(left.count("topic voice.analysed, opened VOICE_ANALYSED")).isEqualTo(1);
        assertThat(left.places(EXPRESSIONS)).isEmpty();
        assertSilentAbout(left, EXPRESSIONS);
    }

    @Test
    void offCoachesWithoutAWordAboutTheVoiceAnywhere() throws Exception {
        var left = answerUnder("off");

        var result = left.task().path("result");
        assertThat(result.path("scores").path("overall").isObject()).isTrue();
        assertThat(result.path("feedback").path("provisional").asBoolean(true)).isFalse();
        assertThat(result.path("feedback").path("encouragement").asString()).isNotBlank();

        assertThat(left.places(EXPRESSIONS)).isEmpty();
        assertThat(left.places(DELIVERY)).isEmpty();
        assertThat(left.pieces()).noneMatch(piece -> piece.where().startsWith("topic voice.analysed"));
        assertThat(left.pieces()).noneMatch(piece -> piece.where().endsWith("opened VOICE_ANALYSED"));
        assertThat(left.pieces())
                .noneMatch(piece -> piece.where().equals("table gateway.task_parts")
                        && piece.text().equals("VOICE_ANALYSED"));
        assertThat(left.pieces())
                .noneMatch(piece -> piece.where().startsWith("table coaching.baseline")
                        || piece.where().equals("table coaching.erased_learners"));
        // Nothing in the result is called after the voice, and nothing says that it comes from there.
        assertThat(Facts.of(result))
                .isNotEmpty()
                .noneMatch(fact -> fact.matches("(?i).*\\.(voice|emotion)[.=].*") || fact.endsWith("=voice"));
        // The stage is part of every task; that it was skipped is all that is said of it.
        assertThat(Facts.of(left.task()))
                .filteredOn(fact -> fact.contains("emotion"))
                .allMatch(fact -> fact.startsWith(".stages.emotion."))
                .contains(".stages.emotion.status=skipped");
        assertSilentAbout(left, DELIVERY);
    }

    /** The log says nothing of it, nor who spoke, whatever is allowed. */
    private static void assertSilentAbout(Left left, List<String> words) {
        assertThat(find(new Piece(Holdings.LOG, left.logs(), false), words)).isEmpty();
        assertThat(left.logs()).doesNotContainIgnoringCase("zebedee");
        assertThat(left.places(List.of("zebedee")))
                .allMatch(place -> place.contains(", opened ") || place.startsWith("result: "));
    }
}
