package dev.voicecoach.standalone;

import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.standalone.folder.CannotStartException;
import dev.voicecoach.standalone.services.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a standalone system is made with.
 *
 * @param home the data folder
 * @param port of the public API; 0: any free one
 * @param address that the public API binds to
 * @param models folder that {@code deploy/models/fetch.mjs} filled
 * @param chroma folder in which npm installed {@code deploy/chroma}
 * @param settings properties of single services, which win over everything else
 */
public record Setup(
        Path home, int port, String address, Path models, Path chroma, Map<Service, Map<String, String>> settings) {

    /**
     * As the environment says (VOICECOACH_BIND, VOICECOACH_MODELS, VOICECOACH_CHROMA, VOICECOACH_LOCAL_ONLY,
     * VOICECOACH_EMOTION, and the engines of {@link RemoteEngines}), or else the defaults.
     */
    public static Setup of(Path home, int port) {
        var cache = Path.of(System.getProperty("user.home"), ".cache", "voicecoach");
        var setup = new Setup(
                home,
                port,
                environment("VOICECOACH_BIND").orElse("127.0.0.1"),
                environment("VOICECOACH_MODELS").map(Path::of).orElse(cache.resolve("models")),
                environment("VOICECOACH_CHROMA").map(Path::of).orElse(cache.resolve("chroma")),
                Map.of());
        var localOnly = RemoteEngines.of(Setup::environment).localOnly();
        var asked = setup.with(Service.GATEWAY, "voicecoach.gateway.tenant.local-only", Boolean.toString(localOnly));
        return environment("VOICECOACH_EMOTION").map(asked::withEmotion).orElse(asked);
    }

    /**
     * The same, with what may be inferred from voices.
     *
     * @param policy full, voice_only or off
     * @throws CannotStartException if it is none of them
     */
    public Setup withEmotion(String policy) {
        var known = Stream.of(EmotionPolicy.values())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(policy)) {
            throw new CannotStartException(
                    "VOICECOACH_EMOTION (or --emotion) is '" + policy + "'; expected full, voice_only or off.");
        }
        return with(Service.GATEWAY, "voicecoach.gateway.tenant.emotion", policy);
    }

    /** The same with one more property for one service. */
    public Setup with(Service service, String property, String value) {
        var all = new EnumMap<Service, Map<String, String>>(Service.class);
        all.putAll(settings);
        var own = new TreeMap<>(settings.getOrDefault(service, Map.of()));
        own.put(property, value);
        all.put(service, own);
        return new Setup(home, port, address, models, chroma, all);
    }

    /** What has to be fetched before this can start, as a sentence; empty when all is there. */
    public Optional<String> missing() {
        if (!Files.exists(models.resolve("moonshine-base")) || !Files.exists(models.resolve("silero-vad"))) {
            return Optional.of("The speech models are not in " + models + ". ./coach fetches them.");
        }
        if (!Files.exists(chroma.resolve("node_modules/chromadb/dist/cli.mjs"))) {
            return Optional.of("Chroma is not in " + chroma + ". ./coach fetches it.");
        }
        return Optional.empty();
    }

    void requireComplete() {
        missing().ifPresent(sentence -> {
            throw new CannotStartException(sentence);
        });
    }

    static Optional<String> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }
}
