package dev.voicecoach.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.sealing.KeyEncryptionKey;
import dev.voicecoach.platform.sealing.RecordingKeys;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.sealing.SealBrokenException;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.VaultUnavailableException;
import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Part;
import dev.voicecoach.schemas.events.TranscriptReady;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingVaultTest {
    private static final RecordingId MINE = new RecordingId("ten_a", "tsk_1");
    private static final RecordingId OTHER_TASK = new RecordingId("ten_a", "tsk_2");
    private static final byte[] PLAIN = "what was said".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private Path files;
    private Service gateway;
    private Service worker;

    /** One service's view of the same vault, with a key cache of its own. */
    private record Service(RecordingVault vault, RecordingSeal seal) {}

    @BeforeEach
    void start() {
        files = folder.resolve("vault");
        FilesystemObjectStore.initialise(files);
        KeyEncryptionKey.createIfAbsent(folder.resolve("kek"));
        gateway = service();
        worker = service();
        gateway.vault().create(MINE);
        gateway.vault().create(OTHER_TASK);
    }

    private Service service() {
        var store = new FilesystemObjectStore(files);
        var keys = new RecordingKeys(
                store, KeyEncryptionKey.read(folder.resolve("kek")), Duration.ofSeconds(5), nanos::get);
        var seal = new RecordingSeal(keys);
        return new Service(new RecordingVault(store, keys, seal), seal);
    }

    @Test
    void anotherServiceReadsTheRecording() throws IOException {
        var pcm = new byte[300_000];
        new Random(7).nextBytes(pcm);
        write(MINE, pcm);
        try (var in = worker.vault().readAudio(MINE)) {
            assertThat(in.readAllBytes()).isEqualTo(pcm);
        }
    }

    @Test
    void nothingOnDiskIsReadable() throws IOException {
        var pcm = new byte[100_000];
        Arrays.fill(pcm, (byte) 'S');
        write(MINE, pcm);
        var onDisk = Files.readAllBytes(files.resolve("audio/ten_a/tsk_1"));
        assertThat(new String(onDisk, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("SSSS");
    }

    @Test
    void aCutRecordingDoesNotPassForAWholeOne() throws IOException {
        write(MINE, new byte[300_000]);
        var file = files.resolve("audio/ten_a/tsk_1");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 200_000));
        try (var in = worker.vault().readAudio(MINE)) {
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aSealOpensForItsTenantTaskAndPurposeOnly() {
        var sealed = gateway.seal().seal(MINE, "FEEDBACK_READY", PLAIN);
        assertThat(worker.seal().open(MINE, "FEEDBACK_READY", sealed)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> worker.seal().open(MINE, "SCORES_READY", sealed))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> worker.seal().open(OTHER_TASK, "FEEDBACK_READY", sealed))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void aKeyCopiedToAnotherTaskDoesNotUnwrap() throws IOException {
        Files.copy(
                files.resolve("keys/ten_a/tsk_1"),
                files.resolve("keys/ten_a/tsk_2"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> worker.seal().seal(OTHER_TASK, "AUDIO", PLAIN))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void sealsAndOpensAPayloadAsAPart() {
        var transcript = GoldenExamples.example(TranscriptReady.class);
        Part part = gateway.seal().seal(MINE, EventKind.TRANSCRIPT_READY, transcript);
        assertThat(worker.seal().open(MINE, part, TranscriptReady.class)).isEqualTo(transcript);
    }

    @Test
    void erasureMakesEverythingUnreadableWithinTheCacheTime() throws IOException {
        write(MINE, new byte[10]);
        var sealed = gateway.seal().seal(MINE, "FEEDBACK_READY", PLAIN);
        worker.seal().open(MINE, "FEEDBACK_READY", sealed);

        gateway.vault().erase(MINE);

        assertThatThrownBy(() -> gateway.seal().open(MINE, "FEEDBACK_READY", sealed))
                .isInstanceOf(RecordingGoneException.class);
        nanos.addAndGet(Duration.ofSeconds(6).toNanos());
        assertThatThrownBy(() -> worker.seal().open(MINE, "FEEDBACK_READY", sealed))
                .isInstanceOf(RecordingGoneException.class);
        assertThatThrownBy(() -> worker.vault().readAudio(MINE)).isInstanceOf(RecordingGoneException.class);
        assertThat(gateway.vault().list()).containsExactly(OTHER_TASK);
    }

    @Test
    void deletedAudioLeavesTheResultReadable() throws IOException {
        write(MINE, new byte[10]);
        var sealed = gateway.seal().seal(MINE, "FEEDBACK_READY", PLAIN);
        gateway.vault().deleteAudio(MINE);
        assertThatThrownBy(() -> worker.vault().readAudio(MINE)).isInstanceOf(RecordingGoneException.class);
        assertThat(worker.seal().open(MINE, "FEEDBACK_READY", sealed)).isEqualTo(PLAIN);
    }

    @Test
    void anUnreachableVaultIsNotAnErasedOne() throws IOException {
        write(MINE, new byte[10]);
        Files.move(files, folder.resolve("unmounted"));
        assertThatThrownBy(() -> worker.vault().readAudio(MINE)).isInstanceOf(VaultUnavailableException.class);
        assertThatThrownBy(() -> worker.seal().open(MINE, "X", new byte[40]))
                .isInstanceOf(VaultUnavailableException.class);
    }

    @Test
    void anotherKeyEncryptionKeyIsUnavailableAndNotGone() throws IOException {
        Files.delete(folder.resolve("kek"));
        KeyEncryptionKey.createIfAbsent(folder.resolve("kek"));
        var stranger = service();
        assertThatThrownBy(() -> stranger.seal().open(MINE, "X", new byte[40]))
                .isInstanceOf(VaultUnavailableException.class);
    }

    @Test
    void aDamagedKeyIsBrokenAndNotWaitedFor() throws IOException {
        write(MINE, new byte[10]);
        var key = folder.resolve("vault/keys").resolve(MINE.tenantId()).resolve(MINE.taskId());
        Files.write(key, new byte[60]);
        var worker = service();
        assertThatThrownBy(() -> worker.seal().open(MINE, "X", new byte[40])).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void aGatewayWithAnotherKeyEncryptionKeyTakesNoRecording() throws IOException {
        write(MINE, new byte[10]);
        Files.delete(folder.resolve("kek"));
        KeyEncryptionKey.createIfAbsent(folder.resolve("kek"));
        var stranger = service();
        assertThatThrownBy(() -> stranger.vault().create(MINE))
                .isInstanceOf(VaultUnavailableException.class)
                .hasMessageContaining("not the one of this vault");
    }

    @Test
    void keepsTheKeyEncryptionKeyOfTheFirstRun() throws IOException {
        var before = Files.readString(folder.resolve("kek"));
        KeyEncryptionKey.createIfAbsent(folder.resolve("kek"));
        assertThat(Files.readString(folder.resolve("kek"))).isEqualTo(before);
    }

    @Test
    void idsCannotClimbOutOfTheVault() {
        assertThatThrownBy(() -> new RecordingId("..", "tsk_1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecordingId("ten_a", "a/b")).isInstanceOf(IllegalArgumentException.class);
    }

    private void write(RecordingId id, byte[] pcm) throws IOException {
        try (var out = gateway.vault().writeAudio(id)) {
            out.write(pcm);
        }
    }
}
