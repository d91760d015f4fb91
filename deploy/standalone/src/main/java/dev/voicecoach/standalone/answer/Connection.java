package dev.voicecoach.standalone.answer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the system is and who is asking; the same options for every command that talks to it. */
public final class Connection {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The system; default http://localhost:$VOICECOACH_PORT (8080).")
    private @Nullable URI url;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "The data folder, for its API key; default $$VOICECOACH_HOME, or else ~/.voicecoach.")
    private @Nullable Path home;

    /**
     * The system's address.
     *
     * @throws RefusedException if the environment names no usable one
     */
    public URI url() {
        return Optional.ofNullable(url).orElseGet(() -> URI.create("http://localhost:" + port()));
    }

    private static String port() {
        var given = environment("VOICECOACH_PORT").orElse("8080");
        if (!given.matches("\\d{1,5}")) {
            throw new RefusedException("VOICECOACH_PORT is '" + given + "'; expected a number like 8080.");
        }
        return given;
    }

    /**
     * The API key: from VOICECOACH_API_KEY, or else from the data folder.
     *
     * @throws RefusedException if there is none
     */
    String key() {
        return environment("VOICECOACH_API_KEY").orElseGet(this::keyOnFile);
    }

    private String keyOnFile() {
        var folder = Optional.ofNullable(home)
                .or(() -> environment("VOICECOACH_HOME").map(Path::of))
                .orElse(Path.of(System.getProperty("user.home"), ".voicecoach"));
        var file = folder.resolve("api-key");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new RefusedException("There is no API key in " + file
                    + ". ./coach up makes one on its first run; or set VOICECOACH_API_KEY.");
        }
    }

    private static Optional<String> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }
}
