package dev.voicecoach.bench.coaching.graded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** All of it. Immutable. */
public record GradedData(
        Map<String, Question> questions,
        Map<Half, List<GradedAnswer>> answers,
        List<Abstention> abstentions,
        List<Injection> injections,
        List<Reworded> fairness,
        List<Reworded> sensitivity,
        List<GradedClaim.Group> claims) {
    // A key that we do not know is a typing error, and would be a rule that is never checked.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    public GradedData {
        questions = Map.copyOf(questions);
        answers = Map.copyOf(answers);
        abstentions = List.copyOf(abstentions);
        injections = List.copyOf(injections);
        fairness = List.copyOf(fairness);
        sensitivity = List.copyOf(sensitivity);
        claims = List.copyOf(claims);
    }

    /** @param folder with questions.yml and the others */
    public static GradedData read(Path folder) throws IOException {
        var answers = new EnumMap<Half, List<GradedAnswer>>(Half.class);
        for (var half : Half.values()) {
            answers.put(half, list(folder.resolve("answers-" + half.shown() + ".yml"), GradedAnswer[].class));
        }
        return new GradedData(
                list(folder.resolve("questions.yml"), Question[].class).stream()
                        .collect(Collectors.toMap(Question::id, Function.identity())),
                answers,
                list(folder.resolve("abstain.yml"), Abstention[].class),
                list(folder.resolve("injections.yml"), Injection[].class),
                list(folder.resolve("fairness.yml"), Reworded[].class),
                list(folder.resolve("sensitivity.yml"), Reworded[].class),
                list(folder.resolve("claims.yml"), GradedClaim.Group[].class));
    }

    private static <T> List<T> list(Path file, Class<T[]> type) throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return Arrays.asList(JSON.convertValue(yaml.<Object>load(Files.readString(file)), type));
    }

    public List<GradedAnswer> answers(Half half) {
        return answers.getOrDefault(half, List.of());
    }

    /** Of both halves. */
    public Stream<GradedAnswer> allAnswers() {
        return Arrays.stream(Half.values()).flatMap(half -> answers(half).stream());
    }

    /** @throws IllegalStateException if there is none */
    public GradedAnswer answer(String id) {
        return allAnswers()
                .filter(answer -> answer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No answer " + id));
    }

    /** A question's text. @throws IllegalStateException if there is none */
    public String question(String id) {
        return Optional.ofNullable(questions.get(id))
                .orElseThrow(() -> new IllegalStateException("No question " + id))
                .text();
    }

    /** Of an answer, by its id. */
    public Half half(String answer) {
        return answers(Half.DEVELOPMENT).stream().anyMatch(one -> one.id().equals(answer))
                ? Half.DEVELOPMENT
                : Half.REPORTING;
    }

    /** What an abstention says. */
    public String text(Abstention abstention) {
        return abstention.answer() == null
                ? Optional.ofNullable(abstention.text()).orElse("")
                : answer(abstention.answer()).text();
    }
}
