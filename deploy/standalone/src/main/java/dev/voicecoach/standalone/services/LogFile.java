package dev.voicecoach.standalone.services;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The one log of this process. Set up here and nowhere else: five Spring contexts would undo each other's. */
public final class LogFile {
    private static final long LARGEST_FILE = 10L * 1024 * 1024;
    private static final long LARGEST_SUM = 60L * 1024 * 1024;
    private static final int DAYS = 14;

    private static final Map<String, Level> LEVELS = Map.ofEntries(
            Map.entry("dev.voicecoach", Level.INFO),
            Map.entry("org.springframework", Level.WARN),
            Map.entry("org.apache", Level.WARN),
            Map.entry("kafka", Level.WARN),
            Map.entry("com.zaxxer", Level.WARN),
            // Five services register the same metrics in the one JMX server, which nobody reads here.
            Map.entry("org.apache.kafka.common.utils.AppInfoParser", Level.ERROR),
            // A line for each partition at each start.
            Map.entry("state.change.logger", Level.WARN),
            // Says at every start that it activates, as a warning.
            Map.entry("org.apache.kafka.controller.QuorumController", Level.ERROR));

    private LogFile() {}

    /** Keeps everything silent; for commands that talk to the person themselves. */
    public static void none() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var context = reset();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    }

    /** Sends what anybody logs in this process to this file, which is rolled and bounded. */
    public static void open(Path file) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var context = reset();
        var layout = new LogLayout();
        layout.setContext(context);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i");
        rolling.setMaxFileSize(new FileSize(LARGEST_FILE));
        rolling.setTotalSizeCap(new FileSize(LARGEST_SUM));
        rolling.setMaxHistory(DAYS);
        rolling.start();
        appender.setRollingPolicy(rolling);
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(appender);
        LEVELS.forEach((name, level) -> context.getLogger(name).setLevel(level));
        // Tomcat logs through java.util.logging, which would print.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static LoggerContext reset() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        return context;
    }
}
