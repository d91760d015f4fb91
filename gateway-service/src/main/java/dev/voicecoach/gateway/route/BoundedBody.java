package dev.voicecoach.gateway.route;

import dev.voicecoach.platform.problem.ProblemException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * A request whose body was read whole, so that one that is too long, or breaks off, never reaches a service: the client
 * gets its error from here, and not the 503 that a service's closed connection would look like.
 */
final class BoundedBody extends HttpServletRequestWrapper {
    private final byte[] body;

    private BoundedBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** @throws ProblemException (413) if the body is longer, (400) if the client broke off */
    static ServerRequest of(ServerRequest request, DataSize most) {
        var limit = Math.toIntExact(most.toBytes());
        if (request.servletRequest().getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        byte[] body;
        try {
            body = request.servletRequest().getInputStream().readNBytes(limit + 1);
        } catch (IOException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "upload_incomplete", "The request ended early. Please send it again.");
        }
        if (body.length > limit) {
            throw tooLarge(limit);
        }
        return ServerRequest.create(new BoundedBody(request.servletRequest(), body), request.messageConverters());
    }

    private static ProblemException tooLarge(int limit) {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE,
                "body_too_large",
                "The body has more than " + limit + " bytes, the most that is taken here. Please shorten the text.");
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return bytes.read(into, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("This body is read by one thread");
            }
        };
    }
}
