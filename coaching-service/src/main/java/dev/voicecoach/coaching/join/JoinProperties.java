package dev.voicecoach.coaching.join;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the join runs and how long it waits.
 *
 * @param instanceId this process among the join's processes, the same after a restart; each replica its own. Without
 *     one a restart was measured to wait 50 s for its partitions
 * @param stateFolder of the local store, which the changelog can rebuild; null: {@code .voicecoach/coaching-join} in
 *     the user's home
 * @param standbyReplicas copies of the store on other processes
 * @param commitInterval longest time between two transactions. What ends a task is committed at once whatever this says;
 *     measured, 25, 100 and 1000 ms are then alike, and without that the slow tenth of the answers waits 110 ms
 * @param checkInterval between two looks at the deadlines
 * @param catchUp after a start, before the first deadline is enforced: what came meanwhile is read first
 * @param voiceWait for the voice analysis, from the arrival of the transcript
 * @param grace after a task's deadline during which its end is remembered
 * @param orphanLifetime of a part whose task says no deadline
 * @param sessionTimeout until the group takes a silent process for dead; at least the broker's minimum, 6 s by default
 * @param heartbeatInterval at most a third of that
 * @param transactionTimeout until the broker aborts a dead process's transaction; readers wait for it that long
 * @param closeTimeout longest wait for a clean stop
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.coaching.join", ignoreUnknownFields = false)
record JoinProperties(
        @DefaultValue("coaching-1") String instanceId,
        @Nullable Path stateFolder,
        @DefaultValue("0") int standbyReplicas,
        @DefaultValue("100ms") Duration commitInterval,
        @DefaultValue("1s") Duration checkInterval,
        @DefaultValue("5s") Duration catchUp,
        @DefaultValue VoiceWait voiceWait,
        @DefaultValue("10m") Duration grace,
        @DefaultValue("1h") Duration orphanLifetime,
        @DefaultValue("10s") Duration sessionTimeout,
        @DefaultValue("2s") Duration heartbeatInterval,
        @DefaultValue("30s") Duration transactionTimeout,
        @DefaultValue("10s") Duration closeTimeout) {

    JoinProperties {
        if (stateFolder == null) {
            stateFolder = Path.of(System.getProperty("user.home"), ".voicecoach", "coaching-join");
        }
        if (heartbeatInterval.multipliedBy(3).compareTo(sessionTimeout) > 0) {
            throw new IllegalArgumentException("voicecoach.coaching.join.heartbeat-interval is " + heartbeatInterval
                    + "; at most a third of session-timeout, " + sessionTimeout);
        }
        if (!commitInterval.isPositive() || !checkInterval.isPositive()) {
            throw new IllegalArgumentException("voicecoach.coaching.join.commit-interval is " + commitInterval
                    + " and .check-interval " + checkInterval + "; both are above zero");
        }
    }

    Path folder() {
        return Objects.requireNonNull(stateFolder);
    }

    /**
     * How long the voice analysis is waited for: a share of the recording's length, within limits. Our judgement: the
     * engine takes 0.01 of that length, so this is for one that waits for its turn.
     */
    record VoiceWait(
            @DefaultValue("0.5") double shareOfAudio,
            @DefaultValue("20s") Duration least,
            @DefaultValue("120s") Duration most) {

        VoiceWait {
            if (shareOfAudio < 0 || least.compareTo(most) > 0) {
                throw new IllegalArgumentException("voicecoach.coaching.join.voice-wait: share-of-audio is "
                        + shareOfAudio + ", least " + least + ", most " + most
                        + "; the share is not negative, and least is at most most");
            }
        }

        Duration of(Duration audio) {
            var share = Duration.ofMillis(Math.round(audio.toMillis() * shareOfAudio));
            if (share.compareTo(least) < 0) {
                return least;
            }
            return share.compareTo(most) > 0 ? most : share;
        }
    }
}
