package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Peaks;
import dev.voicecoach.emotion.voice.Samples;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import dev.voicecoach.emotion.voice.expression.ExpressionModel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Prints how the measurements of the model are distributed over some speakers, for {@code model.json}, and which strong
 * labels the others get, who took no part in that. Arguments: a folder of 16 kHz mono WAV, the beginnings of the names
 * of one speaker's files for each speaker of the first kind, {@code --}, those of the second.
 *
 * <pre>
 * for f in DATA/speech/*.{wav,flac}; do ffmpeg -v error -i "$f" -ar 16000 -ac 1 -c:a pcm_s16le \
 *   "CLIPS/$(basename "${f%.*}").wav"; done
 * java -cp target/test-classes:target/classes:CLASS_PATH dev.voicecoach.emotion.voice.local.UsualVoices CLIPS \
 *   19- 27- p225 -- 26- p226 LJ050 sense
 * </pre>
 */
final class UsualVoices {
    private static final int WINDOW = Frames.in(5000);
    private static final int HOP = Frames.in(2500);
    // Everything but what an interviewer would call ordinary.
    private static final Set<String> ORDINARY = Set.of("neutral", "calm", "confident");

    private UsualVoices() {}

    public static void main(String[] args) throws IOException {
        var arguments = List.of(args);
        var split = arguments.indexOf("--");
        var clips = Path.of(args[0]);
        usual(clips, arguments.subList(1, split));
        labels(clips, arguments.subList(split + 1, args.length));
    }

    /** Standard deviation of a window of a speaker who is not among them: within, and between of one more. */
    private static void usual(Path clips, List<String> speakers) throws IOException {
        var model = ExpressionModel.load();
        var bySpeaker = new TreeMap<String, List<Mean>>();
        for (var speaker : speakers) {
            var means = new TreeMap<String, Mean>();
            for (var clip : clipsOf(clips, speaker)) {
                var track = VoiceTrack.of(samples(clip));
                for (var window : windows(track)) {
                    window.forEach((name, value) -> {
                        if (model.measurements().contains(name)) {
                            means.computeIfAbsent(name, key -> new Mean())
                                    .add(model.isLogarithm(name) ? Math.log(value) : value);
                        }
                    });
                }
            }
            means.forEach((name, mean) ->
                    bySpeaker.computeIfAbsent(name, key -> new ArrayList<>()).add(mean));
        }
        bySpeaker.forEach((name, means) -> {
            var between = new Mean();
            var within = new Mean();
            means.forEach(mean -> {
                between.add(mean.value());
                within.add(mean.deviation() * mean.deviation());
            });
            var count = (double) means.size();
            var ofSpeakers = between.deviation() * between.deviation() * count / (count - 1) * (1 + 1 / count);
            System.out.printf(
                    "%-20s mean %7.3f deviation %.3f (within %.3f, between %.3f)%n",
                    name,
                    between.value(),
                    Math.sqrt(within.value() + ofSpeakers),
                    Math.sqrt(within.value()),
                    Math.sqrt(ofSpeakers));
        });
    }

    private static List<Map<String, Double>> windows(VoiceTrack track) {
        var windows = new ArrayList<Map<String, Double>>();
        var end = 0;
        for (int start = 0; end < track.frames(); start += HOP) {
            end = Math.min(start + WINDOW, track.frames());
            windows.add(Evidence.of(track.measures(start, end), track.describe(start, end)));
        }
        return windows;
    }

    private static void labels(Path clips, List<String> speakers) throws IOException {
        var analyser =
                new LocalVoiceAnalyser(new LocalVoiceProperties(Duration.ofMillis(5000), Duration.ofMillis(2500)));
        var allWindows = new Mean();
        var allClips = new Mean();
        for (var speaker : speakers) {
            var names = new TreeMap<String, Integer>();
            var windows = 0;
            for (var clip : clipsOf(clips, speaker)) {
                var analysis = analyser.analyse(samples(clip), true);
                for (var window : analysis.timeline()) {
                    if (!window.expressions().isEmpty()) {
                        windows++;
                        var strong = strong(window.expressions());
                        strong.forEach(name -> names.merge(name, 1, Integer::sum));
                        allWindows.add(strong.isEmpty() ? 0 : 1);
                    }
                }
                if (!analysis.summary().expressions().isEmpty()) {
                    allClips.add(strong(analysis.summary().expressions()).isEmpty() ? 0 : 1);
                }
            }
            System.out.printf("%-8s %d windows, strong in them: %s%n", speaker, windows, names);
        }
        System.out.printf(
                "strong in %.1f %% of %d windows, %.1f %% of %d clips%n",
                100 * allWindows.value(), allWindows.count(), 100 * allClips.value(), allClips.count());
    }

    private static Set<String> strong(List<Likelihood> expressions) {
        return expressions.stream()
                .filter(expression -> expression.probability() >= Peaks.LIKELY)
                .map(Likelihood::name)
                .filter(name -> !ORDINARY.contains(name))
                .collect(Collectors.toSet());
    }

    private static List<Path> clipsOf(Path clips, String speaker) {
        var files = Objects.requireNonNull(clips.toFile().listFiles((folder, name) -> name.startsWith(speaker)));
        return Arrays.stream(files).map(file -> file.toPath()).sorted().toList();
    }

    private static Samples samples(Path clip) throws IOException {
        try (var in = AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(clip)))) {
            return Samples.read(in, 0);
        } catch (UnsupportedAudioFileException e) {
            throw new UncheckedIOException(new IOException(clip.toString(), e));
        }
    }
}
