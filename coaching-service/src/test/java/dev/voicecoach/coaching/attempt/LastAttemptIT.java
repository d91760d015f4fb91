package dev.voicecoach.coaching.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.learner.LearnerErasures;
import dev.voicecoach.coaching.learner.TestLearners;
import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.scores.Scores;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.Policy;
import dev.voicecoach.schemas.events.PreviousAttempt;
import dev.voicecoach.schemas.events.Submission;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real PostgreSQL. */
class LastAttemptIT {
    private static final Instant SUBMITTED = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
    private static final String QUESTION = "Tell me about a time when you made something fast.";

    private static EmbeddedPostgres server;

    @TempDir
    private Path folder;

    private final Set<String> created = new HashSet<>();
    private TestLearners learners;
    private LastAttempt lastAttempt;
    private LearnerErasures erasures;
    private String tenant;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void begin() {
        tenant = "ten_" + UUID.randomUUID().toString().replace("-", "");
        use(server.getJdbcUrl("postgres", "postgres"), Map.of());
    }

    @AfterEach
    void end() {
        learners.close();
    }

    @Test
    void comparesWithTheLastAttemptAndWithTheSameEachTime() {
        assertThat(compare("tsk_1", 1)).isEmpty();
        assertThat(compare("tsk_2", 2).orElseThrow().getTaskId()).isEqualTo("tsk_1");
        var third = compare("tsk_3", 3).orElseThrow();
        assertThat(third.getTaskId()).isEqualTo("tsk_2");
        assertThat(third.getSubmittedAt()).isEqualTo(SUBMITTED.plusSeconds(2));
        assertThat(third.getComparable()).isTrue();
        assertThat(third.getScores()).isNotEmpty().allMatch(change -> change.getVerdict()
                .equals("no_clear_change"));
        assertThat(third.getAsked().getName()).isEqualTo("numbers_count");

        // Delivered again, with others since.
        assertThat(compare("tsk_2", 2).orElseThrow().getTaskId()).isEqualTo("tsk_1");
        assertThat(compare("tsk_1", 1)).isEmpty();
        assertThat(compare("tsk_4", 4).orElseThrow().getTaskId()).isEqualTo("tsk_3");
    }

    @Test
    void anAnswerThatComesLateIsComparedWithNothingNewerAndDoesNotBecomeTheLast() {
        compare("tsk_2", 2);
        assertThat(compare("tsk_1", 1)).isEmpty();
        assertThat(compare("tsk_3", 3).orElseThrow().getTaskId()).isEqualTo("tsk_2");
    }

    @Test
    void keepsQuestionsPeopleAndTenantsApart() {
        compare("tsk_1", 1);
        assertThat(compare("tsk_2", 2, "ada", "q_2", null)).isEmpty();
        assertThat(compare("tsk_3", 3, "bob", null, QUESTION)).isEmpty();
        assertThat(compare("tsk_4", 4, "ada", null, "  tell me about a time, when you made something FAST!"))
                .isPresent();
        tenant = tenant + "x";
        assertThat(compare("tsk_5", 5)).isEmpty();
    }

    @Test
    void withoutANameOrAQuestionThereIsNothingToCompareOrKeep() {
        assertThat(compare("tsk_1", 1, null, null, QUESTION)).isEmpty();
        assertThat(compare("tsk_2", 2, "ada", null, null)).isEmpty();
        assertThat(compare("tsk_3", 3, "ada", null, " ?! ")).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void anErasedLearnerIsForgottenAndNotBroughtBack() {
        compare("tsk_1", 1);
        compare("tsk_2", 2, "bob", null, QUESTION);
        var ada = TestLearners.SEAL.idOf(tenant, "ada");

        assertThat(erasures.forget(ada, SUBMITTED.plusSeconds(60))).isTrue();
        assertThat(erasures.forget(ada, SUBMITTED.plusSeconds(60))).isFalse();
        assertThat(compare("tsk_3", 3)).isEmpty();
        assertThat(compare("tsk_1", 1)).isEmpty();
        assertThat(rows()).isEqualTo(1);
        assertThat(compare("tsk_4", 61)).isEmpty();
        assertThat(compare("tsk_5", 62).orElseThrow().getTaskId()).isEqualTo("tsk_4");
        assertThat(compare("tsk_6", 63, "bob", null, QUESTION)).isPresent();
    }

    @Test
    void anErasedTaskIsComparedWithNoMore() {
        compare("tsk_1", 1);
        learners.keys.erase(new RecordingId(tenant, "tsk_1"));

        assertThat(compare("tsk_2", 2)).isEmpty();
        assertThat(compare("tsk_3", 3).orElseThrow().getTaskId()).isEqualTo("tsk_2");
        assertThatThrownBy(() -> compare("tsk_1", 1)).isInstanceOf(RecordingGoneException.class);
    }

    @Test
    void underPolicyOffTheWordsAreComparedAndNothingOfTheVoiceIsKept() {
        var measured = measured();
        var withVoice = Attempt.of("tsk_1", SUBMITTED, scores(), measured, null, true);
        var without = Attempt.of("tsk_1", SUBMITTED, scores(), measured, null, false);

        assertThat(withVoice.metrics()).containsKeys("pitch_range_semitones", "word_count");
        assertThat(without.metrics()).containsKey("word_count").doesNotContainKey("pitch_range_semitones");
        compare("tsk_1", 1, "ada", null, QUESTION, EmotionPolicy.OFF);
        assertThat(compare("tsk_2", 2, "ada", null, QUESTION, EmotionPolicy.OFF).previous())
                .isPresent();
    }

    @Test
    void whatIsStoredTellsNeitherWhoNorWhatWasAskedNorHow() {
        compare("tsk_1", 1, "ada", null, QUESTION);
        compare("tsk_2", 2, "ada", "q_known", null);
        var stored = new StringBuilder();
        for (var table : List.of("last_attempts", "attempt_answers")) {
            learners.client
                    .sql("SELECT t::text AS row, sealed FROM coaching." + table + " t WHERE tenant_id = :tenantId")
                    .param("tenantId", tenant)
                    .query(row -> {
                        stored.append(row.getString("row"))
                                .append(new String(row.getBytes("sealed"), StandardCharsets.ISO_8859_1));
                    });
        }
        assertThat(stored.toString())
                .contains(TestLearners.SEAL.idOf(tenant, "ada").hash())
                .doesNotContain(",ada,", "q_known", "something", "overall", "word_count", "rubricVersion");
    }

    @Test
    void goesWithoutWhenTheDatabaseIsAwayAndFindsItAgain() throws IOException {
        var own = EmbeddedPostgres.start();
        var port = own.getPort();
        learners.close();
        use(own.getJdbcUrl("postgres", "postgres"), Map.of("retry-interval", "0s"));
        own.close();
        assertThat(compare("tsk_1", 1, "ada", null, QUESTION, EmotionPolicy.FULL))
                .satisfies(found -> assertThat(found.unavailable()).isTrue());
        try (var again = EmbeddedPostgres.builder().setPort(port).start()) {
            assertThat(again.getPort()).isEqualTo(port);
            assertThat(compare("tsk_1", 1)).isEmpty();
            assertThat(compare("tsk_2", 2)).isPresent();
        }
    }

    private void use(String url, Map<String, String> properties) {
        learners = new TestLearners(url, folder.resolve("vault-" + created.size() + properties.size()), properties);
        var attempts = new Attempts(
                learners.database, TestLearners.SEAL, learners.recordings, learners.properties, Clock.systemUTC());
        lastAttempt = new LastAttempt(attempts, TestLearners.SEAL, learners.properties, Clock.systemUTC());
        erasures = new LearnerErasures(learners.database, List.of(attempts), learners.properties, Clock.systemUTC());
    }

    private Optional<PreviousAttempt> compare(String task, long second) {
        return compare(task, second, "ada", null, QUESTION);
    }

    private Optional<PreviousAttempt> compare(
            String task, long second, String learner, String questionId, String question) {
        var found =
                compare(task, second, learner, questionId, question, EmotionPolicy.FULL, SUBMITTED.plusSeconds(second));
        assertThat(found.unavailable()).isFalse();
        return found.previous();
    }

    private LastAttempt.Found compare(
            String task, long second, String learner, String questionId, String question, EmotionPolicy emotion) {
        return compare(task, second, learner, questionId, question, emotion, SUBMITTED.plusSeconds(second));
    }

    private LastAttempt.Found compare(
            String task,
            long second,
            String learner,
            String questionId,
            String question,
            EmotionPolicy emotion,
            Instant submittedAt) {
        var id = new RecordingId(tenant, task);
        if (created.add(tenant + task)) {
            learners.keys.create(id);
        }
        return lastAttempt.compare(
                id,
                submission(submittedAt, emotion),
                learner,
                questionId,
                question,
                scores(),
                measured(),
                new Aim("numbers_count", 4));
    }

    private static Submission submission(Instant submittedAt, EmotionPolicy emotion) {
        var golden = GoldenExamples.example(Envelope.class).getSubmission();
        return Submission.newBuilder(golden)
                .setSubmittedAt(submittedAt)
                .setPolicy(Policy.newBuilder(golden.getPolicy())
                        .setEmotion(emotion)
                        .build())
                .build();
    }

    private static Measurements measured() {
        return Assessments.asked(QUESTION, Answers.STORY).measured();
    }

    private static Scores scores() {
        return Assessments.asked(QUESTION, Answers.STORY).scores();
    }

    private long rows() {
        return learners.client
                .sql("SELECT count(*) FROM coaching.last_attempts WHERE tenant_id = :tenantId")
                .param("tenantId", tenant)
                .query(Long.class)
                .single();
    }
}
