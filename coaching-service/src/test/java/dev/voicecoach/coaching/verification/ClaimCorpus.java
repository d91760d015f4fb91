package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Claims as a language model phrases them, about answers that lie beside them, each known to be true or false. */
final class ClaimCorpus {
    private static final Pattern VALUE = Pattern.compile("\\{([a-z_]+)([*+][0-9.]+)?(?::([0-9]))?\\}");

    private static final double NOT_MEASURED = 8.2;

    private final Map<String, String> answers =
            lines("answers.tsv").collect(Collectors.toMap(line -> line.get(0), line -> line.get(1)));

    /** One line of the table. */
    record Entry(boolean isTrue, Assessment brief, Claim claim) {}

    List<Entry> read(String resource) {
        return lines(resource).map(this::entry).toList();
    }

    private Entry entry(List<String> line) {
        var brief = Assessments.of(
                Answers.spoken(Objects.requireNonNull(answers.get(line.get(1)), line.get(1))),
                EmotionPolicy.valueOf(line.get(2)));
        var evidence = new ArrayList<Evidence>();
        for (var one : line.size() < 6 ? new String[0] : line.get(5).split("\\|", -1)) {
            evidence.add(evidence(one.split("=", -1), brief.measured()));
        }
        return new Entry(
                line.get(0).equals("true"),
                brief,
                new Claim(line.get(3), filled(line.get(4), brief.measured()), evidence));
    }

    private static Evidence evidence(String[] parts, Measurements measured) {
        return switch (parts[0]) {
            case "q" -> new Evidence(null, null, parts[1], null, null, null, null, null, null);
            case "m" -> metric(parts[1], measured.value(parts[1]).orElse(NOT_MEASURED));
            case "v" -> metric(parts[1], Double.valueOf(parts[2]));
            default -> throw new IllegalArgumentException(parts[0]);
        };
    }

    private static Evidence metric(String id, double value) {
        return new Evidence(id, value, null, null, null, null, null, null, null);
    }

    private static String filled(String text, Measurements measured) {
        return VALUE.matcher(text).replaceAll(found -> {
            double value = measured.value(found.group(1)).orElse(NOT_MEASURED);
            var change = found.group(2);
            if (change != null) {
                double by = Double.parseDouble(change.substring(1));
                value = change.startsWith("*") ? value * by : value + by;
            }
            int decimals = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
            return BigDecimal.valueOf(value)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
        });
    }

    private static java.util.stream.Stream<List<String>> lines(String resource) {
        try (var stream = Objects.requireNonNull(ClaimCorpus.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .map(line -> line.getLast().isEmpty() ? line.subList(0, line.size() - 1) : line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
