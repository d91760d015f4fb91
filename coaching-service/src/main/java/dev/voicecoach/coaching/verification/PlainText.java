package dev.voicecoach.coaching.verification;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A sentence or two of plain words: no mark-up, no address, no code, nothing about the machine that wrote it. */
final class PlainText implements TextRule {
    /** Characters; two long sentences. Our judgement. */
    static final int MOST_CHARACTERS = 300;

    private static final String MARKUP = "<>{}[]*_#`|\\~^$@=+&";
    private static final Pattern QUOTED = Pattern.compile("\u201c[^\u201c\u201d]*\u201d");
    private static final Set<String> LEAKS = Set.of(
            "as an ai",
            "language model",
            "system prompt",
            "the prompt",
            "json",
            "instructions above",
            "ignore previous",
            "ignore all",
            "assistant",
            "chatbot",
            "the transcript shows the candidate",
            // A person is spoken to; who speaks of "the text" speaks of what it was given.
            "the text ",
            "the text,",
            "the text.",
            "my instructions",
            "http",
            "www.");

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        return flaw(text.written());
    }

    /** Before anything else reads the text. */
    static Optional<Drop> flaw(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.of(Drop.TOO_LONG);
        }
        // What the person said is theirs: an "assistant manager" leaks nothing, and R&D is no mark-up.
        var written = QUOTED.matcher(text).replaceAll("\u201c\u201d");
        if (text.isBlank()
                || text.codePoints().anyMatch(PlainText::isNoPlainCharacter)
                || written.codePoints().anyMatch(character -> MARKUP.indexOf(character) >= 0)) {
            return Optional.of(Drop.NOT_PLAIN_TEXT);
        }
        var lower = written.toLowerCase(Locale.ROOT);
        return LEAKS.stream().anyMatch(lower::contains) ? Optional.of(Drop.INSTRUCTIONS_LEAKED) : Optional.empty();
    }

    private static boolean isNoPlainCharacter(int codePoint) {
        var type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE
                || type == Character.OTHER_SYMBOL;
    }
}
