package dev.voicecoach.transcription.speech.moonshine.graph;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import onnx.Onnx.ModelProto;

/**
 * All that decides what the fused graphs of a model hold. The folder that holds them repeats it in a manifest, with the
 * SHA-256 of each file.
 *
 * @param model folder with the vendor's files
 * @param ingredients first lines of the manifest: the builder's version, form, layers, SHA-256 of the vendor's files
 */
record Recipe(Path model, IntegerForm form, Set<Integer> alignmentLayers, List<String> ingredients) {
    static final String ENCODER = "encoder.onnx";
    static final String CROSS = "cross.onnx";
    static final String STEP = "step.onnx";

    private static final String MANIFEST = "manifest.txt";
    private static final int BLOCK = 1 << 16;

    static Recipe of(Path model, IntegerForm form, Set<Integer> alignmentLayers) throws IOException {
        var layers = new TreeSet<>(alignmentLayers);
        return new Recipe(
                model,
                form,
                layers,
                List.of(
                        "builder " + FusedGraphs.VERSION,
                        "form " + form,
                        "alignment layers " + layers,
                        sumOf(model.resolve(FusedGraphs.VENDOR_ENCODER)),
                        sumOf(model.resolve(FusedGraphs.VENDOR_DECODER))));
    }

    String formName() {
        return form.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the folder holds these graphs, every byte of them. */
    boolean isIn(Path folder) throws IOException {
        var manifest = folder.resolve(MANIFEST);
        if (!Files.isReadable(manifest)) {
            return false;
        }
        var lines = Files.readAllLines(manifest);
        var expected = new ArrayList<>(ingredients);
        for (var name : List.of(ENCODER, CROSS, STEP)) {
            var file = folder.resolve(name);
            if (!Files.isReadable(file)) {
                return false;
            }
            expected.add(sumOf(file));
        }
        return lines.equals(expected);
    }

    /** Writes the graphs, and at last the manifest. */
    void build(Path into) throws IOException {
        var lines = new ArrayList<>(ingredients);
        var decoder = Weights.read(model.resolve(FusedGraphs.VENDOR_DECODER));
        var sizes = Architecture.of(decoder);
        var encoder = EncoderGraph.of(Weights.read(model.resolve(FusedGraphs.VENDOR_ENCODER)), sizes, form);
        lines.add(write(encoder, into.resolve(ENCODER)));
        lines.add(write(CrossGraph.of(decoder, sizes, form), into.resolve(CROSS)));
        lines.add(write(StepGraph.of(decoder, sizes, form, alignmentLayers), into.resolve(STEP)));
        Files.write(into.resolve(MANIFEST), lines);
    }

    private static String write(ModelProto graph, Path file) throws IOException {
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BLOCK), sha256())) {
            graph.writeTo(out);
            return line(file, out.getMessageDigest());
        }
    }

    private static String sumOf(Path file) throws IOException {
        var digest = sha256();
        try (var in = Files.newInputStream(file);
                var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return line(file, digest);
    }

    private static String line(Path file, MessageDigest digest) {
        return file.getFileName() + " " + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
