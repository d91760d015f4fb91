package dev.voicecoach.bench.coaching;

import dev.voicecoach.bench.pipeline.BareEngines;
import dev.voicecoach.bench.speech.sound.Sound;
import dev.voicecoach.schemas.events.AnswerInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Whether the same recording gets the same numbers, to the last bit. */
final class Repeat {
    private static final int TIMES = 20;
    private static final int THREADS = 4;

    private Repeat() {}

    static void measure(Session session) throws IOException, InterruptedException {
        var what = "different metrics and scores of one recording";
        var engines = session.engines();
        if (engines == null) {
            session.aims().unknown(what, Session.NO_ENGINES);
            return;
        }
        var sound = session.recordings().values().iterator().next();
        var different = new HashSet<ByteBuffer>();
        for (int time = 0; time < TIMES; time++) {
            different.add(bytes(session.assess(engines.hear(sound.samples()))));
        }
        var again = again(session, engines, sound, different);
        session.out()
                .printf(
                        "%nrepeat: %.0f s of speech through both engines and the scores %d times, and scored once more by"
                                + " a second assessor and by %d threads, %d times each: %d different results%n",
                        sound.seconds(), TIMES, THREADS, TIMES, again);
        session.out().flush();
        session.aims().atMost(what, 1, again, "");
    }

    /** With what a second assessor and several threads make of it. */
    private static int again(Session session, BareEngines engines, Sound sound, Set<ByteBuffer> different)
            throws InterruptedException {
        var heard = engines.hear(sound.samples());
        try (var second = Assessor.load();
                var pool = Executors.newFixedThreadPool(THREADS)) {
            for (int time = 0; time < TIMES; time++) {
                different.add(bytes(second.assess(heard.transcript(), heard.voice(), null, AnswerInput.SPOKEN)));
            }
            var same = new ArrayList<Callable<ByteBuffer>>();
            for (int time = 0; time < TIMES; time++) {
                same.add(() -> bytes(session.assess(heard)));
            }
            for (var one : pool.invokeAll(same)) {
                different.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("An answer was not assessed", e.getCause());
        }
        return different.size();
    }

    private static ByteBuffer bytes(Assessed assessed) {
        return ByteBuffer.wrap(assessed.bytes());
    }
}
