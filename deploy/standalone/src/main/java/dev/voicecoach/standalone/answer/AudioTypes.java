package dev.voicecoach.standalone.answer;

import java.util.Locale;
import java.util.Map;

/** Media types of recordings by the ends of their files' names. */
final class AudioTypes {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("wav", "audio/wav"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("mp4", "audio/mp4"),
            Map.entry("aac", "audio/aac"),
            Map.entry("webm", "audio/webm"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("flac", "audio/flac"));

    private AudioTypes() {}

    /** {@code application/octet-stream} when the name says nothing; the system goes by the content. */
    static String of(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }
}
