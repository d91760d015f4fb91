package dev.voicecoach.coaching.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.coaching.learner.LearnerDatabaseUnavailableException;
import dev.voicecoach.platform.sealing.LearnerId;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.platform.store.RecordingId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real PostgreSQL. */
class BaselinesIT {
    private static final Instant SUBMITTED = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);

    private static EmbeddedPostgres server;

    @TempDir
    private Path folder;

    private TestBaselines test;
    private String tenant;
    private LearnerId ada;

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
        test = new TestBaselines(server.getJdbcUrl("postgres", "postgres"), folder.resolve("vault"));
        ada = TestBaselines.LEARNERS.idOf(tenant, "ada");
    }

    @AfterEach
    void end() {
        test.close();
    }

    @Test
    void countsAnAnswerOnceAndComparesItWithTheSameEachTime() {
        assertThat(take("tsk_1", ada, 8)).contains(Baseline.NONE);
        assertThat(take("tsk_2", ada, 9).orElseThrow().answers()).isEqualTo(1);
        var third = take("tsk_3", ada, 7).orElseThrow();
        assertThat(third.of(Habit.PITCH_RANGE).mean()).isEqualTo(8.5);
        assertThat(take("tsk_4", ada, 30).orElseThrow().answers()).isEqualTo(3);

        // Delivered again, with others counted since.
        assertThat(take("tsk_3", ada, 7)).contains(third);
        assertThat(take("tsk_1", ada, 8)).contains(Baseline.NONE);
        assertThat(take("tsk_5", ada, 8).orElseThrow().answers()).isEqualTo(4);
    }

    @Test
    void countsNothingWithoutValues() {
        assertThat(test.baselines.take(recording("tsk_1"), ada, SUBMITTED, Map.of()))
                .contains(Baseline.NONE);
        assertThat(take("tsk_2", ada, 8)).contains(Baseline.NONE);
    }

    @Test
    void keepsPeopleAndTenantsApart() {
        take("tsk_1", ada, 8);
        assertThat(take("tsk_2", TestBaselines.LEARNERS.idOf(tenant, "bob"), 8)).contains(Baseline.NONE);
        assertThat(TestBaselines.LEARNERS.idOf(tenant + "x", "ada").hash()).isNotEqualTo(ada.hash());
    }

    @Test
    void countsAnAnswerOnceWhenItComesTwiceAtTheSameMoment() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 10; round++) {
                var task = "tsk_" + round;
                test.keys.create(recording(task));
                var expected = round;
                var same = new ArrayList<Callable<Optional<Baseline>>>();
                for (int i = 0; i < 8; i++) {
                    same.add(
                            () -> test.baselines.take(recording(task), ada, SUBMITTED, Map.of(Habit.PITCH_RANGE, 8.0)));
                }
                for (var taken : threads.invokeAll(same)) {
                    assertThat(taken.get().orElseThrow().answers()).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void losesNoAnswerOfSeveralAtTheSameMoment() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var different = new ArrayList<Callable<Optional<Baseline>>>();
            for (int i = 0; i < 16; i++) {
                var task = "tsk_" + i;
                different.add(() -> take(task, ada, 8));
            }
            var before = new ArrayList<Integer>();
            for (var taken : threads.invokeAll(different)) {
                before.add(taken.get().orElseThrow().answers());
            }
            assertThat(before).doesNotHaveDuplicates();
        }
        assertThat(take("tsk_last", ada, 8).orElseThrow().answers()).isEqualTo(16);
    }

    @Test
    void forgetsALearnerAndNobodyElse() {
        var bob = TestBaselines.LEARNERS.idOf(tenant, "bob");
        take("tsk_1", ada, 8);
        take("tsk_2", bob, 8);

        assertThat(test.erasures.forget(ada, SUBMITTED.plusSeconds(60))).isTrue();
        assertThat(test.erasures.forget(ada, SUBMITTED.plusSeconds(60))).isFalse();
        assertThat(rowsOf(ada)).isZero();
        assertThat(take("tsk_3", bob, 8).orElseThrow().answers()).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasOnItsWayDoesNotBringALearnerBack() {
        take("tsk_1", ada, 8);
        test.erasures.forget(ada, SUBMITTED.plusSeconds(60));

        assertThat(take("tsk_2", ada, 8)).isEmpty();
        assertThat(take("tsk_1", ada, 8)).isEmpty();
        assertThat(rowsOf(ada)).isZero();

        var later = recording("tsk_3");
        test.keys.create(later);
        assertThat(test.baselines.take(later, ada, SUBMITTED.plusSeconds(61), Map.of(Habit.PITCH_RANGE, 8.0)))
                .contains(Baseline.NONE);
        assertThat(rowsOf(ada)).isEqualTo(2);
    }

    @Test
    void forgetsErasuresAndAnswersInTime() {
        try (var forgetful = new TestBaselines(
                server.getJdbcUrl("postgres", "postgres"),
                folder.resolve("other"),
                Map.of("remember-answers", "1ms", "remember-erasures", "1ms"))) {
            test = forgetful;
            take("tsk_1", ada, 8);
            take("tsk_2", ada, 8);
            assertThat(count("baseline_answers")).isEqualTo(1);
            forgetful.erasures.forget(ada, SUBMITTED);
            assertThat(count("erased_learners")).isZero();
        }
    }

    @Test
    void whatIsStoredTellsNeitherWhoNorHow() {
        take("tsk_1", ada, 8.765);
        var stored = new StringBuilder();
        for (var table : List.of("baselines", "baseline_answers", "erased_learners")) {
            test.database
                    .sql("SELECT t::text AS row FROM coaching." + table + " t")
                    .query(row -> {
                        stored.append(row.getString("row"));
                    });
        }
        for (var sealed : test.database
                .sql("SELECT sealed FROM coaching.baselines")
                .query((row, number) -> row.getBytes("sealed"))
                .list()) {
            stored.append(new String(sealed, StandardCharsets.ISO_8859_1));
        }
        assertThat(stored.toString())
                .contains(ada.hash())
                .doesNotContain("'ada'", ",ada,", "8.765", "pitch_range", "answers");
    }

    @Test
    void anErasedTaskOpensNothingMore() {
        take("tsk_1", ada, 8);
        test.keys.erase(recording("tsk_1"));
        assertThatThrownBy(
                        () -> test.baselines.take(recording("tsk_1"), ada, SUBMITTED, Map.of(Habit.PITCH_RANGE, 8.0)))
                .isInstanceOf(RecordingGoneException.class);
    }

    @Test
    void saysThatTheDatabaseIsAwayAndWorksWhenItIsBack() throws IOException {
        var own = EmbeddedPostgres.start();
        var port = own.getPort();
        try (var away = new TestBaselines(own.getJdbcUrl("postgres", "postgres"), folder.resolve("away"))) {
            own.close();
            test = away;
            assertThatThrownBy(() -> take("tsk_1", ada, 8)).isInstanceOf(LearnerDatabaseUnavailableException.class);
            assertThatThrownBy(() -> away.erasures.forget(ada, SUBMITTED))
                    .isInstanceOf(LearnerDatabaseUnavailableException.class);
            try (var again = EmbeddedPostgres.builder().setPort(port).start()) {
                assertThat(again.getPort()).isEqualTo(port);
                assertThat(test.baselines.take(recording("tsk_1"), ada, SUBMITTED, Map.of(Habit.PITCH_RANGE, 8.0)))
                        .contains(Baseline.NONE);
            }
        }
    }

    @Test
    void makesItsTablesAgainWhenTheDatabaseIsAnother() throws IOException {
        try (var own = EmbeddedPostgres.start();
                var replaced = new TestBaselines(own.getJdbcUrl("postgres", "postgres"), folder.resolve("replaced"))) {
            test = replaced;
            take("tsk_1", ada, 8);
            replaced.database.sql("DROP SCHEMA coaching CASCADE").update();
            assertThatThrownBy(() -> take("tsk_2", ada, 8)).isInstanceOf(LearnerDatabaseUnavailableException.class);
            assertThat(take("tsk_2", ada, 8)).contains(Baseline.NONE);
        }
    }

    private Optional<Baseline> take(String task, LearnerId learner, double pitchRange) {
        if (!known(task)) {
            test.keys.create(recording(task));
        }
        return test.baselines.take(recording(task), learner, SUBMITTED, Map.of(Habit.PITCH_RANGE, pitchRange));
    }

    private final List<String> created = new ArrayList<>();

    private synchronized boolean known(String task) {
        if (created.contains(task)) {
            return true;
        }
        created.add(task);
        return false;
    }

    private RecordingId recording(String task) {
        return new RecordingId(tenant, task);
    }

    private long rowsOf(LearnerId learner) {
        return List.of("baselines", "baseline_answers").stream()
                .mapToLong(table -> test.database
                        .sql("SELECT count(*) FROM coaching." + table + " WHERE learner = :learner")
                        .param("learner", learner.hash())
                        .query(Long.class)
                        .single())
                .sum();
    }

    private long count(String table) {
        return test.database
                .sql("SELECT count(*) FROM coaching." + table + " WHERE tenant_id = :tenantId")
                .param("tenantId", tenant)
                .query(Long.class)
                .single();
    }
}
