package dev.voicecoach.platform.codec;

import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Part;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What producers and consumers of envelopes have in common. */
public final class Envelopes {
    private Envelopes() {}

    /** An event that answers another: same recording, trace, submission and degradations; this part, now. */
    public static Envelope answer(Envelope to, EventKind kind, Part part) {
        return Envelope.newBuilder(to)
                .setKind(kind)
                .setOccurredAt(Instant.now())
                .setParts(List.of(part))
                .build();
    }

    /** The same, with these degradations besides; each once. */
    public static Envelope answer(Envelope to, EventKind kind, Part part, List<String> degraded) {
        return Envelope.newBuilder(answer(to, kind, part))
                .setDegraded(Stream.concat(to.getDegraded().stream(), degraded.stream())
                        .distinct()
                        .toList())
                .build();
    }

    /** The part of that kind; empty when the event carries none. */
    public static Optional<Part> part(Envelope event, EventKind kind) {
        return event.getParts().stream().filter(part -> part.getKind() == kind).findFirst();
    }

    /** The part that stands for one that will not come. */
    public static Part failed(EventKind kind, FailureCode code) {
        return new Part(kind, Instant.now(), code.code(), ByteBuffer.allocate(0));
    }
}
