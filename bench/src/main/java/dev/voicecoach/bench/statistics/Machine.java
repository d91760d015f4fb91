package dev.voicecoach.bench.statistics;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Where and when something was measured. */
public final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path OWN_STATE = Path.of("/proc/self/stat");
    /** USER_HZ, the same on every Linux that runs Java. */
    private static final double TICKS_PER_SECOND = 100;

    private Machine() {}

    /** One line: processor, cores, memory, system, Java, date, and the load before we began. */
    public static String line() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.0f GB, %s %s, Java %s (%s), %s, load before %.1f",
                processor(system.getArch()),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / 1e9,
                system.getName(),
                system.getVersion(),
                Runtime.version(),
                System.getProperty("java.vendor"),
                LocalDate.now(java.time.ZoneId.systemDefault()),
                system.getSystemLoadAverage());
    }

    /** Processes that ran or waited for a core, averaged over the last minute; negative where the system does not tell. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** The share of all cores that anybody used since the last call, in [0, 1]. */
    public static double busy() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getCpuLoad();
    }

    /**
     * Processor time of this process and of the children that it has waited for, such as ffmpeg; PostgreSQL and Chroma
     * run on by themselves and are not in it. Unlike wall time it hardly depends on who else uses the machine.
     *
     * @return in seconds since the start; 0 where there is no {@code /proc}
     */
    public static double processorSeconds() {
        if (!Files.isReadable(OWN_STATE)) {
            return 0;
        }
        try {
            var state = Files.readString(OWN_STATE);
            // Source: proc(5), fields 14 to 17; the name before them may hold spaces and ends with the last bracket.
            var fields = state.substring(state.lastIndexOf(')') + 2).split(" ", -1);
            var ticks = 0L;
            for (int field = 14; field <= 17; field++) {
                ticks += Long.parseLong(fields[field - 3]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }

    private static String processor(String otherwise) {
        if (!Files.isReadable(PROCESSORS)) {
            return otherwise;
        }
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
