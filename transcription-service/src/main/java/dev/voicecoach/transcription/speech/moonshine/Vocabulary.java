package dev.voicecoach.transcription.speech.moonshine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * A word and the tokens that write it.
     *
     * @param from first token that writes a letter or sign of it
     * @param lettersTo the token after the last that writes a letter or digit; {@code to} when none does
     * @param to the token after the last
     */
    record Written(String text, int from, int lettersTo, int to) {}

    /** The words that white space parts; tokens that stand for no text, and the spare ones from 32,000 on, are left out. */
    List<Written> words(int[] tokens) {
        var words = new ArrayList<Written>();
        var bytes = new ByteArrayOutputStream();
        var from = 0;
        var lettersTo = 0;
        var to = 0;
        for (int i = 0; i < tokens.length; i++) {
            for (byte each : bytes(tokens[i])) {
                if (each >= 0 && Character.isWhitespace(each)) {
                    flush(bytes, from, lettersTo, to, words);
                } else {
                    from = bytes.size() == 0 ? i : from;
                    // A byte below 0 is part of a letter beyond ASCII, most likely.
                    lettersTo = each < 0 || Character.isLetterOrDigit(each) ? i + 1 : lettersTo;
                    to = i + 1;
                    bytes.write(each);
                }
            }
        }
        flush(bytes, from, lettersTo, to, words);
        return words;
    }

    private static void flush(ByteArrayOutputStream bytes, int from, int lettersTo, int to, List<Written> words) {
        if (bytes.size() > 0) {
            var text = bytes.toString(StandardCharsets.UTF_8);
            words.add(new Written(text, from, lettersTo > from ? lettersTo : to, to));
            bytes.reset();
        }
    }

    private byte[] bytes(int token) {
        if (token >= FIRST_PIECE && token < SIZE) {
            return pieces.get(token).replace('\u2581', ' ').getBytes(StandardCharsets.UTF_8);
        }
        return token >= FIRST_BYTE && token < FIRST_PIECE ? new byte[] {(byte) (token - FIRST_BYTE)} : new byte[0];
    }

    /** The words, joined by one space. */
    String text(int[] tokens) {
        return words(tokens).stream().map(Written::text).collect(Collectors.joining(" "));
    }
}
