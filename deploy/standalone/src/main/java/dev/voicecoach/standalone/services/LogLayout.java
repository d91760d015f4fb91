package dev.voicecoach.standalone.services;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * One line for each event: time, level, service, class, message. Five services share the log, and most libraries below
 * them know nothing of it, so the service is the name of the thread group in which it was started; threads inherit it.
 */
final class LogLayout extends LayoutBase<ILoggingEvent> {
    /** Begins the names of the services' thread groups. */
    static final String GROUP = "service:";

    private static final String OURS = "dev.voicecoach.";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    @Override
    public String doLayout(ILoggingEvent event) {
        var name = event.getLoggerName();
        var line = new StringBuilder(200)
                .append(TIME.format(event.getInstant()))
                .append(String.format(" %-5s %-13s ", event.getLevel(), service(name)))
                .append(name, name.lastIndexOf('.') + 1, name.length())
                .append(": ")
                .append(event.getFormattedMessage())
                .append('\n');
        if (event.getThrowableProxy() != null) {
            line.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
        }
        return line.toString();
    }

    /** The appender is called on the thread that logs. */
    private static String service(String logger) {
        for (var group = Thread.currentThread().getThreadGroup(); group != null; group = group.getParent()) {
            if (group.getName().startsWith(GROUP)) {
                return group.getName().substring(GROUP.length());
            }
        }
        // Virtual threads have one group for all, but what they log is mostly our own.
        if (logger.startsWith(OURS)) {
            var end = logger.indexOf('.', OURS.length());
            return end < 0 ? "-" : logger.substring(OURS.length(), end);
        }
        return logger.startsWith("kafka.") || logger.startsWith("org.apache.kafka.") ? "kafka" : "-";
    }
}
