package dev.voicecoach.question.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All questions there are, in the order of their ids. Immutable. */
public final class QuestionBank {
    private static final int VERSION_DIGITS = 12;

    private final List<Question> questions;
    private final Map<String, Question> byId;
    private final String version;

    /** @param questions each with an id of its own, in any order */
    public QuestionBank(List<Question> questions) {
        this.questions =
                questions.stream().sorted(Comparator.comparing(Question::id)).toList();
        this.byId = this.questions.stream().collect(Collectors.toUnmodifiableMap(Question::id, Function.identity()));
        this.version = versionOf(this.questions);
    }

    public List<Question> questions() {
        return questions;
    }

    /** The question with this id; empty if there is none. */
    public Optional<Question> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** 12 hexadecimal digits; the same exactly when the questions are, however their files are laid out. */
    public String version() {
        return version;
    }

    private static String versionOf(List<Question> questions) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var question : questions) {
                // The separators are control characters, which the loader lets into no field.
                var content = String.join(
                        "\u001f",
                        question.id(),
                        question.text(),
                        question.role().label(),
                        question.category().label(),
                        Integer.toString(question.difficulty()),
                        String.join(",", question.competencies()),
                        String.join("\u001d", question.shows()),
                        String.join("\u001d", question.followUps()),
                        question.star().stream().map(StarPart::label).collect(Collectors.joining(",")));
                digest.update((content + '\u001e').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
