package dev.voicecoach.bench.speech.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Starts our engines on a folder of models of its own, so that a first start can be measured and nothing is left behind. */
public final class Ours {
    private static final String SILERO = "silero-vad";
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");
    /** As little as the engine needs, so that its memory is seen; a service has more for itself. */
    private static final String HEAP = "-Xmx96m";
    /** That of ./coach. Measured: 96 MB do not do for building the graphs. */
    private static final String HEAP_TO_BUILD = "-Xmx1g";

    private final Path models;
    private final Path own;

    /**
     * @param models folder that {@code deploy/models/fetch.mjs} filled
     * @param own empty folder
     */
    public Ours(Path models, Path own) {
        this.models = models.toAbsolutePath();
        this.own = own;
    }

    /** Whether the model has been fetched. */
    public boolean has(String model) {
        return Files.exists(models.resolve("moonshine-" + model).resolve("vocabulary.txt"))
                && Files.exists(models.resolve(SILERO));
    }

    /** The first start with a model, which builds its fused graphs. */
    public Worker startFirst(String model) throws IOException {
        return start(model, "fused", HEAP_TO_BUILD);
    }

    /**
     * Starts one.
     *
     * @param model base or tiny
     * @param graphs plain, or fused when these are built
     */
    public Worker start(String model, String graphs) throws IOException {
        return start(model, graphs, HEAP);
    }

    private Worker start(String model, String graphs, String heap) throws IOException {
        link("moonshine-" + model);
        link(SILERO);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<String>();
        command.add(java);
        command.add(heap);
        command.addAll(FLAGS);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                MoonshineWorker.class.getName(),
                own.toString(),
                model,
                graphs));
        return Worker.start("ours " + model + " " + graphs, command, Map.of());
    }

    private void link(String folder) throws IOException {
        var target = Files.createDirectories(own.resolve(folder));
        try (var files = Files.list(models.resolve(folder))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var link = target.resolve(Objects.requireNonNull(file.getFileName()));
                if (Files.notExists(link)) {
                    Files.createSymbolicLink(link, file);
                }
            }
        }
    }
}
