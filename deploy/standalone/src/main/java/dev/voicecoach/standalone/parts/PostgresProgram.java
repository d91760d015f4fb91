package dev.voicecoach.standalone.parts;

import dev.voicecoach.standalone.folder.CannotStartException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked from the jar of this platform into a folder that nobody else uses. */
final class PostgresProgram {
    private static final long LIMIT_SECONDS = 120;

    private final Path bin;
    private final List<String> prefix;

    private PostgresProgram(Path bin, List<String> prefix) {
        this.bin = bin;
        this.prefix = prefix;
    }

    /** The programs in this folder, unpacked if they are not there in this version. */
    static PostgresProgram in(Path folder) throws IOException, InterruptedException {
        var archive = archive();
        var unpacked = folder.resolve("program-" + fingerprint(archive));
        if (!Files.exists(unpacked)) {
            var unfinished = folder.resolve("unpacking");
            delete(unfinished);
            Files.createDirectories(unfinished);
            unpack(archive, unfinished);
            Files.move(unfinished, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresProgram(unpacked.resolve("bin"), asSomebody());
    }

    /**
     * Runs one of them to its end.
     *
     * @return its exit code
     */
    int run(Path log, String name, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(prefix);
        command.add(bin.resolve(name).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(bin.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // A database of the user's own must not be meant by what is set for it.
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(name + " did not end in " + LIMIT_SECONDS + " s");
        }
        return process.exitValue();
    }

    /**
     * PostgreSQL refuses to run as root, and as a user without a name, which containers have; in a user namespace of
     * its own it is nobody, on the same files.
     */
    private static List<String> asSomebody() throws InterruptedException {
        var user = System.getProperty("user.name");
        if (!user.equals("root") && !user.equals("?")) {
            return List.of();
        }
        try {
            var attempt = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (attempt.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && attempt.exitValue() == 0) {
                return List.of("unshare", "-U");
            }
        } catch (IOException e) {
            throw new CannotStartException(
                    "PostgreSQL does not run as " + user + ", and there is no 'unshare' to help."
                            + " Please start as an ordinary user.",
                    e);
        }
        throw new CannotStartException("PostgreSQL does not run as " + user
                + ", and this system does not allow 'unshare -U'. Please start as an ordinary user.");
    }

    private static URL archive() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var processor = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        var resource = "/postgres-" + name + '-' + processor + ".txz";
        var archive = PostgresProgram.class.getResource(resource);
        if (archive == null) {
            throw new CannotStartException("This build holds no PostgreSQL for " + name + ' ' + processor
                    + "; please build it on this machine.");
        }
        return archive;
    }

    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        return connection instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : Long.toHexString(connection.getContentLengthLong());
    }

    private static void unpack(URL archive, Path into) throws IOException, InterruptedException {
        // The xz program is not everywhere; tar is.
        var tar = new ProcessBuilder("tar", "-x", "-C", into.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var packed = new XZInputStream(archive.openStream());
                var input = tar.getOutputStream()) {
            packed.transferTo(input);
        }
        if (!tar.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || tar.exitValue() != 0) {
            tar.destroyForcibly();
            throw new IOException("tar could not unpack " + archive + " into " + into);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
