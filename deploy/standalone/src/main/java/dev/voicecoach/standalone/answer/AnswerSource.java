package dev.voicecoach.standalone.answer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where the answer is: a recording, a text in a file or on standard input, or a text on the command line. */
final class AnswerSource {
    private static final Path STANDARD_INPUT = Path.of("-");
    /** More than the system takes, so that it is the one to say so. */
    private static final int MAX_BYTES = 1 << 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The recording; with --typed a text, and - for one from standard input.")
    private @Nullable Path file;

    @Option(names = "--typed", description = "FILE is a text that was typed instead of spoken.")
    private boolean typed;

    @Option(names = "--text", paramLabel = "TEXT", description = "The typed answer itself, in place of FILE.")
    private @Nullable String text;

    /** @throws ParameterException unless there is one answer and no more */
    void requireOne() {
        if ((file == null) == (text == null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    file == null
                            ? "Missing: the FILE with the answer, or --text with what was typed."
                            : "FILE and --text are mutually exclusive: each is an answer.");
        }
    }

    /** What is being done while it is sent, for a person. */
    String doing() {
        return file == null || file.equals(STANDARD_INPUT) ? "sending the text" : "uploading " + file.getFileName();
    }

    /** @throws RefusedException with a sentence, when it cannot be read */
    CoachApi.Seen submit(CoachApi api, Map<String, String> options) throws IOException, InterruptedException {
        if (file == null) {
            return api.submit(text == null ? "" : text, options);
        }
        if (!file.equals(STANDARD_INPUT)) {
            requireReadable(file);
        }
        return typed ? api.submit(read(file), options) : api.submit(recording(file), options);
    }

    private static Path recording(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.equals("-") || name.endsWith(".txt") || name.endsWith(".md")) {
            throw new RefusedException(file + " is taken for a recording. If it is a text, add --typed.");
        }
        return file;
    }

    private static void requireReadable(Path file) {
        if (!Files.exists(file)) {
            throw new RefusedException("There is no file " + file + ".");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new RefusedException(file + " is not a file that can be read.");
        }
    }

    private static String read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedException("What is in " + file + " is no text in UTF-8.");
        }
    }
}
