package dev.voicecoach.platform.vault;

import dev.voicecoach.platform.sealing.RecordingKeys;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.ObjectStore;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.VaultUnavailableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The recordings, as 16 kHz mono signed 16-bit little-endian PCM, sealed with their own keys. Every service may read
 * what it has to; only the gateway creates, writes, deletes and erases. Thread safe. Every method throws
 * {@link VaultUnavailableException} (DEPENDENCY) when the vault cannot be reached.
 */
public final class RecordingVault {
    private static final String FOLDER = "audio/";
    private static final String PURPOSE = "AUDIO";

    private final ObjectStore store;
    private final RecordingKeys keys;
    private final RecordingSeal seal;

    public RecordingVault(ObjectStore store, RecordingKeys keys, RecordingSeal seal) {
        this.store = store;
        this.keys = keys;
        this.seal = seal;
    }

    /** Returns if recordings can be read and told from absent ones now. */
    public void requireReachable() {
        var unused = store.open("nothing");
    }

    /** Makes the recording's key; comes before everything else about it. */
    public void create(RecordingId id) {
        keys.create(id);
    }

    /** Takes the recording's PCM; it is in the vault when the stream was closed. */
    public OutputStream writeAudio(RecordingId id) {
        try {
            return seal.sealing(id, PURPOSE, store.create(nameOf(id)));
        } catch (IOException e) {
            throw new VaultUnavailableException("Cannot write a recording", e);
        }
    }

    /**
     * The recording's PCM.
     *
     * @throws RecordingGoneException when the recording or its key was erased
     */
    public InputStream readAudio(RecordingId id) {
        var sealed = store.open(nameOf(id)).orElseThrow(() -> new RecordingGoneException(id));
        try {
            return new BufferedInputStream(seal.opening(id, PURPOSE, sealed), 64 * 1024);
        } catch (IOException e) {
            throw new VaultUnavailableException("Cannot read a recording", e);
        }
    }

    /** Deletes the audio and leaves the key, which still opens the result. Safe to repeat. */
    public void deleteAudio(RecordingId id) {
        store.delete(nameOf(id));
    }

    /** Destroys the key first, so that nothing about the recording can be read, then the audio. Safe to repeat. */
    public void erase(RecordingId id) {
        keys.erase(id);
        store.delete(nameOf(id));
    }

    /** Every recording that still has a key or audio. */
    public Set<RecordingId> list() {
        return Stream.of(RecordingKeys.FOLDER, FOLDER)
                .flatMap(folder -> store.list(folder).stream())
                .map(name -> {
                    var parts = name.split("/", -1);
                    return new RecordingId(parts[1], parts[2]);
                })
                .collect(Collectors.toSet());
    }

    /** Removes recordings that somebody began before that time and was killed; for the gateway. */
    public void removeUnfinished(Instant before) {
        store.removeUnfinished(before);
    }

    private static String nameOf(RecordingId id) {
        return FOLDER + id.tenantId() + '/' + id.taskId();
    }
}
