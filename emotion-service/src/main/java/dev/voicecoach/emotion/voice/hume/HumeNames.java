package dev.voicecoach.emotion.voice.hume;

import dev.voicecoach.emotion.voice.Impression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which of Hume's names are which of ours, from {@code names.json}. Names that are not in there are left out: of some 415
 * expressions many are nobody's business in the feedback on an interview, and each of ours must read well after "may
 * sound". Immutable.
 *
 * @param expressions ours by Hume's expression
 * @param expressionsOfVoice our expressions by Hume's voice attribute
 * @param attributes our attributes by Hume's voice attribute
 */
record HumeNames(
        Map<String, String> expressions, Map<String, String> expressionsOfVoice, Map<String, String> attributes) {

    /**
     * The file: from each of our names, by where Hume's were found, to these.
     *
     * @param sources where Hume's names were found, by key
     */
    private record Resource(
            Map<String, String> sources,
            Map<String, Map<String, List<String>>> expressions,
            Map<String, Map<String, List<String>>> expressionsOfVoice,
            Map<String, Map<String, List<String>>> attributes) {

        Map<String, String> byTheirs(Map<String, Map<String, List<String>>> names) {
            var ours = new HashMap<String, String>();
            names.forEach((name, found) -> found.forEach((source, theirs) -> theirs.forEach(each -> {
                if (!sources.containsKey(source) || ours.put(each, name) != null) {
                    throw new IllegalStateException("names.json has '" + each + "' twice, or without a known source");
                }
            })));
            return Map.copyOf(ours);
        }
    }

    static HumeNames load() {
        var file = Objects.requireNonNull(HumeNames.class.getResourceAsStream("names.json"), "names.json");
        var resource = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(file, Resource.class);
        return new HumeNames(
                resource.byTheirs(resource.expressions),
                resource.byTheirs(resource.expressionsOfVoice),
                resource.byTheirs(resource.attributes));
    }

    /**
     * In our words. Of several names that are one of ours the most likely counts: that one of them is present is at least
     * as likely.
     */
    Impression impression(HumeAnswer.Measurement measurement) {
        var named = new HashMap<String, Double>();
        add(named, expressions, measurement.expressions());
        add(named, expressionsOfVoice, measurement.voiceAttributes());
        var sounding = new HashMap<String, Double>();
        add(sounding, attributes, measurement.voiceAttributes());
        return new Impression(measurement.startMillis(), measurement.endMillis(), named, sounding);
    }

    private static void add(Map<String, Double> target, Map<String, String> names, Map<String, Double> scores) {
        scores.forEach((theirs, probability) -> {
            var ours = names.get(theirs);
            if (ours != null) {
                target.merge(ours, probability, Math::max);
            }
        });
    }
}
