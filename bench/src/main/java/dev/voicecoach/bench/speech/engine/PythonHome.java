package dev.voicecoach.bench.speech.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Python of its own for a peer, with pinned packages, that an {@code install.py} makes once. */
public final class PythonHome {
    private PythonHome() {}

    /**
     * Fetches it unless it is there.
     *
     * @param peer whose it is, for the sentence that says why not
     * @param scripts folder of install.py, which prints the home in its last line
     * @param cache folder to keep it in
     * @param fetch whether it may be fetched
     * @return the folder in which it stands
     * @throws IOException with the reason in one sentence
     */
    public static Path install(String peer, Path scripts, Path cache, String python, boolean fetch)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(python, scripts.resolve("install.py").toString(), cache.toString()));
        if (!fetch) {
            command.add("--only-if-there");
        }
        var builder = new ProcessBuilder(command);
        if (fetch) {
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        }
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        var complained = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(complained.isEmpty() ? peer + " cannot be set up" : complained);
        }
        return Path.of(said.lines().toList().getLast());
    }

    /** Its interpreter. */
    public static String pythonIn(Path home) {
        return home.resolve("bin").resolve("python").toString();
    }
}
