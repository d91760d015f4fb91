package dev.voicecoach.platform.givingup;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what went wrong below the wrappings of the listener container. */
final class Causes {
    private Causes() {}

    static <T> Optional<T> find(@Nullable Throwable failure, Class<T> type) {
        return Stream.iterate(
                        Optional.ofNullable(failure), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .limit(20)
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** Classes of the causes and the place of the last one, without their messages. */
    static String trace(@Nullable Throwable failure) {
        var text = new StringBuilder();
        @Nullable Throwable last = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
            last = cause;
        }
        var frames = last == null ? new StackTraceElement[0] : last.getStackTrace();
        return frames.length == 0
                ? text.toString()
                : text.append(" at ").append(frames[0]).toString();
    }
}
