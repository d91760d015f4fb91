package dev.voicecoach.question.practice;

import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.platform.sealing.LearnerId;
import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.question.practice.Picks.Cycle;
import dev.voicecoach.question.practice.Picks.Pick;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * The life of practice sessions. Thread safe, over any number of processes: who asks for a learner's next question waits
 * for whoever was before.
 */
final class Practice {
    private final PracticeDatabase database;
    private final Sessions sessions;
    private final Picks picks;
    private final QuestionBank bank;
    private final LearnerSeal seal;
    private final Duration retention;
    private final Clock clock;

    Practice(PracticeDatabase database, QuestionBank bank, LearnerSeal seal, Duration retention, Clock clock) {
        this.database = database;
        this.sessions = new Sessions(database);
        this.picks = new Picks(database);
        this.bank = bank;
        this.seal = seal;
        this.retention = retention;
        this.clock = clock;
    }

    /** A session and what was asked in it. */
    record Found(Session session, List<Pick> picks) {}

    /**
     * The question that was handed out.
     *
     * @param session as it is after that
     */
    record Asked(Session session, Question question, int cycle, boolean newCycle, String reason) {}

    /** @throws ProblemException 422 {@code no_questions} if the bank has none of this choice */
    Session begin(String tenantId, SessionRequest request) {
        requireQuestions(inScope(request.scope()), HttpStatus.UNPROCESSABLE_CONTENT);
        var now = now();
        var kept = request.retention() == null ? retention : request.retention();
        var session = new Session(
                SessionId.next(),
                seal.idOf(tenantId, request.learnerRef()),
                request.scope(),
                request.length(),
                0,
                SessionStatus.ACTIVE,
                now,
                null,
                now.plus(kept));
        return database.inTransaction(() -> {
            sessions.add(session);
            return session;
        });
    }

    /** @throws ProblemException 404 {@code session_not_found} */
    Found find(String tenantId, String id) {
        return database.inTransaction(() -> {
            var session = sessions.find(tenantId, id, now()).orElseThrow(Practice::notFound);
            return new Found(session, picks.of(session));
        });
    }

    /** @throws ProblemException 404; 409 {@code session_complete}, {@code session_ended} or {@code no_questions} */
    Asked next(String tenantId, String id) {
        return database.inTransaction(() -> {
            var locked = sessions.lock(tenantId, id, now()).orElseThrow(Practice::notFound);
            requireActive(locked.session());
            return ask(locked.session(), locked.pick());
        });
    }

    private Asked ask(Session session, long number) {
        var scope = inScope(session.scope());
        requireQuestions(scope, HttpStatus.CONFLICT);
        var cycle = picks.cycle(session.learner(), session.scope());
        var choice = ChooseQuestion.choose(
                scope,
                picks.askedIn(cycle, session.learner()),
                31L * session.id().hashCode() + session.asked());
        if (choice.newCycle()) {
            cycle = new Cycle(cycle.number() + 1, number - 1);
            picks.begin(cycle, session.learner(), session.scope());
        }
        var now = now();
        var after = session.withNextQuestion(now);
        sessions.save(after);
        picks.add(after, number, new Pick(after.asked(), choice.question().id(), cycle.number(), now));
        return new Asked(after, choice.question(), cycle.number(), choice.newCycle(), choice.reason());
    }

    /**
     * Ends the session; one that has ended stays as it is, so this is safe to repeat.
     *
     * @throws ProblemException 404 {@code session_not_found}
     */
    Found end(String tenantId, String id, SessionStatus how) {
        return database.inTransaction(() -> {
            var session = sessions.lock(tenantId, id, now())
                    .orElseThrow(Practice::notFound)
                    .session()
                    .end(how, now());
            sessions.save(session);
            return new Found(session, picks.of(session));
        });
    }

    /** Deletes what is kept of the learner; false if there was nothing. Safe to repeat. */
    boolean forget(LearnerId learner) {
        return database.inTransaction(() -> sessions.forget(learner));
    }

    /** Deletes the sessions whose time is over, and then the learners who have none. */
    void deleteExpired() {
        database.inTransaction(() -> sessions.deleteExpired(now()));
        database.inTransaction(sessions::deleteLearnersWithoutSession);
    }

    private List<Question> inScope(Scope scope) {
        return bank.questions().stream().filter(scope::matches).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void requireQuestions(List<Question> scope, HttpStatus otherwise) {
        if (scope.isEmpty()) {
            throw new ProblemException(
                    otherwise,
                    "no_questions",
                    "There is no question of this role, these categories and this difficulty. GET /v1/questions finds"
                            + " those that there are.");
        }
    }

    private static void requireActive(Session session) {
        switch (session.status()) {
            case ACTIVE -> {}
            case COMPLETED ->
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "session_complete",
                        "All " + session.length() + " questions of this session were asked. Please begin another one.");
            case ENDED, ABANDONED ->
                throw new ProblemException(
                        HttpStatus.CONFLICT, "session_ended", "This session has ended. Please begin another one.");
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                "session_not_found",
                "There is no practice session with this id, or not any more.");
    }
}
