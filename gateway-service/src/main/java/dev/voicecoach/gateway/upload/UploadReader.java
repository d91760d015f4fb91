package dev.voicecoach.gateway.upload;

import dev.voicecoach.gateway.audio.AudioIntake;
import dev.voicecoach.gateway.outage.StorageUnavailableException;
import dev.voicecoach.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Reads {@code POST /v1/tasks}: the recording as the body with the options in the query, or multipart with the parts
 * {@code options} and {@code audio}, or a typed answer as JSON. Audio goes to disk as it comes; nothing of it is held in
 * memory.
 */
@Component
public class UploadReader {
    private static final String TYPES =
            "Please send the recording as the body, with its type (for example 'Content-Type: audio/wav'), or as part"
                    + " 'audio' of multipart/form-data; a typed answer as application/json with its 'text'.";

    private final AudioIntake intake;
    private final OptionsReader options;
    private final MultipartReader multipart;
    private final TypedReader typed;

    UploadReader(AudioIntake intake, OptionsReader options, MultipartReader multipart, TypedReader typed) {
        this.intake = intake;
        this.options = options;
        this.multipart = multipart;
        this.typed = typed;
    }

    /**
     * The upload, to be closed by the caller.
     *
     * @throws ProblemException 400 for a body that ends early or is no multipart or no JSON, 413 for too much JSON, 415
     *     for a type that we do not take, 422 for options or a text that are not right
     * @throws dev.voicecoach.gateway.audio.AudioRejectedException (CALLER) for an upload that is empty or too large
     */
    public ReceivedAnswer read(HttpServletRequest request) {
        var type = typeOf(request);
        try {
            if (type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)) {
                return multipart.read(request);
            }
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
                return typed.read(request, type);
            }
            if (!isRecording(type)) {
                throw new ProblemException(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported_media",
                        "A body of type " + type.getType() + '/' + type.getSubtype() + " is not taken. " + TYPES);
            }
            var given = options.fromQuery(request.getParameterMap());
            return new ReceivedAnswer.Spoken(given, intake.spool(new ClientStream(request.getInputStream())));
        } catch (IOException e) {
            throw new StorageUnavailableException(e);
        }
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
