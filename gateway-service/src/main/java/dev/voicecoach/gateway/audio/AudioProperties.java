package dev.voicecoach.gateway.audio;

import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where uploads wait, what they may cost, and which program decodes them. A folder may begin with {@code ~}, the user's
 * home.
 *
 * @param spoolFolder uploads lie here (mode 600) from their first byte until they are decoded or refused; several
 *     gateways may share it
 * @param programFolder where the bundled ffmpeg is unpacked, once per version; 60 MB
 * @param program an ffmpeg to use instead of the bundled one; null for the bundled one
 * @param maxUploadSize of the file as sent
 * @param maxDuration of the sound, counted from decoded samples
 * @param minDuration of the sound, counted from decoded samples
 * @param decodeTimeout wall-clock time for one recording, writing its PCM included
 * @param decodeMemory address space of the decoder (on Linux); measured over all formats, the bundled one works from
 *     140 MB, most of it its libraries, and not with 120 MB
 * @param concurrentDecodes how many recordings are decoded at a time; each takes one core
 * @param maxWait how long an upload waits for its turn to be decoded
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.gateway.audio", ignoreUnknownFields = false)
record AudioProperties(
        @DefaultValue("~/.voicecoach/gateway/spool") Path spoolFolder,

        @DefaultValue("~/.cache/voicecoach/ffmpeg") Path programFolder,

        @Nullable Path program,
        @DefaultValue("25MB") DataSize maxUploadSize,
        @DefaultValue("PT10M") Duration maxDuration,
        @DefaultValue("PT0.1S") Duration minDuration,
        @DefaultValue("PT60S") Duration decodeTimeout,
        @DefaultValue("512MB") DataSize decodeMemory,
        @DefaultValue("2") @Positive int concurrentDecodes,
        @DefaultValue("PT30S") Duration maxWait) {

    private static final DataSize SMALLEST_WORKING_MEMORY = DataSize.ofMegabytes(140);

    AudioProperties {
        spoolFolder = fromHome(spoolFolder);
        programFolder = fromHome(programFolder);
        if (minDuration.isNegative() || maxDuration.compareTo(minDuration) <= 0) {
            throw new IllegalArgumentException("voicecoach.gateway.audio.max-duration is " + maxDuration
                    + "; expected more than min-duration, which is " + minDuration);
        }
        if (maxUploadSize.toBytes() <= 0) {
            throw new IllegalArgumentException(
                    "voicecoach.gateway.audio.max-upload-size is " + maxUploadSize + "; expected more than 0B");
        }
        if (decodeTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "voicecoach.gateway.audio.decode-timeout is " + decodeTimeout + "; expected PT1S or more");
        }
        if (maxWait.isNegative()) {
            throw new IllegalArgumentException(
                    "voicecoach.gateway.audio.max-wait is " + maxWait + "; expected PT0S or more");
        }
        if (decodeMemory.compareTo(SMALLEST_WORKING_MEMORY) < 0) {
            throw new IllegalArgumentException("voicecoach.gateway.audio.decode-memory is " + decodeMemory + "; below "
                    + SMALLEST_WORKING_MEMORY + " the decoder does not start");
        }
    }

    // Boot does not resolve ${user.home} in a @DefaultValue.
    private static Path fromHome(Path folder) {
        var home = Path.of("~");
        return folder.startsWith(home)
                ? Path.of(System.getProperty("user.home")).resolve(home.relativize(folder))
                : folder;
    }
}
