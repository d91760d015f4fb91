package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where words were said. Tolerated are case, apostrophes of any kind or none, punctuation, hyphens for spaces, and in the
 * transcript a vocable or a word said again at once that the quote leaves out. Nothing else: no other word, no other
 * order, no half word.
 */
final class QuotePlaces {
    /** Keeps the search linear; nobody says more of them in a row and is quoted. */
    private static final int MOST_LEFT_OUT = 6;

    private final SpokenAnswer answer;
    private final List<String> said = new ArrayList<>();
    /** Of each piece, the index of its word: one with a hyphen has several pieces. */
    private final List<Integer> words = new ArrayList<>();

    QuotePlaces(SpokenAnswer answer) {
        this.answer = answer;
        for (int i = 0; i < answer.words().size(); i++) {
            for (var piece : pieces(answer.written(answer.words().get(i)))) {
                said.add(piece);
                words.add(i);
            }
        }
    }

    /** Every place where it stands; empty when it was not said or has no word. */
    List<Span> of(String quote) {
        var wanted = pieces(quote);
        var found = new ArrayList<Span>();
        for (int from = 0; !wanted.isEmpty() && from < said.size(); from++) {
            int to = endOf(wanted, from);
            if (to > 0 && isWhole(from, to)) {
                found.add(new Span(words.get(from), words.get(to - 1) + 1));
            }
        }
        return found;
    }

    /** The words verbatim, as the transcript has them. */
    String verbatim(Span span) {
        return answer.quote(span).text();
    }

    /** Index after the last piece, or 0. */
    private int endOf(List<String> wanted, int from) {
        int at = from;
        for (int i = 0; i < wanted.size(); i++) {
            int leftOut = 0;
            while (i > 0 && at < said.size() && !said.get(at).equals(wanted.get(i)) && mayBeLeftOut(at, from)) {
                at++;
                if (++leftOut > MOST_LEFT_OUT) {
                    return 0;
                }
            }
            if (at >= said.size() || !said.get(at).equals(wanted.get(i))) {
                return 0;
            }
            at++;
        }
        return at;
    }

    private boolean mayBeLeftOut(int at, int from) {
        return Wording.isFiller(said.get(at)) || (at > from && said.get(at).equals(said.get(at - 1)));
    }

    private boolean isWhole(int from, int to) {
        return (from == 0 || !words.get(from - 1).equals(words.get(from)))
                && (to == said.size() || !words.get(to).equals(words.get(to - 1)));
    }

    /** Lower case runs of letters and digits; apostrophes join, decimal points stay. */
    static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean pointInNumber = (c == '.' || c == ',')
                    && i > 0
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1));
            if (Character.isLetterOrDigit(c) || pointInNumber || c == '%' || Character.isSurrogate(c)) {
                piece.append(c);
            } else if (c != '\'' && c != '\u2019' && c != '\u2018' && !piece.isEmpty()) {
                pieces.add(piece.toString().toLowerCase(Locale.ROOT));
                piece.setLength(0);
            }
        }
        return pieces;
    }
}
