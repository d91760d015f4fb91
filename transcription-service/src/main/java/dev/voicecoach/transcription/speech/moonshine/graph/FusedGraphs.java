package dev.voicecoach.transcription.speech.moonshine.graph;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fused graphs of one model as files. They are built from the vendor's files where that has not been done, and kept
 * beside these; where that folder cannot be written they live in one of this process's own until closed. Several
 * processes may do so at once: each builds in a folder of its own, and the first one to rename it wins.
 *
 * @param folder that holds them
 * @param temporary whether closing deletes it; what is loaded then stays loaded
 */
public record FusedGraphs(Path folder, boolean temporary) implements AutoCloseable {
    /** The vendor's files. */
    public static final String VENDOR_ENCODER = "encoder_model.onnx";

    public static final String VENDOR_DECODER = "decoder_model_merged.onnx";

    /** To be raised with every change to what the builders write. */
    public static final int VERSION = 1;

    private static final Logger LOG = LoggerFactory.getLogger(FusedGraphs.class);
    private static final String DRAFT = ".fused-draft-";
    private static final Duration OLDEST_DRAFT = Duration.ofHours(1);
    private static final int TRIES = 3;

    /**
     * @param model folder with the vendor's two files
     * @param alignmentLayers of the decoder, whose attention the step gives
     * @throws IOException if a file is missing or damaged, or no folder can be written
     */
    public static FusedGraphs of(Path model, IntegerForm form, Set<Integer> alignmentLayers) throws IOException {
        var recipe = Recipe.of(model, form, alignmentLayers);
        var folder = model.resolve("fused-v" + VERSION + "-" + recipe.formName());
        return recipe.isIn(folder) ? new FusedGraphs(folder, false) : build(recipe, folder, model);
    }

    /** @param beside where to build; a folder on the same disk */
    static FusedGraphs build(Recipe recipe, Path folder, Path beside) throws IOException {
        Path draft;
        try {
            sweep(beside);
            // As readable as the model itself, unlike a temporary folder.
            draft = Files.createDirectory(beside.resolve(DRAFT + UUID.randomUUID()));
        } catch (FileSystemException e) {
            var own = Files.createTempDirectory("voicecoach-fused-");
            LOG.warn("Fused graphs are built at every start, since their folder cannot be written: {}", e.toString());
            return build(recipe, own);
        }
        try (var built = build(recipe, draft)) {
            return built.moveTo(folder, recipe);
        }
    }

    private static FusedGraphs build(Recipe recipe, Path into) throws IOException {
        var started = System.nanoTime();
        try {
            recipe.build(into);
        } catch (IOException | RuntimeException e) {
            delete(into);
            throw e;
        }
        var taken = Duration.ofNanos(System.nanoTime() - started);
        LOG.info("Built the fused graphs ({}) in {} ms", recipe.formName(), taken.toMillis());
        return new FusedGraphs(into, true);
    }

    private FusedGraphs moveTo(Path target, Recipe recipe) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
                return new FusedGraphs(target, false);
            } catch (FileSystemException e) {
                if (recipe.isIn(target)) {
                    return new FusedGraphs(target, false);
                }
                if (attempt == TRIES) {
                    throw e;
                }
                // What stands there is damaged or of other sources.
                var aside = Files.createTempDirectory(target.getParent(), DRAFT);
                try {
                    Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
                } catch (FileSystemException gone) {
                    LOG.debug("Another process moved {} first", target, gone);
                }
                delete(aside);
            }
        }
    }

    public Path encoder() {
        return folder.resolve(Recipe.ENCODER);
    }

    public Path cross() {
        return folder.resolve(Recipe.CROSS);
    }

    public Path step() {
        return folder.resolve(Recipe.STEP);
    }

    /** Removes what killed builds left behind. */
    private static void sweep(Path model) throws IOException {
        var oldest = Instant.now().minus(OLDEST_DRAFT);
        try (var drafts = Files.newDirectoryStream(model, DRAFT + "*")) {
            for (var draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(oldest)) {
                    delete(draft);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            delete(folder);
        }
    }
}
