package dev.voicecoach.gateway.upload;

import dev.voicecoach.gateway.audio.AudioIntake;
import dev.voicecoach.gateway.audio.SpooledUpload;
import dev.voicecoach.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads a recording and its options from the two parts of multipart/form-data, in either order. */
@Component
class MultipartReader {
    private static final int MAX_OPTIONS_BYTES = 64 * 1024;

    private final AudioIntake intake;
    private final OptionsReader options;

    MultipartReader(AudioIntake intake, OptionsReader options) {
        this.intake = intake;
        this.options = options;
    }

    ReceivedAnswer read(HttpServletRequest request) throws IOException {
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
            return new ReceivedAnswer.Spoken(given == null ? options.fromJson(new byte[0]) : given, audio);
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

    private static FileItemInput next(FileItemInputIterator parts) {
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
}
