package dev.voicecoach.transcription.speech.onnx;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with the fetched models. */
public record ModelFolder(Path path) {
    /** @throws FileNotFoundException saying how to fetch it */
    public Path existing(String name) throws FileNotFoundException {
        var file = path.resolve(name);
        if (!Files.isReadable(file)) {
            throw new FileNotFoundException(
                    "No model at " + file + ". Fetch it with: node deploy/models/fetch.mjs '" + path + "'");
        }
        return file;
    }
}
