package dev.voicecoach.platform.store;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Named objects that are written once. Everything in it is sealed before it comes here. Thread safe.
 *
 * <p>Absent and unreachable are different answers: an object is absent only when the store itself said so.
 */
public interface ObjectStore {

    /**
     * Opens a new object for writing; it appears, whole, when the stream is closed.
     *
     * @throws VaultUnavailableException (DEPENDENCY) if the store cannot be written now
     */
    OutputStream create(String name);

    /**
     * The object's bytes; empty only when the store is there and the object is not.
     *
     * @throws VaultUnavailableException (DEPENDENCY) if it cannot be told
     */
    Optional<InputStream> open(String name);

    /**
     * Deletes the object; safe to repeat.
     *
     * @return whether it was there
     * @throws VaultUnavailableException (DEPENDENCY) if it cannot be told
     */
    boolean delete(String name);

    /** Names of the objects whose names begin so, in no order. */
    List<String> list(String prefix);

    /** Removes what was begun before that time and never closed: what somebody left who was killed while writing. */
    void removeUnfinished(Instant before);
}
