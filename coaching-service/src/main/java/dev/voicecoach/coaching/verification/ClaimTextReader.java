package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Kind;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a text once, from left to right. Not thread safe. */
final class ClaimTextReader {
    private static final Set<String> CONJUNCTIONS =
            Set.of("but", "while", "although", "though", "whereas", "because", "which", "so", "yet");
    private static final Set<String> SUBJECTS =
            Set.of("you", "your", "it", "this", "they", "the", "we", "that", "nothing", "nobody", "he", "she");

    /** "Calling them yourself | shows that you went to the source". */
    private static final Set<String> SHOWING = Set.of("shows", "proves", "suggests", "means");

    private static final Set<String> SHOWN = Set.of("that", "how", "what", "you", "why");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int sentence;
    private int clause;
    private boolean balanced = true;

    ClaimTextReader(String text) {
        this.text = text;
    }

    ClaimText read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                quote("\"", Kind.QUOTE);
            } else if (c == '\u201c' || c == '\u201e') {
                quote(c == '\u201e' ? "\u201c\u201d" : "\u201d", Kind.QUOTE);
            } else if (c == '\u00ab') {
                quote("\u00bb", Kind.QUOTE);
            } else if (c == '\u2018' || (c == '\'' && opensHere())) {
                quote("\u2019'", Kind.SUGGESTION);
            } else if (c == '\u201d' || c == '\u00bb') {
                balanced = false;
                at++;
            } else if (Character.isLetterOrDigit(c)) {
                word();
            } else {
                mark(c);
            }
        }
        return new ClaimText(text, tokens, balanced);
    }

    private boolean opensHere() {
        return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private void quote(String closing, Kind kind) {
        int end = at + 1;
        while (end < text.length()
                && !(closing.indexOf(text.charAt(end)) >= 0 && (kind == Kind.QUOTE || closesAt(end)))) {
            end++;
        }
        balanced &= end < text.length();
        var inside = text.substring(at + 1, Math.min(end, text.length()));
        add(inside, kind);
        if (!inside.isEmpty() && ".!?".indexOf(inside.charAt(inside.length() - 1)) >= 0 && startsSentence(end + 1)) {
            endSentence();
        }
        at = end + 1;
    }

    /** An apostrophe inside a word closes nothing. */
    private boolean closesAt(int index) {
        return index + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(index + 1));
    }

    private boolean startsSentence(int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next > from && next < text.length() && Character.isUpperCase(text.charAt(next));
    }

    private void word() {
        int from = at;
        boolean number = Character.isDigit(text.charAt(at));
        while (at < text.length() && continues(number)) {
            at++;
        }
        add(text.substring(from, at), Kind.WORD);
    }

    private boolean continues(boolean number) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean inside = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return inside
                && (number
                        ? (c == '.' || c == ',') && Character.isDigit(text.charAt(at + 1))
                        : c == '\'' || c == '\u2019');
    }

    private void mark(char c) {
        boolean betweenDigits = at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        if (c == '%') {
            add("percent", Kind.WORD);
        } else if ((c == '-' || c == '\u2013') && betweenDigits) {
            add("to", Kind.WORD);
        } else if (".!?;".indexOf(c) >= 0) {
            endSentence();
        } else if (",:()\u2014\u2013".indexOf(c) >= 0) {
            endClause();
        }
        at++;
    }

    private void add(String written, Kind kind) {
        var plain = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (kind == Kind.WORD) {
            boolean joins = plain.equals("and") && SUBJECTS.contains(nextWord());
            boolean interprets = SHOWING.contains(plain) && SHOWN.contains(nextWord());
            if (CONJUNCTIONS.contains(plain) || joins || interprets) {
                endClause();
            }
        }
        tokens.add(new Token(written, plain, kind, sentence, clause));
    }

    private String nextWord() {
        int from = at;
        while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private void endSentence() {
        if (!tokens.isEmpty() && tokens.getLast().sentence() == sentence) {
            sentence++;
        }
        endClause();
    }

    private void endClause() {
        if (!tokens.isEmpty() && tokens.getLast().clause() == clause) {
            clause++;
        }
    }
}
