package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the scenarios of {@code chain/scenarios.yml} that are most like an answer: by its weakness, its question's role
 * and category, and meaning. A vector each and a loop over all of them: there are too few for an index. Thread safe; the
 * first search embeds every scenario (measured 0.8 s on two busy cores), each one the answer (13 ms).
 */
final class Scenarios {
    private static final String RESOURCE = "/chain/scenarios.yml";
    /**
     * What a weakness that both have is worth, in cosines; a quarter of it when it is not what would help most. Our
     * judgement.
     */
    private static final double SAME_WEAKNESS = 0.2;

    private static final double ANOTHER_WEAKNESS = SAME_WEAKNESS / 4;
    /** Likewise of the role and of the category of a question of the bank, each: less than of the weakness. */
    private static final double SAME_KIND = SAME_WEAKNESS / 2;

    private final Embedder embedder;
    private @Nullable List<Known> all;

    private record Known(Scenario scenario, Vector meaning) {}

    private record Rated(Scenario scenario, double likeness) {}

    Scenarios(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Embedded when the first model is asked: most machines have none, and no start is to wait for it. */
    private synchronized List<Known> all() {
        var known = all;
        if (known == null) {
            known = read().stream()
                    .map(each -> new Known(each, meaning(each.question(), each.answer())))
                    .toList();
            all = known;
        }
        return known;
    }

    /**
     * The most similar first, each with another weakness while there are such, since two of one kind teach the same. Role
     * and category count where the question is of the bank; elsewhere its words tell them. The same assessment gives the
     * same scenarios.
     */
    List<Scenario> similar(Assessment assessment, int most) {
        if (most == 0 || assessment.answer().text().isBlank()) {
            return List.of();
        }
        var meaning = meaning(assessment.question(), assessment.answer().text());
        var rated = all().stream()
                .map(known -> new Rated(known.scenario(), likeness(known, meaning, assessment)))
                .sorted(Comparator.comparingDouble(Rated::likeness).reversed())
                .map(Rated::scenario)
                .toList();
        return withDifferentWeaknesses(rated).subList(0, Math.min(most, rated.size()));
    }

    private static double likeness(Known known, Vector meaning, Assessment assessment) {
        var scenario = known.scenario();
        var facts = assessment.facts();
        return meaning.cosine(known.meaning())
                + shared(scenario.weakness(), assessment)
                + (scenario.role().equals(facts.role()) ? SAME_KIND : 0)
                + (scenario.category().equals(facts.category()) ? SAME_KIND : 0);
    }

    private static double shared(String weakness, Assessment assessment) {
        var gains = assessment.gains();
        for (int i = 0; i < gains.size(); i++) {
            if (gains.get(i).metric().id().equals(weakness)) {
                return i == 0 ? SAME_WEAKNESS : ANOTHER_WEAKNESS;
            }
        }
        return 0;
    }

    /** The nearest of each weakness, then the rest. */
    private static List<Scenario> withDifferentWeaknesses(List<Scenario> rated) {
        var seen = new HashSet<String>();
        var first = new ArrayList<Scenario>();
        var rest = new ArrayList<Scenario>();
        for (var scenario : rated) {
            (seen.add(scenario.weakness()) ? first : rest).add(scenario);
        }
        first.addAll(rest);
        return first;
    }

    private Vector meaning(@Nullable String question, String answer) {
        return embedder.embed(question == null ? answer : question + ' ' + answer);
    }

    static List<Scenario> read() {
        try (var in = Objects.requireNonNull(Scenarios.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            List<Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            var json = JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
            return content.stream()
                    .map(each -> json.convertValue(each, Scenario.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
