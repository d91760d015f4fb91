package dev.voicecoach.standalone.folder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** The ports on 127.0.0.1 behind the public one: chosen free, and kept from one start to the next while they are. */
public final class Ports {
    // Below what operating systems hand out to outgoing connections, so that a remembered port stays free.
    private static final int FIRST = 20_000;
    private static final int LAST = 31_999;
    private static final int TRIES = 200;

    private final Map<String, Integer> chosen;

    private Ports(Map<String, Integer> chosen) {
        this.chosen = chosen;
    }

    /** A free port for each name: the one in the file if it is still free, else a new one, which the file then has. */
    public static Ports choose(Path file, Collection<String> names) {
        try {
            var remembered = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    remembered.load(reader);
                }
            }
            var chosen = new TreeMap<String, Integer>();
            for (var name : names) {
                var port = number(remembered.getProperty(name, ""));
                var usable = port > 0 && !chosen.containsValue(port) && isFree(port);
                chosen.put(name, usable ? port : anyFree(new HashSet<>(chosen.values())));
            }
            var text = new StringBuilder();
            chosen.forEach(
                    (name, port) -> text.append(name).append('=').append(port).append('\n'));
            Files.writeString(file, text);
            return new Ports(chosen);
        } catch (IOException e) {
            throw new CannotStartException("The ports in " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The port of this name. */
    public int of(String name) {
        var port = chosen.get(name);
        if (port == null) {
            throw new IllegalArgumentException("No port was chosen for " + name + ", only for " + chosen.keySet());
        }
        return port;
    }

    /** Whether nobody listens there on 127.0.0.1. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree(Collection<Integer> taken) {
        for (var i = 0; i < TRIES; i++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (!taken.contains(port) && isFree(port)) {
                return port;
            }
        }
        throw new CannotStartException("No free port was found between " + FIRST + " and " + LAST + ".");
    }

    private static int number(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
}
