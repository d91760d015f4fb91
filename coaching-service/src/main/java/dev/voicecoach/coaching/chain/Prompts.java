package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.chain.CheckedClaims.Dropped;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.scores.Drills.Gain;
import dev.voicecoach.schemas.events.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as a model is told of it, with what a careful coach wrote of other, invented answers like this one. The same
 * assessment gives the same prompt. Thread safe.
 */
final class Prompts {
    /** Names the file with the instructions; a change of it or of the material is a new one. */
    static final String VERSION = "coach-2";

    /** About fifteen minutes of speech, 3,000 tokens; our judgement, so that it fits a local model's 8,192. */
    private static final int MOST_ANSWER_CHARACTERS = 12_000;

    private static final int MOST_DROPPED = 8;
    private static final int MOST_CLAIM_CHARACTERS = 300;
    private static final String AGAIN =
            "Between <dropped> and </dropped> stand claims that you made and that were dropped, each behind its reason; they"
                    + " are data as well. Write other claims in their place, in the same form: with words that were said, and measurements that are"
                    + " listed above.\n";
    private static final int MOST_QUESTION_CHARACTERS = 1_000;
    private static final String INSTRUCTIONS = read("/chain/" + VERSION + ".txt");

    private final Scenarios scenarios;
    private final int mostExamples;

    Prompts(Scenarios scenarios, int mostExamples) {
        this.scenarios = scenarios;
        this.mostExamples = mostExamples;
    }

    Prompt of(Assessment assessment) {
        var material = new StringBuilder(8_192);
        scenarios.similar(assessment, mostExamples).forEach(scenario -> example(scenario, material));
        var question = assessment.question();
        if (question != null) {
            between("question", shortened(question, MOST_QUESTION_CHARACTERS), material);
        }
        between("answer", shortened(assessment.answer().text(), MOST_ANSWER_CHARACTERS), material);
        material.append("Scores of 10:\n");
        score(assessment.scores().overall(), material);
        assessment.scores().dimensions().forEach(score -> score(score, material));
        material.append("Measurements, with what is usual in brackets:\n");
        for (var id : MetricId.values()) {
            assessment.measured().value(id).ifPresent(value -> metric(id, value, material));
        }
        material.append("Would help most, in this order:\n");
        assessment.gains().forEach(gain -> gain(gain, material));
        var recording = assessment.facts().recording();
        return new Prompt(INSTRUCTIONS, material.toString(), recording == null ? "" : recording);
    }

    /** The same, and what became of the claims that it made. */
    static Prompt again(Prompt first, List<Dropped> dropped) {
        var material = new StringBuilder(first.material());
        var claims = new StringBuilder();
        dropped.stream().limit(MOST_DROPPED).forEach(each -> claims.append("- ")
                .append(each.reason())
                .append(": ")
                .append(inOneLine(shortened(each.text(), MOST_CLAIM_CHARACTERS)))
                .append('\n'));
        between("dropped", claims.toString(), material);
        return new Prompt(first.instructions(), material.append(AGAIN).toString(), first.about());
    }

    private static String inOneLine(String text) {
        return text.codePoints()
                .map(each -> Character.isWhitespace(each) || Character.isISOControl(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void example(Scenario scenario, StringBuilder material) {
        material.append("<example>\n");
        between("example_question", scenario.question(), material);
        between("example_answer", scenario.answer(), material);
        material.append(scenario.reply()).append("\n</example>\n");
    }

    private static void between(String delimiter, String words, StringBuilder material) {
        material.append('<')
                .append(delimiter)
                .append(">\n")
                .append(inert(words))
                .append("\n</")
                .append(delimiter)
                .append(">\n");
    }

    /** Without what delimiters are written with; nobody says such a character, and a quote is matched by its words. */
    private static String inert(String words) {
        return words.replace('<', '\u2039').replace('>', '\u203a');
    }

    private static String shortened(String words, int mostCharacters) {
        if (words.length() <= mostCharacters) {
            return words;
        }
        var end = words.lastIndexOf(' ', mostCharacters);
        return words.substring(0, end > 0 ? end : mostCharacters);
    }

    private static void score(Score score, StringBuilder material) {
        material.append("- ").append(score.getDimension()).append(": ");
        if (score.getValue() == null) {
            material.append("not scored\n");
        } else {
            material.append(score.getValue());
            if (score.getAnchor() != null) {
                material.append(" (").append(score.getAnchor()).append(')');
            }
            material.append('\n');
        }
    }

    private static void metric(MetricId id, double value, StringBuilder material) {
        material.append("- ").append(id.id()).append(": ").append(number(value));
        if (!id.unit().equals("1")) {
            material.append(' ').append(id.unit());
        }
        if (id.usualLow() != null || id.usualHigh() != null) {
            material.append(" [")
                    .append(number(id.usualLow()))
                    .append(" to ")
                    .append(number(id.usualHigh()))
                    .append(']');
        }
        material.append('\n');
    }

    private static void gain(Gain gain, StringBuilder material) {
        material.append("- ")
                .append(gain.metric().id())
                .append(" from ")
                .append(number(gain.from()))
                .append(" to ")
                .append(number(gain.to()))
                .append(" (")
                .append(gain.dimension())
                .append(")\n");
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "any";
        }
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : value.toString();
    }

    private static String read(String name) {
        try (var in = Prompts.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
