package dev.voicecoach.question.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.platform.sealing.KeyEncryptionKey;
import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.question.bank.Banks;
import dev.voicecoach.question.bank.Category;
import dev.voicecoach.question.bank.Role;
import dev.voicecoach.question.practice.Practice.Asked;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Against a real PostgreSQL. */
class PracticeIT {
    private static final LearnerSeal SEAL =
            new LearnerSeal(KeyEncryptionKey.fromBase64("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
    private static final Scope NURSING = new Scope(Role.NURSING, List.of(Category.values()), 1, 5);
    private static final int NURSING_SIZE =
            (int) Banks.shared().questions().stream().filter(NURSING::matches).count();
    private static final HikariDataSource POOL = new HikariDataSource();

    private static EmbeddedPostgres server;
    private static JdbcClient client;
    private static PracticeDatabase database;

    private final Practice practice = practiceAt(Clock.systemUTC());

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        POOL.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        POOL.setMaximumPoolSize(8);
        client = JdbcClient.create(POOL);
        var flyway = Flyway.configure()
                .dataSource(POOL)
                .locations("classpath:db/question")
                .schemas("question")
                .load();
        database =
                new PracticeDatabase(flyway, new TransactionTemplate(new DataSourceTransactionManager(POOL)), client);
    }

    @AfterAll
    static void stop() throws IOException {
        POOL.close();
        server.close();
    }

    @BeforeEach
    void forgetEverybody() {
        database.inTransaction(
                () -> client.sql("DELETE FROM question.practice_learners").update());
    }

    private static Practice practiceAt(Clock clock) {
        return new Practice(database, Banks.shared(), SEAL, Duration.ofDays(30), clock);
    }

    private Session begin(String tenant, String learner, Scope scope, int length) {
        return practice.begin(tenant, new SessionRequest(learner, scope, length, null));
    }

    @Test
    void handsOutEachQuestionOnceInACycleHoweverManyAskAtOnce() throws Exception {
        var threads = 8;
        var each = 300;
        var asked = new ArrayList<Asked>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var shared = new ArrayList<Session>();
            for (var n = 0; n < 25; n++) {
                shared.add(begin("ten_a", "ada", NURSING, 100));
            }
            var work = new ArrayList<Callable<List<Asked>>>();
            for (var thread = 0; thread < threads; thread++) {
                var first = thread;
                work.add(() -> {
                    var mine = new ArrayList<Asked>();
                    for (var n = 0; n < each; n++) {
                        // Every thread asks in every session, so that they meet in one session and in one learner.
                        mine.add(practice.next(
                                "ten_a", shared.get((first + n) % shared.size()).id()));
                    }
                    return mine;
                });
            }
            for (var result : pool.invokeAll(work)) {
                asked.addAll(result.get());
            }
        }

        assertThat(asked).hasSize(threads * each);
        var cycles = new HashMap<Integer, Set<String>>();
        for (var one : asked) {
            assertThat(cycles.computeIfAbsent(one.cycle(), cycle -> new HashSet<>())
                            .add(one.question().id()))
                    .as("%s in cycle %s", one.question().id(), one.cycle())
                    .isTrue();
        }
        assertThat(cycles).hasSize((asked.size() + NURSING_SIZE - 1) / NURSING_SIZE);
        assertThat(cycles.get(1)).hasSize(NURSING_SIZE);
        assertThat(asked.stream().filter(Asked::newCycle)).hasSize(cycles.size() - 1);
        assertThat(asked.stream()
                        .map(one -> one.session().id() + ' ' + one.session().asked()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSessionEndsWithItsLength() {
        var session = begin("ten_a", "ada", NURSING, 2);
        assertThat(practice.next("ten_a", session.id()).session().status()).isEqualTo(SessionStatus.ACTIVE);
        var last = practice.next("ten_a", session.id()).session();
        assertThat(last.status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(last.endedAt()).isNotNull();
        assertProblem(409, "session_complete", () -> practice.next("ten_a", session.id()));
        var found = practice.end("ten_a", session.id(), SessionStatus.ABANDONED);
        assertThat(found.session()).isEqualTo(last);
        assertThat(found.picks()).extracting(Picks.Pick::position).containsExactly(1, 2);
    }

    @Test
    void nothingComesAfterItWasEnded() {
        var session = begin("ten_a", "ada", NURSING, 2);
        var ended = practice.end("ten_a", session.id(), SessionStatus.ABANDONED).session();
        assertThat(ended.status()).isEqualTo(SessionStatus.ABANDONED);
        assertThat(practice.end("ten_a", session.id(), SessionStatus.ENDED).session())
                .isEqualTo(ended);
        assertProblem(409, "session_ended", () -> practice.next("ten_a", session.id()));
    }

    @Test
    void whatWasAskedInOneSessionDoesNotComeInTheNextOfTheSameLearner() {
        var narrow = new Scope(Role.NURSING, List.of(Category.TECHNICAL), 1, 5);
        var before = all(begin("ten_a", "ada", narrow, 8));
        var after = all(begin("ten_a", "ada", NURSING, NURSING_SIZE - 8));
        assertThat(after).doesNotContainAnyElementsOf(before).doesNotHaveDuplicates();
        // Another person, and the same name at another tenant, begin anew.
        assertThat(all(begin("ten_a", "bob", NURSING, NURSING_SIZE))).containsAll(before);
        assertThat(all(begin("ten_b", "ada", NURSING, NURSING_SIZE))).containsAll(before);
    }

    private List<String> all(Session session) {
        var ids = new ArrayList<String>();
        for (var n = 0; n < session.length(); n++) {
            ids.add(practice.next(session.learner().tenantId(), session.id())
                    .question()
                    .id());
        }
        return ids;
    }

    @Test
    void tenantsDoNotSeeEachOthersSessions() {
        var id = begin("ten_a", "ada", NURSING, 2).id();
        assertProblem(404, "session_not_found", () -> practice.find("ten_b", id));
        assertProblem(404, "session_not_found", () -> practice.next("ten_b", id));
        assertProblem(404, "session_not_found", () -> practice.end("ten_b", id, SessionStatus.ENDED));
        assertProblem(404, "session_not_found", () -> practice.find("ten_a", "prs_no\u0000text"));
        assertThat(practice.find("ten_a", id).session().status()).isEqualTo(SessionStatus.ACTIVE);
    }

    @Test
    void aSessionGoesWhenItsTimeIsOverAndItsLearnerWithTheLast() {
        var kept = begin("ten_a", "ada", NURSING, 5);
        var brief = practice.begin("ten_a", new SessionRequest("ada", NURSING, 5, Duration.ofDays(1)));
        var other = practice.begin("ten_a", new SessionRequest("bob", NURSING, 5, Duration.ofDays(1)));
        practice.next("ten_a", brief.id());
        practice.next("ten_a", kept.id());

        var tomorrow = practiceAt(Clock.fixed(Instant.now().plus(Duration.ofDays(2)), ZoneOffset.UTC));
        assertProblem(404, "session_not_found", () -> tomorrow.next("ten_a", brief.id()));
        tomorrow.deleteExpired();

        assertProblem(404, "session_not_found", () -> practice.find("ten_a", other.id()));
        assertThat(count("practice_sessions")).isEqualTo(1);
        assertThat(count("practice_learners")).isEqualTo(1);
        assertThat(count("practice_picks")).isEqualTo(1);
        assertThat(tomorrow.next("ten_a", kept.id()).session().asked()).isEqualTo(2);
    }

    @Test
    void nothingIsLeftOfALearnerWhoIsErased() {
        var ada = begin("ten_a", "ada", new Scope(Role.NURSING, List.of(Category.TECHNICAL), 5, 5), 20);
        var bob = begin("ten_a", "bob", NURSING, 5);
        practice.next("ten_a", bob.id());
        all(ada);
        assertThat(count("practice_cycles")).isPositive();
        assertThat(client.sql("SELECT t::text FROM question.practice_sessions t")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(row -> row.contains("ada") || row.contains("bob"));

        assertThat(practice.forget(ada.learner())).isTrue();
        assertThat(practice.forget(ada.learner())).isFalse();

        assertProblem(404, "session_not_found", () -> practice.next("ten_a", ada.id()));
        assertThat(count("practice_cycles")).isZero();
        assertThat(count("practice_picks")).isEqualTo(1);
        assertThat(practice.next("ten_a", bob.id()).session().asked()).isEqualTo(2);
    }

    @Test
    void refusesAChoiceWithoutQuestions() {
        var none = Banks.of(Banks.question(Role.SALES, "one", Category.TECHNICAL, 1, "Why?"));
        var small = new Practice(database, none, SEAL, Duration.ofDays(30), Clock.systemUTC());
        assertProblem(422, "no_questions", () -> small.begin("ten_a", new SessionRequest("ada", NURSING, 5, null)));
        // The bank of the next version may have lost what a session chose from.
        var session = begin("ten_a", "ada", NURSING, 5);
        assertProblem(409, "no_questions", () -> small.next("ten_a", session.id()));
    }

    @Test
    void theSessionIsTheSeed() {
        var session = begin("ten_a", "ada", NURSING, 5);
        var expected = ChooseQuestion.choose(
                Banks.shared().questions().stream().filter(NURSING::matches).toList(),
                List.of(),
                31L * session.id().hashCode());
        assertThat(practice.next("ten_a", session.id()).question()).isEqualTo(expected.question());
    }

    private static long count(String table) {
        return client.sql("SELECT count(*) FROM question." + table)
                .query(Long.class)
                .single();
    }

    private static void assertProblem(int status, String code, Callable<?> call) {
        assertThatThrownBy(call::call).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.status().value()).isEqualTo(status);
            assertThat(problem.code()).isEqualTo(code);
        });
    }
}
