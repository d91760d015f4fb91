package dev.voicecoach.emotion.voice.hume;

import static dev.voicecoach.platform.http.AnswerJson.present;

import dev.voicecoach.platform.http.AnswerJson;
import dev.voicecoach.platform.http.AnswerJson.MalformedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hume's answer on the wire, checked. Members that we do not know are left out, wrong types are not. Source: Hume,
 * Expression Measurement, Upload audio; {@code AudioFileResponse} of its Python client 0.1.0.
 *
 * @param measurements in order of time, may overlap; none where Hume hears no speech
 */
record HumeAnswer(List<Measurement> measurements) {
    /** An interval measurement taken as speech stops may end shortly after it, and both sides round. */
    private static final long SLIP_MILLIS = 1_000;

    /** The longest that are documented have about 30. */
    private static final int LONGEST_NAME = 64;

    /**
     * Times are milliseconds from the start of the recording.
     *
     * @param expressions chance that each is present, by Hume's name; those that it judges absent are absent
     * @param voiceAttributes intensity that a listener would give each, in [0, 1]; at least 0.725
     */
    record Measurement(
            long startMillis, long endMillis, Map<String, Double> expressions, Map<String, Double> voiceAttributes) {}

    /** @param durationMillis of the recording that was sent */
    static HumeAnswer read(byte[] body, long durationMillis) throws MalformedException {
        return AnswerJson.read(body, WireAnswer.class).checked(durationMillis);
    }

    /** As it comes, each member possibly missing. */
    private record WireAnswer(
            @Nullable WireReceived received,
            @Nullable List<@Nullable WireUtterance> utterances,
            @Nullable List<@Nullable WireMeasurement> measurements) {

        HumeAnswer checked(long durationMillis) throws MalformedException {
            var heard = present(present(received, "$.received").audioDurationMs, "$.received.audio_duration_ms");
            if (Math.abs(heard - durationMillis) > SLIP_MILLIS) {
                throw new MalformedException("$.received.audio_duration_ms is not that of the recording");
            }
            var known = utteranceIds();
            var checked = new ArrayList<Measurement>();
            var all = present(measurements, "$.measurements");
            for (int i = 0; i < all.size(); i++) {
                var place = "$.measurements[" + i + "]";
                checked.add(present(all.get(i), place).checked(place, known, durationMillis));
            }
            return new HumeAnswer(List.copyOf(checked));
        }

        private Set<Integer> utteranceIds() throws MalformedException {
            var ids = new HashSet<Integer>();
            var all = present(utterances, "$.utterances");
            for (int i = 0; i < all.size(); i++) {
                var place = "$.utterances[" + i + "]";
                ids.add(present(present(all.get(i), place).utteranceId, place + ".utterance_id"));
            }
            return ids;
        }
    }

    private record WireReceived(@Nullable Long audioDurationMs) {}

    private record WireUtterance(@Nullable Integer utteranceId) {}

    private record WireMeasurement(
            @Nullable Integer utteranceId,
            @Nullable Long audioStartMs,
            @Nullable Long audioEndMs,
            @Nullable List<@Nullable WireScore> expressions,
            @Nullable List<@Nullable WireScore> voiceAttributes) {

        Measurement checked(String place, Set<Integer> utterances, long durationMillis) throws MalformedException {
            if (!utterances.contains(present(utteranceId, place + ".utterance_id"))) {
                throw new MalformedException(place + ".utterance_id is that of no utterance");
            }
            var start = present(audioStartMs, place + ".audio_start_ms");
            var end = present(audioEndMs, place + ".audio_end_ms");
            if (start < 0 || end <= start || end > durationMillis + SLIP_MILLIS) {
                throw new MalformedException(place + " has times that no stretch of the recording has");
            }
            return new Measurement(
                    start,
                    end,
                    scores(expressions, place + ".expressions"),
                    scores(voiceAttributes, place + ".voice_attributes"));
        }

        private static Map<String, Double> scores(@Nullable List<@Nullable WireScore> scores, String place)
                throws MalformedException {
            var byName = new HashMap<String, Double>();
            var all = present(scores, place);
            for (int i = 0; i < all.size(); i++) {
                var here = place + "[" + i + "]";
                var score = present(all.get(i), here);
                var name = present(score.name, here + ".name");
                var probability = present(score.probability, here + ".probability");
                if (name.isBlank() || name.length() > LONGEST_NAME || !(probability >= 0 && probability <= 1)) {
                    throw new MalformedException(here + " is no name with a probability in [0, 1]");
                }
                byName.merge(name, probability, Math::max);
            }
            return Map.copyOf(byName);
        }
    }

    private record WireScore(
            @Nullable String name, @Nullable Double probability) {}
}
