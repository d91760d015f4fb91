package dev.voicecoach.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every object store does; each adapter's test extends it. */
public abstract class ObjectStoreContract {
    /** An empty store. */
    protected abstract ObjectStore store();

    @Test
    void readsWhatWasWritten() throws IOException {
        var store = store();
        write(store, "audio/t/1", "sound");
        assertThat(read(store, "audio/t/1")).isEqualTo("sound");
    }

    @Test
    void absentObjectIsEmpty() {
        assertThat(store().open("audio/t/none")).isEmpty();
    }

    @Test
    void objectAppearsOnlyWhenItIsWhole() throws IOException {
        var store = store();
        try (var out = store.create("audio/t/1")) {
            out.write("half".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(store.open("audio/t/1")).isEmpty();
            assertThat(store.list("audio/")).isEmpty();
        }
        assertThat(store.open("audio/t/1")).isPresent();
    }

    @Test
    void deletesOnceAndSaysSo() throws IOException {
        var store = store();
        write(store, "keys/t/1", "key");
        assertThat(store.delete("keys/t/1")).isTrue();
        assertThat(store.delete("keys/t/1")).isFalse();
        assertThat(store.open("keys/t/1")).isEmpty();
    }

    @Test
    void removesWhatWasBegunLongAgoAndNotWhatIsWhole() throws IOException {
        var store = store();
        write(store, "audio/t/whole", "sound");
        var abandoned = store.create("audio/t/abandoned");
        abandoned.write('x');
        store.removeUnfinished(Instant.EPOCH);
        store.removeUnfinished(Instant.now().plusSeconds(60));

        assertThatThrownBy(abandoned::close).isInstanceOf(IOException.class);
        assertThat(store.list("audio/")).containsExactly("audio/t/whole");
    }

    @Test
    void listsByPrefix() throws IOException {
        var store = store();
        write(store, "keys/a/1", "x");
        write(store, "keys/b/2", "x");
        write(store, "audio/a/1", "x");
        assertThat(store.list("keys/")).containsExactlyInAnyOrder("keys/a/1", "keys/b/2");
    }

    static void write(ObjectStore store, String name, String text) throws IOException {
        try (var out = store.create(name)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String read(ObjectStore store, String name) throws IOException {
        try (var in = store.open(name).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
