package dev.voicecoach.faults.nemesis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A kill that is planned: when it comes and how long the part stays away.
 *
 * @param part what is killed
 * @param afterEnds answers that have ended before, so that others are under way
 * @param delay from there on, so that it may hit any step of theirs
 * @param pause until the part is started again
 */
public record Kill(String part, int afterEnds, Duration delay, Duration pause) {
    private static final int LONGEST_DELAY_MILLIS = 1500;
    private static final int LONGEST_PAUSE_MILLIS = 3000;

    /** Each part once, in an order and at moments that the seed decides; the same seed gives the same plan. */
    public static List<Kill> plan(long seed, List<String> parts, int answers) {
        var random = new Random(seed);
        var order = new ArrayList<>(parts);
        Collections.shuffle(order, random);
        // The last quarter is left alone, so that the last kill still has work to hurt.
        var latest = Math.max(1, answers * 3 / 4);
        var moments =
                order.stream().map(part -> random.nextInt(latest)).sorted().toList();
        var plan = new ArrayList<Kill>();
        for (int i = 0; i < order.size(); i++) {
            plan.add(new Kill(
                    order.get(i),
                    moments.get(i),
                    Duration.ofMillis(random.nextInt(LONGEST_DELAY_MILLIS)),
                    Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS))));
        }
        return plan;
    }
}
