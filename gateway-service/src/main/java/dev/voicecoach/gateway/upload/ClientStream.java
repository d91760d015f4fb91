package dev.voicecoach.gateway.upload;

import dev.voicecoach.platform.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;

/** What the client sends; when it breaks off, that is told apart from a disk of ours that does not take it. */
final class ClientStream extends FilterInputStream {
    ClientStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() {
        try {
            return in.read();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    static ProblemException broken(Exception cause) {
        var problem = new ProblemException(
                HttpStatus.BAD_REQUEST,
                "upload_incomplete",
                "The upload ended early, or is no well-formed multipart/form-data. Please send it again.");
        problem.initCause(cause);
        return problem;
    }
}
