package dev.voicecoach.bench.speech;

import dev.voicecoach.bench.speech.sound.Decoder;
import dev.voicecoach.bench.speech.sound.Sound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The recordings of a folder, by its MANIFEST.tsv, groups.tsv and corrections.tsv. */
public final class Dataset {
    private static final String MANIFEST = "MANIFEST.tsv";
    private static final Pattern SPEAKER = Pattern.compile("speaker=([^;]+)");

    private Dataset() {}

    /**
     * In the order of their names without the ending.
     *
     * @param groups folder of groups.tsv and corrections.tsv; recordings of no group are left out
     * @param decoder null: only WAVs of 16 kHz are taken
     * @param work folder for decoded recordings
     * @throws IOException with the reason in one sentence if there is no such folder, or a file is not the listed one
     */
    public static List<Clip> read(Path folder, Path groups, @Nullable Decoder decoder, Path work) throws IOException {
        var manifest = folder.resolve(MANIFEST);
        if (Files.notExists(manifest)) {
            throw new IOException("No " + manifest + ". --data names a folder with recordings and a " + MANIFEST
                    + " whose columns begin: file, source, what is said; and has sha256 and attributes (speaker=…).");
        }
        var lines = Files.readAllLines(manifest);
        var columns = List.of(lines.getFirst().split("\t", -1));
        var corrections = pairs(groups.resolve("corrections.tsv"));
        var clips = new ArrayList<Clip>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split("\t", -1);
            var name = cells[0];
            var file = folder.resolve(name);
            var group = pairs(groups.resolve("groups.tsv")).entrySet().stream()
                    .filter(prefix -> name.startsWith(prefix.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (group.isEmpty() || (decoder == null && !(name.endsWith(".wav") && Sound.isPlainWav(file)))) {
                continue;
            }
            check(file, cells[columns.indexOf("sha256")]);
            var wav = file;
            if (decoder != null && !(name.endsWith(".wav") && Sound.isPlainWav(file))) {
                wav = work.resolve(name + ".wav");
                decoder.decode(file, wav);
            }
            var speaker = SPEAKER.matcher(cells[columns.indexOf("attributes")]);
            clips.add(new Clip(
                    stem(name),
                    group.get(),
                    speaker.find() ? speaker.group(1) : name,
                    corrections.getOrDefault(name, cells[2]),
                    wav,
                    Sound.read(wav).seconds()));
        }
        clips.sort(Comparator.comparing(Clip::name));
        return clips;
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The first two columns, without the heading. */
    private static Map<String, String> pairs(Path tsv) throws IOException {
        var pairs = new HashMap<String, String>();
        for (var line : Files.readAllLines(tsv).stream().skip(1).toList()) {
            var cells = line.split("\t", -1);
            pairs.put(cells[0], cells[1]);
        }
        return pairs;
    }

    private static void check(Path file, String sha256) throws IOException {
        try {
            var found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            if (!found.equals(sha256)) {
                throw new IOException(
                        file + " is not the listed file: expected SHA-256 " + sha256 + ", found " + found);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
