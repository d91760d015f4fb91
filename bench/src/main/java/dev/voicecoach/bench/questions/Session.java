package dev.voicecoach.bench.questions;

import dev.voicecoach.bench.coaching.graded.Half;
import dev.voicecoach.bench.statistics.Aims;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What every part of the bench works with. */
record Session(PrintWriter out, Aims aims, Half half, SearchService service) {
    /** The lines of a judged file that belong to the half, each as its cells; the last cell names the half. */
    List<String[]> rows(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[cells.length - 1].equals(half.shown()))
                    .toList();
        }
    }

    boolean namesCases() {
        return half == Half.DEVELOPMENT;
    }
}
