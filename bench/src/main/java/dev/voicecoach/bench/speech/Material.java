package dev.voicecoach.bench.speech;

import dev.voicecoach.bench.speech.score.Spans.Span;
import dev.voicecoach.bench.speech.sound.Joined;
import dev.voicecoach.bench.speech.sound.NoSpeech;
import dev.voicecoach.bench.speech.sound.Noise;
import dev.voicecoach.bench.speech.sound.Sound;
import dev.voicecoach.bench.speech.sound.Telephone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is made of the recordings, always the same. */
final class Material {
    /** Of the recordings of 2.8 to 20 s every third is degraded, so that a run ends today: 18 of ours. */
    private static final int EVERY = 3;

    private static final int VOICES = 6;
    private static final long SEED = 1;

    /** A recording and where its fillers are. */
    record Hesitant(Clip clip, List<Span> fillers) {}

    private final List<Clip> clips;
    private final Path work;

    Material(List<Clip> clips, Path work) {
        this.clips = clips;
        this.work = work;
    }

    /** Whether the aim for answers of 3 to 20 s is meant. */
    static boolean isAnswer(Clip clip) {
        return clip.seconds() >= 3 && clip.seconds() <= 20;
    }

    /** An answer of 60 to 120 s of each speaker who says that much. */
    List<Clip> longAnswers() throws IOException {
        var answers = new ArrayList<Clip>();
        for (var parts : LongParts.of(clips)) {
            var sounds = new ArrayList<Sound>();
            for (var part : parts) {
                sounds.add(Sound.read(part.wav()));
            }
            var speaker = parts.getFirst().speaker();
            answers.add(written(
                    "long-" + speaker,
                    "long answers",
                    speaker,
                    said(parts),
                    Joined.of(sounds, SEED).sound()));
        }
        return answers;
    }

    /**
     * The same answers with a filler between each two parts, all fillers as loud as the speaker.
     *
     * @param fillers sounds to take in turn
     */
    List<Hesitant> hesitantAnswers(List<Sound> fillers) throws IOException {
        var answers = new ArrayList<Hesitant>();
        var next = 0;
        for (var parts : LongParts.of(clips)) {
            var sounds = new ArrayList<Sound>();
            for (var part : parts) {
                if (!sounds.isEmpty()) {
                    var filler = fillers.get(next++ % fillers.size());
                    var level = sounds.getLast().speechPower() / filler.speechPower();
                    sounds.add(filler.scaled(Math.sqrt(level)));
                }
                sounds.add(Sound.read(part.wav()));
            }
            var joined = Joined.of(sounds, SEED);
            var spans = new ArrayList<Span>();
            for (int i = 1; i < sounds.size(); i += 2) {
                var start = 1000 * joined.startSeconds().get(i);
                spans.add(new Span(
                        Math.round(start),
                        Math.round(start + 1000 * sounds.get(i).seconds())));
            }
            var speaker = parts.getFirst().speaker();
            answers.add(new Hesitant(
                    written("hesitant-" + speaker, "hesitant", speaker, said(parts), joined.sound()), spans));
        }
        return answers;
    }

    private static String said(List<Clip> parts) {
        return String.join(" ", parts.stream().map(Clip::said).toList());
    }

    /** Over the telephone, and with two noises at two ratios. */
    List<Clip> degraded() throws IOException {
        var chosen = clips.stream()
                .filter(clip -> clip.seconds() >= 2.8 && clip.seconds() <= 20)
                .toList();
        var degraded = new ArrayList<Clip>();
        for (int i = 0; i < chosen.size(); i += EVERY) {
            var clip = chosen.get(i);
            var sound = Sound.read(clip.wav());
            var white = Noise.white(sound.length(), i);
            var babble = Noise.babble(otherVoices(clip, i), sound.length(), i);
            degraded.add(variant(clip, "telephone", Telephone.line(sound)));
            degraded.add(variant(clip, "white noise, 15 dB", Noise.mixed(sound, white, 15)));
            degraded.add(variant(clip, "white noise, 10 dB", Noise.mixed(sound, white, 10)));
            degraded.add(variant(clip, "babble, 15 dB", Noise.mixed(sound, babble, 15)));
            degraded.add(variant(clip, "babble, 10 dB", Noise.mixed(sound, babble, 10)));
        }
        return degraded;
    }

    private List<Sound> otherVoices(Clip clip, long seed) throws IOException {
        var others = new ArrayList<>(clips.stream()
                .filter(other -> !other.speaker().equals(clip.speaker()) && other.seconds() > 2)
                .toList());
        Collections.shuffle(others, new Random(seed));
        var voices = new ArrayList<Sound>();
        for (var other : others.subList(0, Math.min(VOICES, others.size()))) {
            voices.add(Sound.read(other.wav()));
        }
        return voices;
    }

    /** Sounds in which nobody speaks. */
    List<Clip> noSpeech() throws IOException {
        var silent = new ArrayList<Clip>();
        for (var sound : NoSpeech.all().entrySet()) {
            silent.add(written(sound.getKey(), "no speech", "nobody", "", sound.getValue()));
        }
        return silent;
    }

    private Clip variant(Clip clip, String what, Sound sound) throws IOException {
        return written(clip.name() + " " + what, what, clip.speaker(), clip.said(), sound);
    }

    private Clip written(String name, String group, String speaker, String said, Sound sound) throws IOException {
        var wav = work.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".made.wav");
        sound.write(wav);
        return new Clip(name, group, speaker, said, wav, sound.seconds());
    }
}
