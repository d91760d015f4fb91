package dev.voicecoach.gateway.audio;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The program that decodes.
 *
 * @param program absolute path
 * @param environment variables that it needs
 */
public record Ffmpeg(Path program, Map<String, String> environment) {
    private static final String RESOURCES = "org/bytedeco/ffmpeg/";
    private static final String VERSION = "META-INF/maven/org.bytedeco/ffmpeg/pom.properties";

    // The jar brings libva under names that its own program does not ask for.
    private static final Map<String, String> RENAMED =
            Map.of("libva.so.2", "libva.so", "libva-drm.so.2", "libva-drm.so");

    // The program asks for these to play and to grab the screen, which we never do, and a server does not have them:
    // without them it does not start. Its libraries bind lazily, so any small library will do under these names.
    // Measured: in a root with libc, libm, libstdc++ and libgcc_s alone it then decodes every format.
    private static final List<String> NEVER_CALLED =
            List.of("libxcb.so.1", "libxcb-shm.so.0", "libasound.so.2", "libpulse.so.0");
    private static final String STAND_IN = "libdrm.so.2";

    /** A program that the operator chose. */
    static Ffmpeg installed(Path program) throws IOException {
        if (!Files.isExecutable(program)) {
            throw new IOException("voicecoach.gateway.audio.program is " + program + ", which is not a program");
        }
        return new Ffmpeg(program.toAbsolutePath(), Map.of());
    }

    /** The one in our class path, unpacked below the folder if this version is not there yet. Safe to repeat. */
    public static Ffmpeg bundled(Path folder) throws IOException {
        var platform = platform();
        var resolver = new PathMatchingResourcePatternResolver();
        var home = folder.toAbsolutePath().resolve("ffmpeg-" + version(resolver) + "-" + platform);
        if (!Files.isDirectory(home)) {
            var files = resolver.getResources("classpath*:" + RESOURCES + platform + "/*");
            if (files.length == 0) {
                throw new IOException("This build has no ffmpeg for " + platform + ". Build it with -Dffmpeg.platform="
                        + platform + ", or set voicecoach.gateway.audio.program to an ffmpeg of yours.");
            }
            unpack(List.of(files), home);
        }
        return new Ffmpeg(
                home.resolve(platform.startsWith("windows") ? "ffmpeg.exe" : "ffmpeg"),
                Map.of("LD_LIBRARY_PATH", home.toString()));
    }

    private static void unpack(List<Resource> files, Path home) throws IOException {
        var parent = Objects.requireNonNull(home.getParent());
        Files.createDirectories(parent);
        // Beside its final place and moved there whole, so that a start that was killed leaves no half program behind.
        var unpacked = Files.createTempDirectory(parent, "unpacking-");
        try {
            for (var file : files) {
                unpack(file, unpacked);
            }
            for (var renamed : RENAMED.entrySet()) {
                link(unpacked, renamed.getKey(), renamed.getValue());
            }
            for (var name : NEVER_CALLED) {
                link(unpacked, name, STAND_IN);
            }
            Files.move(unpacked, home);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // Another gateway on this machine was quicker.
        } finally {
            FileSystemUtils.deleteRecursively(unpacked);
        }
    }

    private static void unpack(Resource file, Path folder) throws IOException {
        var name = Objects.requireNonNull(file.getFilename());
        if (name.startsWith("ffprobe") || name.startsWith("libjni") || name.startsWith("jni") || !file.isReadable()) {
            return;
        }
        var target = folder.resolve(name);
        try (var content = file.getInputStream()) {
            Files.copy(content, target);
        }
        if (!target.toFile().setExecutable(true, true)) {
            throw new IOException("Cannot make " + target + " executable");
        }
    }

    private static void link(Path folder, String name, String target) throws IOException {
        if (Files.notExists(folder.resolve(name)) && Files.exists(folder.resolve(target))) {
            Files.createSymbolicLink(folder.resolve(name), Path.of(target));
        }
    }

    private static String version(ResourcePatternResolver resolver) throws IOException {
        var properties = new Properties();
        try (var content = resolver.getResource("classpath:" + VERSION).getInputStream()) {
            properties.load(content);
        }
        return properties.getProperty("version", "unknown");
    }

    /** As the jar's folders are called, for example {@code linux-x86_64}. */
    private static String platform() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch", "");
        return (system.startsWith("mac") ? "macosx" : system.startsWith("windows") ? "windows" : "linux")
                + (processor.equals("aarch64") ? "-arm64" : "-x86_64");
    }
}
