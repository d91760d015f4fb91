package dev.voicecoach.gateway.audio;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The decoder's messages, read to their end so that it never waits for us. Only two names are kept: the rest may be what
 * the file says about its owner, and of any length.
 */
final class DecoderLog {
    // The lines we look for have about 150 characters; a title or lyrics can have megabytes.
    private static final int LONGEST_LINE = 1000;
    private static final Pattern INPUT = Pattern.compile("Input #0, ([a-z0-9_]{1,32})[ ,].*");
    // ffmpeg indents what it quotes from the file by at least four blanks, so the file cannot write this line.
    private static final Pattern AUDIO_STREAM = Pattern.compile(" {2}Stream #0:\\d+.*?: Audio: ([a-z0-9_]{1,32})\\b.*");

    private volatile @Nullable String container;
    private volatile @Nullable String codec;

    /** Returns when the stream ends, also when it breaks because the decoder was stopped. */
    void read(InputStream messages) {
        var line = new StringBuilder();
        var buffer = new byte[8192];
        try (messages) {
            for (var count = messages.read(buffer); count >= 0; count = messages.read(buffer)) {
                for (var i = 0; i < count; i++) {
                    if (buffer[i] == '\n') {
                        take(line);
                        line.setLength(0);
                    } else if (line.length() < LONGEST_LINE) {
                        line.append((char) (buffer[i] & 0xff));
                    }
                }
            }
        } catch (IOException stopped) {
            return;
        }
    }

    /** The kind of file that was opened; empty when it could not be opened as any. */
    Optional<String> container() {
        return Optional.ofNullable(container);
    }

    /** The codec of the first audio stream; empty when there is none. */
    Optional<String> codec() {
        return Optional.ofNullable(codec);
    }

    private void take(CharSequence line) {
        if (container == null) {
            var input = INPUT.matcher(line);
            if (input.matches()) {
                container = input.group(1);
            }
        } else if (codec == null) {
            var stream = AUDIO_STREAM.matcher(line);
            if (stream.matches()) {
                codec = stream.group(1);
            }
        }
    }
}
