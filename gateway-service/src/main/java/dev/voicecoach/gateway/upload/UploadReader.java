package dev.voicecoach.gateway.upload;

import dev.voicecoach.gateway.audio.AudioIntake;
import dev.voicecoach.gateway.audio.SpooledUpload;
import dev.voicecoach.gateway.outage.StorageUnavailableException;
import dev.voicecoach.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Reads {@code POST /v1/tasks}: the recording as the body with the options in the query, or multipart with the parts
 * {@code options} and {@code audio}. The audio goes to disk as it comes; nothing of it is held in memory.
 */
@Component
public class UploadReader {
    private static final int MAX_OPTIONS_BYTES = 64 * 1024;
    private static final String TYPES =
            "Please send the recording as the body, with its type (for example 'Content-Type: audio/wav'), or as part"
                    + " 'audio' of multipart/form-data.";

    private final AudioIntake intake;
    private final OptionsReader options;

    UploadReader(AudioIntake intake, OptionsReader options) {
        this.intake = intake;
        this.options = options;
    }

    /**
     * The upload, to be closed by the caller.
     *
     * @throws ProblemException 400 for a body that ends early or is no multipart, 415 for a type that we do not take,
     *     422 for options that are not right
     * @throws dev.voicecoach.gateway.audio.AudioRejectedException (CALLER) for an upload that is empty or too large
     */
    public ReceivedAnswer read(HttpServletRequest request) {
        var type = typeOf(request);
        try {
            if (type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)) {
                return readParts(request);
            }
            if (!isRecording(type)) {
                throw new ProblemException(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported_media",
                        "A body of type " + type.getType() + '/' + type.getSubtype() + " is not taken. " + TYPES);
            }
            var given = options.fromQuery(request.getParameterMap());
            return new ReceivedAnswer(given, intake.spool(new ClientStream(request.getInputStream())));
        } catch (IOException e) {
            throw new StorageUnavailableException(e);
        }
    }

    private ReceivedAnswer readParts(HttpServletRequest request) throws IOException {
        if (request.getQueryString() != null) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown_option",
                    "With multipart/form-data the options go into the part 'options', not into the query.");
        }
        @Nullable SpooledUpload audio = null;
        @Nullable AnswerOptions given = null;
        var whole = false;
        try {
            var parts = begin(request);
            while (hasNext(parts)) {
                var part = next(parts);
                var name = String.valueOf(part.getFieldName());
                if (name.equals("audio") && audio == null) {
                    audio = intake.spool(new ClientStream(part.getInputStream()));
                } else if (name.equals("options") && given == null) {
                    given = options.fromJson(smallPart(new ClientStream(part.getInputStream())));
                } else {
                    throw new ProblemException(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "unknown_part",
                            "The upload has a part that is not taken, or one twice. Known are 'options' and 'audio'.");
                }
            }
            if (audio == null) {
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "audio_missing", "The upload has no part 'audio'.");
            }
            whole = true;
            return new ReceivedAnswer(given == null ? options.fromJson(new byte[0]) : given, audio);
        } finally {
            if (!whole && audio != null) {
                audio.close();
            }
        }
    }

    private static FileItemInputIterator begin(HttpServletRequest request) {
        return parsed(() -> new JakartaServletFileUpload<>().getItemIterator(request));
    }

    private static boolean hasNext(FileItemInputIterator parts) {
        return parsed(parts::hasNext);
    }

    private static org.apache.commons.fileupload2.core.FileItemInput next(FileItemInputIterator parts) {
        return parsed(parts::next);
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    /** What the parser meets is the client's, also where it fails as a program: a nested part without its boundary. */
    private static <T> T parsed(Step<T> step) {
        try {
            return step.take();
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw ClientStream.broken(e);
        }
    }

    private static byte[] smallPart(InputStream part) throws IOException {
        var content = part.readNBytes(MAX_OPTIONS_BYTES + 1);
        if (content.length > MAX_OPTIONS_BYTES) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "options_too_large",
                    "The part 'options' has more than " + MAX_OPTIONS_BYTES + " bytes.");
        }
        return content;
    }

    private static MediaType typeOf(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
        try {
            var parsed = MediaType.parseMediaType(type);
            if (parsed.isConcrete()) {
                return parsed;
            }
        } catch (InvalidMediaTypeException e) {
            // Told below, like a type that names none.
        }
        throw new ProblemException(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_media", "The Content-Type is not readable. " + TYPES);
    }

    /** By the type only; what it really is, the content says. Video is taken for its sound. */
    private static boolean isRecording(MediaType type) {
        return type.getType().equals("audio")
                || type.getType().equals("video")
                || type.isCompatibleWith(MediaType.APPLICATION_OCTET_STREAM);
    }
}
