package dev.voicecoach.coaching.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.coaching.join.AnswerJoin.Decision;
import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.UnreadableEventException;
import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerJoinTest {
    private static final Instant NOW = Events.START;
    private static final JoinProperties PROPERTIES = Joins.defaults();

    private final Events task = Events.ofTask("tsk_1");

    @Test
    void requestsCoachingWhenTheLastPartArrives() {
        var two = join(task.audioSubmitted(), task.transcriptReady());

        assertThat(two.decide(NOW, PROPERTIES)).isEqualTo(new Decision.Wait());
        assertThat(requested(add(two, task.voiceAnalysed())).getParts())
                .containsExactly(
                        task.part(EventKind.AUDIO_SUBMITTED),
                        task.part(EventKind.TRANSCRIPT_READY),
                        task.part(EventKind.VOICE_ANALYSED));
    }

    @Test
    void sameRequestInWhicheverOrderThePartsArrive() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var events = new ArrayList<>(List.of(task.audioSubmitted(), task.transcriptReady(), task.voiceAnalysed()));
        var inOrder = requested(join(events.toArray(Envelope[]::new)));

        for (int round = 0; round < 50; round++) {
            Collections.shuffle(events, random);
            assertThat(requested(join(events.toArray(Envelope[]::new))))
                    .as("seed %s", seed)
                    .isEqualTo(inOrder);
        }
    }

    @Test
    void keepsFirstTranscriptWhenRedelivered() {
        var again = task.of(task.part(EventKind.TRANSCRIPT_READY, "second"));
        var first = join(task.transcriptReady());

        assertThat(add(first, again)).isEqualTo(first);
    }

    @Test
    void countsKindsAndNotArrivals() {
        var thrice = join(task.audioSubmitted(), task.transcriptReady(), task.transcriptReady());

        assertThat(thrice.decide(NOW, PROPERTIES)).isInstanceOf(Decision.Wait.class);
    }

    @Test
    void waitsForTheVoiceHalfTheRecordingWithinLimits() {
        assertThat(PROPERTIES.voiceWait().of(Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(20));
        assertThat(PROPERTIES.voiceWait().of(Duration.ofSeconds(100))).isEqualTo(Duration.ofSeconds(50));
        assertThat(PROPERTIES.voiceWait().of(Duration.ofSeconds(600))).isEqualTo(Duration.ofSeconds(120));
    }

    @Test
    void goesOnWithoutTheVoiceWhenItsTimeIsUp() {
        var arrivedAt = NOW.plusSeconds(100);
        var part = task.transcriptReady().getParts().getFirst();
        var join = join(task.audioSubmitted()).with(part, task.transcriptReady(), arrivedAt);

        assertThat(join.decide(arrivedAt.plusSeconds(30).minusMillis(1), PROPERTIES))
                .isEqualTo(new Decision.Wait());
        var request = requested(join, arrivedAt.plusSeconds(30));
        assertThat(request.getDegraded()).containsExactly("emotion_unavailable");
        var voice = Envelopes.part(request, EventKind.VOICE_ANALYSED).orElseThrow();
        assertThat(voice.getFailure()).isEqualTo("emotion_unavailable");
        assertThat(voice.getSealed().remaining()).isZero();
    }

    @Test
    void goesOnAtOnceWhenTheVoiceFailed() {
        var request = requested(join(task.audioSubmitted(), task.transcriptReady(), task.voiceFailed()));

        assertThat(request.getDegraded()).containsExactly("emotion_unavailable");
    }

    @Test
    void neitherWaitsForNorPassesOnAVoiceThatThePolicyForbids() {
        var off = task.withPolicy(EmotionPolicy.OFF);

        assertThat(kinds(requested(join(off.audioSubmitted(), off.transcriptReady()))))
                .containsExactly(EventKind.AUDIO_SUBMITTED, EventKind.TRANSCRIPT_READY);
        var disobedient = requested(join(off.voiceFailed(), off.audioSubmitted(), off.transcriptReady()));
        assertThat(kinds(disobedient)).containsExactly(EventKind.AUDIO_SUBMITTED, EventKind.TRANSCRIPT_READY);
        assertThat(disobedient.getDegraded()).isEmpty();
    }

    @Test
    void neitherWaitsForNorPassesOnAVoiceOfWhatWasTyped() {
        var typed = task.typed();

        var request = requested(join(typed.transcriptReady(), typed.audioSubmitted()));
        assertThat(kinds(request)).containsExactly(EventKind.AUDIO_SUBMITTED, EventKind.TRANSCRIPT_READY);
        assertThat(request.getDegraded()).isEmpty();
        var astray = requested(join(typed.voiceFailed(), typed.audioSubmitted(), typed.transcriptReady()));
        assertThat(kinds(astray)).containsExactly(EventKind.AUDIO_SUBMITTED, EventKind.TRANSCRIPT_READY);
        assertThat(astray.getDegraded()).isEmpty();
    }

    @Test
    void failsAtTheDeadlineNamingTheStageThatIsMissing() {
        var deadline = NOW.plus(Events.LIFETIME);

        assertThat(join(task.audioSubmitted()).decide(deadline.minusMillis(1), PROPERTIES))
                .isEqualTo(new Decision.Wait());
        assertThat(join(task.audioSubmitted(), task.voiceAnalysed()).decide(deadline, PROPERTIES))
                .isEqualTo(new Decision.Fail(FailureCode.DEADLINE_EXCEEDED, "transcription"));
        assertThat(join(task.transcriptReady(), task.voiceAnalysed()).decide(deadline, PROPERTIES))
                .isEqualTo(new Decision.Fail(FailureCode.DEADLINE_EXCEEDED, "coaching"));
    }

    @Test
    void requestsWhatIsCompleteEvenAfterTheDeadline() {
        var complete = join(task.audioSubmitted(), task.transcriptReady(), task.voiceAnalysed());

        assertThat(complete.decide(NOW.plus(Duration.ofHours(2)), PROPERTIES)).isInstanceOf(Decision.Request.class);
    }

    @Test
    void waitsForASubmissionThatNoEventBroughtYet() {
        var orphan = join(task.voiceFailedUnread());

        assertThat(orphan.decide(NOW.plus(Duration.ofDays(1)), PROPERTIES)).isEqualTo(new Decision.Wait());
        assertThat(orphan.forgetAt(PROPERTIES)).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(requested(add(add(orphan, task.transcriptReady()), task.audioSubmitted()))
                        .getSubmission())
                .isEqualTo(task.submission());
    }

    @Test
    void theEndKeepsNoPartAndTakesNone() {
        var ended = join(task.audioSubmitted(), task.transcriptReady()).end();

        assertThat(ended.soFar().getParts()).isEmpty();
        assertThat(add(ended, task.voiceAnalysed())).isEqualTo(ended);
        assertThat(ended.decide(NOW.plus(Duration.ofDays(1)), PROPERTIES)).isEqualTo(new Decision.Wait());
        assertThat(ended.forgetAt(PROPERTIES))
                .isEqualTo(NOW.plus(Events.LIFETIME).plus(Duration.ofMinutes(10)));
    }

    @Test
    void stateSurvivesItsBytes() {
        var waiting = join(task.audioSubmitted());

        for (var state : List.of(waiting, add(waiting, task.transcriptReady()), waiting.end())) {
            assertThat(AnswerJoinCodec.decode(AnswerJoinCodec.encode(state))).isEqualTo(state);
        }
    }

    @Test
    void refusesBytesOfAnotherFormat() {
        var newer = AnswerJoinCodec.encode(join(task.audioSubmitted()));
        newer[0] = 9;

        assertThatThrownBy(() -> AnswerJoinCodec.decode(newer)).isInstanceOf(UnreadableEventException.class);
        assertThatThrownBy(() -> AnswerJoinCodec.decode(new byte[3])).isInstanceOf(UnreadableEventException.class);
    }

    private AnswerJoin join(Envelope... events) {
        var join = AnswerJoin.begin(task.taskId(), Events.TENANT, Events.TRACE, NOW);
        for (var event : events) {
            join = add(join, event);
        }
        return join;
    }

    private static AnswerJoin add(AnswerJoin join, Envelope event) {
        return join.with(event.getParts().getFirst(), event, NOW);
    }

    private static Envelope requested(AnswerJoin join) {
        return requested(join, NOW);
    }

    private static Envelope requested(AnswerJoin join, Instant now) {
        return ((Decision.Request) join.decide(now, PROPERTIES)).event();
    }

    private static List<EventKind> kinds(Envelope event) {
        return event.getParts().stream().map(part -> part.getKind()).toList();
    }
}
