package dev.voicecoach.bench.statistics;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;

/** What stands around the parts of a bench: the machine before them; the aims and the load after. */
public final class Frame {
    /** Folder of this module; bench/run says where it is. */
    public static final Path HOME =
            Path.of(System.getProperty("voicecoach.bench.home", "")).toAbsolutePath();

    private Frame() {}

    /** The parts. */
    public interface Parts {
        /** @throws IOException with a sentence for whoever runs the bench */
        void measure(PrintWriter out, Aims aims) throws IOException, InterruptedException;
    }

    /**
     * Runs the parts; the exit code.
     *
     * @param of what it was that was measured
     */
    public static int run(CommandLine line, String of, Parts parts) throws InterruptedException {
        var out = line.getOut();
        out.println(Machine.line());
        out.flush();
        var aims = new Aims();
        try {
            parts.measure(out, aims);
            out.print(aims.text(of));
            out.printf(Locale.ROOT, "%nload of the machine now %.1f%n", Machine.load());
            out.flush();
            return 0;
        } catch (IOException e) {
            line.getErr().println(e.getMessage());
            return 1;
        }
    }
}
