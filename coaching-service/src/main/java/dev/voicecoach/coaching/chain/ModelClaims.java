package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * What a model claims, as it says it: nothing of it is checked but the form. Values of metrics are ours, since it only
 * names them.
 */
record ModelClaims(List<Claim> strengths, List<Claim> improvements, List<Claim> suggestions) {
    /** What the schema allows in all is below a third of this. */
    private static final int MOST_CHARACTERS = 16_000;

    /** Per list; what a model writes on top is not read. */
    private static final int MOST_CLAIMS = 4;

    private static final int MOST_EVIDENCE = 4;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private record Answer(
            @Nullable List<@Nullable Said> strengths,
            @Nullable List<@Nullable Said> improvements,
            @Nullable List<@Nullable Said> suggestions) {}

    private record Said(
            @Nullable String dimension,
            @Nullable String text,
            @Nullable List<@Nullable String> metrics,
            @Nullable List<@Nullable String> quotes) {}

    /** Empty when it is not what was asked for; then nothing of it is used. */
    static Optional<ModelClaims> read(String text, Assessment assessment) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            @Nullable Answer answer = JSON.readValue(text, Answer.class);
            if (answer == null) {
                return Optional.empty();
            }
            return Optional.of(new ModelClaims(
                    claims(answer.strengths(), assessment),
                    claims(answer.improvements(), assessment),
                    claims(answer.suggestions(), assessment)));
        } catch (JacksonException | NotAsAskedException e) {
            return Optional.empty();
        }
    }

    /** Never leaves this class, and says nothing of the content. */
    private static final class NotAsAskedException extends Exception {}

    private static List<Claim> claims(@Nullable List<@Nullable Said> all, Assessment assessment)
            throws NotAsAskedException {
        var claims = new ArrayList<Claim>();
        for (var said : present(all)) {
            if (said == null) {
                throw new NotAsAskedException();
            }
            var claim = claim(said, assessment);
            if (claims.size() < MOST_CLAIMS && !claims.contains(claim)) {
                claims.add(claim);
            }
        }
        return List.copyOf(claims);
    }

    private static Claim claim(Said said, Assessment assessment) throws NotAsAskedException {
        var evidence = new ArrayList<Evidence>();
        for (var id : present(said.metrics())) {
            var metric = present(id);
            var value = assessment.measured().value(metric).orElse(null);
            evidence.add(new Evidence(metric, value, null, null, null, null, null, null, null));
        }
        for (var quote : present(said.quotes())) {
            evidence.add(new Evidence(null, null, present(quote), null, null, null, null, null, null));
        }
        if (evidence.size() > MOST_EVIDENCE) {
            evidence.subList(MOST_EVIDENCE, evidence.size()).clear();
        }
        return new Claim(present(said.dimension()), present(said.text()).strip(), evidence);
    }

    private static <T> T present(@Nullable T value) throws NotAsAskedException {
        if (value == null) {
            throw new NotAsAskedException();
        }
        return value;
    }

    /** Never the texts. */
    @Override
    public String toString() {
        return "ModelClaims[" + strengths.size() + ", " + improvements.size() + ", " + suggestions.size() + "]";
    }
}
