package dev.voicecoach.bench.speech;

import dev.voicecoach.bench.speech.engine.Heard;
import dev.voicecoach.bench.speech.engine.Worker;
import dev.voicecoach.bench.speech.score.Normaliser;
import dev.voicecoach.bench.speech.score.Tally;
import dev.voicecoach.bench.speech.score.WordAlignment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What each engine heard in each recording.
 *
 * @param heard by the engine's name, in the order of the recordings
 */
record Comparison(List<Clip> clips, Map<String, List<Heard>> heard) {
    /** Recording by recording, one engine after the other, each time another one first. */
    static Comparison run(List<Worker> engines, List<Clip> clips, boolean words) throws IOException {
        var heard = new LinkedHashMap<String, List<Heard>>();
        for (int i = 0; i < clips.size(); i++) {
            for (int turn = 0; turn < engines.size(); turn++) {
                var engine = engines.get((i + turn) % engines.size());
                heard.computeIfAbsent(engine.name(), name -> new ArrayList<>())
                        .add(engine.transcribe(clips.get(i).wav(), words));
            }
        }
        return new Comparison(clips, heard);
    }

    /** By the engine's name, in the order of the recordings. */
    Map<String, List<Tally>> tallies(Normaliser normaliser) {
        var said = normaliser.words(clips.stream().map(Clip::said).toList());
        var tallies = new LinkedHashMap<String, List<Tally>>();
        heard.forEach((engine, texts) -> {
            var words = normaliser.words(texts.stream().map(Heard::text).toList());
            var own = new ArrayList<Tally>();
            for (int i = 0; i < clips.size(); i++) {
                own.add(new Tally(
                        WordAlignment.of(said.get(i), words.get(i)).errors(),
                        said.get(i).size(),
                        clips.get(i).seconds(),
                        texts.get(i).wallSeconds(),
                        texts.get(i).processorSeconds()));
            }
            tallies.put(engine, own);
        });
        return tallies;
    }

    /** Of some of the recordings. */
    Comparison only(Predicate<Clip> wanted) {
        var some = new LinkedHashMap<String, List<Heard>>();
        heard.forEach((engine, texts) -> {
            var own = new ArrayList<Heard>();
            for (int i = 0; i < clips.size(); i++) {
                if (wanted.test(clips.get(i))) {
                    own.add(texts.get(i));
                }
            }
            some.put(engine, own);
        });
        return new Comparison(clips.stream().filter(wanted).toList(), some);
    }

    /** What was said and heard, of the recordings in which an engine made an error. */
    String texts(Normaliser normaliser) {
        var text = new StringBuilder();
        var tallies = tallies(normaliser);
        for (int i = 0; i < clips.size(); i++) {
            var index = i;
            if (tallies.values().stream().allMatch(own -> own.get(index).errors() == 0)) {
                continue;
            }
            text.append("\n  ")
                    .append(clips.get(i).name())
                    .append(": ")
                    .append(clips.get(i).said())
                    .append('\n');
            tallies.forEach((engine, own) -> text.append("    ")
                    .append(own.get(index).errors())
                    .append(' ')
                    .append(engine)
                    .append(": ")
                    .append(text(engine, index))
                    .append('\n'));
        }
        return text.toString();
    }

    private String text(String engine, int clip) {
        return heard.getOrDefault(engine, List.of()).get(clip).text();
    }
}
