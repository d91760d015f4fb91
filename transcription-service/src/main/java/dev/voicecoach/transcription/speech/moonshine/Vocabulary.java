package dev.voicecoach.transcription.speech.moonshine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Turns the model's tokens into text. Source: the vocabulary of the Llama 2 tokenizer, which Moonshine uses. */
final class Vocabulary {
    static final int SIZE = 32_000;

    /** 0 to 2 are unknown, begin and end; 3 to 258 are the bytes 0x00 to 0xFF; then come pieces of words. */
    private static final int FIRST_BYTE = 3;

    private static final int FIRST_PIECE = FIRST_BYTE + 256;

    private final List<String> pieces;

    private Vocabulary(List<String> pieces) {
        this.pieces = pieces;
    }

    /** @param file one piece per line in the order of the tokens; only {@code \n} ends a line, pieces may hold {@code \r} */
    static Vocabulary read(Path file) throws IOException {
        var pieces = List.of(Files.readString(file).split("\n", -1));
        if (pieces.size() != SIZE) {
            throw new IOException(file + " has " + pieces.size() + " pieces; expected " + SIZE);
        }
        return new Vocabulary(pieces);
    }

    /** The text; tokens that stand for none, and the model's spare ones from 32,000 on, are left out. */
    String text(int[] tokens) {
        var bytes = new ByteArrayOutputStream();
        for (int token : tokens) {
            if (token >= FIRST_PIECE && token < SIZE) {
                bytes.writeBytes(pieces.get(token).replace('\u2581', ' ').getBytes(StandardCharsets.UTF_8));
            } else if (token >= FIRST_BYTE && token < FIRST_PIECE) {
                bytes.write(token - FIRST_BYTE);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
