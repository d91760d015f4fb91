package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers of a text, in digits or words; ordinals order and are none, "one" only counts before what is counted. */
final class NumberWords {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}(,\\d{3}){0,3}(\\.\\d{1,6})?");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,4}(st|nd|rd|th)");
    private static final Map<String, Double> SMALL =
            values("zero=0.0 two=2.0 three=3.0 four=4.0 five=5.0 six=6.0 seven=7.0 eight=8.0 nine=9.0 ten=10.0 "
                    + "eleven=11.0 twelve=12.0 thirteen=13.0 fourteen=14.0 fifteen=15.0 sixteen=16.0 seventeen=17.0 "
                    + "eighteen=18.0 nineteen=19.0 twenty=20.0 thirty=30.0 forty=40.0 fifty=50.0 sixty=60.0 "
                    + "seventy=70.0 eighty=80.0 ninety=90.0 couple=2.0 twice=2.0 thrice=3.0 double=2.0 doubled=2.0 "
                    + "triple=3.0 tripled=3.0 half=0.5 halved=0.5 quarter=0.25 quarters=0.25 thirds=0.3333333333333333 "
                    + "dozen=12.0 dozens=12.0");
    private static final Map<String, Double> BIG = Map.of(
            "hundred",
            100.0,
            "hundreds",
            100.0,
            "thousand",
            1e3,
            "thousands",
            1e3,
            "million",
            1e6,
            "millions",
            1e6,
            "billion",
            1e9);
    private static final Set<String> FRACTIONS = Set.of("half", "quarter", "quarters", "thirds", "halved");
    private static final Set<String> COUNTED = Set.of(
            "percent",
            "second",
            "seconds",
            "minute",
            "minutes",
            "time",
            "words",
            "filler",
            "pause",
            "number",
            "hedge",
            "semitone",
            "repetition",
            "figure",
            "long",
            "um",
            "uh",
            "statistic",
            "hundred",
            "thousand",
            "million");

    private NumberWords() {}

    private static Map<String, Double> values(String pairs) {
        return Arrays.stream(pairs.split(" ", -1))
                .map(pair -> pair.split("=", -1))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> Double.valueOf(pair[1])));
    }

    /**
     * One number.
     *
     * @param from index of its first token
     * @param to index after its last
     * @param decimals as written
     * @param fraction whether it is a share: half, three quarters
     */
    record Mention(int from, int to, double value, int decimals, boolean fraction) {}

    /** Whether a single word is one; "one" and ordinals are not. */
    static boolean isNumber(String plain) {
        return SMALL.containsKey(plain) || BIG.containsKey(plain) || Character.isDigit(plain.charAt(0));
    }

    static List<Mention> in(List<Token> tokens) {
        var found = new ArrayList<Mention>();
        int at = 0;
        while (at < tokens.size()) {
            var mention = mentionAt(tokens, at);
            if (mention == null) {
                at++;
            } else {
                found.add(mention);
                at = mention.to();
            }
        }
        return found;
    }

    private static @Nullable Mention mentionAt(List<Token> tokens, int from) {
        if (!startsNumber(tokens, from)) {
            return null;
        }
        double total = 0;
        double part = 0;
        int decimals = 0;
        boolean fraction = false;
        int at = from;
        while (at < tokens.size() && tokens.get(at).isWord()) {
            var plain = tokens.get(at).plain();
            if (DIGITS.matcher(plain).matches()) {
                var number = new BigDecimal(plain.replace(",", ""));
                if (at > from) {
                    break;
                }
                decimals = Math.max(0, number.scale());
                part = number.doubleValue();
            } else if (FRACTIONS.contains(plain)) {
                part = (part == 0 ? 1 : part) * SMALL.getOrDefault(plain, 0.0);
                fraction = true;
            } else if (SMALL.containsKey(plain) && (at == from || part % 100 == 0 || (part >= 20 && part % 10 == 0))) {
                part += SMALL.getOrDefault(plain, 0.0);
            } else if (BIG.containsKey(plain)) {
                double times = BIG.getOrDefault(plain, 1.0);
                part = (part == 0 ? 1 : part) * times;
                if (times > 100) {
                    total += part;
                    part = 0;
                }
            } else if (plain.equals("one") && (at == from || part >= 20)) {
                part += 1;
            } else if (plain.equals("point")
                    && at + 1 < tokens.size()
                    && SMALL.containsKey(tokens.get(at + 1).plain())) {
                part += SMALL.getOrDefault(tokens.get(at + 1).plain(), 0.0) / 10;
                decimals = 1;
                at++;
            } else if (!(plain.equals("and")
                    && part >= 100
                    && at + 1 < tokens.size()
                    && startsNumber(tokens, at + 1))) {
                break;
            }
            at++;
        }
        // What begins like a number and cannot be read is one that nothing measured.
        return at == from
                ? new Mention(from, from + 1, Double.NaN, 0, false)
                : new Mention(from, at, total + part, decimals, fraction);
    }

    private static boolean startsNumber(List<Token> tokens, int at) {
        var token = tokens.get(at);
        if (!token.isWord() || ORDINAL.matcher(token.plain()).matches()) {
            return false;
        }
        if (FigureOfSpeech.isAt(tokens, at)) {
            return false;
        }
        if (token.plain().equals("one")) {
            return at + 1 < tokens.size()
                    && tokens.get(at + 1).isWord()
                    && COUNTED.contains(tokens.get(at + 1).plain());
        }
        // "Half a second" is one, "a second half" too; better refused than believed.
        return isNumber(token.plain());
    }
}
