package dev.voicecoach.bench.coaching;

import dev.voicecoach.bench.statistics.Sample;
import dev.voicecoach.schemas.events.AnswerInput;
import java.util.ArrayList;
import java.util.Locale;

/** How long the scores of a long answer take, by one thread. */
final class Speed {
    private static final int WORDS = 300;
    private static final int WARM_UP = 10;
    private static final int TIMES = 20;
    private static final double LONGEST_MILLIS = 300;

    private Speed() {}

    static void measure(Session session) {
        var text = new StringBuilder();
        var answers = session.answers().iterator();
        var question = session.data().question(session.answers().getFirst().question());
        while (text.toString().split("\\s+").length < WORDS) {
            text.append(answers.next().text()).append(' ');
        }
        var transcript = Speaking.steadily(text.toString());
        var voice = SteadyVoice.of(transcript);
        var millis = new ArrayList<Double>();
        for (int time = 0; time < WARM_UP + TIMES; time++) {
            var begin = System.nanoTime();
            session.assessor().assess(transcript, voice, question, AnswerInput.SPOKEN);
            if (time >= WARM_UP) {
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
        var sample = Sample.of(millis);
        session.out()
                .printf(
                        Locale.ROOT,
                        "%nspeed: an answer of %d words and %.0f s is scored in %.1f ms, p95 %.1f (%d times by one"
                                + " thread, after %d)%n",
                        transcript.getWords().size(),
                        transcript.getAudioMillis() / 1e3,
                        sample.median(),
                        sample.quantile(0.95),
                        TIMES,
                        WARM_UP);
        session.out().flush();
        session.aims().atMost("scores of a 2-minute answer, p95", LONGEST_MILLIS, sample.quantile(0.95), " ms");
    }
}
