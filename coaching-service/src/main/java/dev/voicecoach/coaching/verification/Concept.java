package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an answer may have or lack, by the words that name it in a text and by where the answer has it. */
enum Concept {
    RESULT("result results outcome outcomes impact", "turned out,how it ended,came of it,what changed"),
    NUMBER("number numbers figure figures statistic statistics percentage", ""),
    OWN_ACTION(
            "",
            "you did yourself,what you did,own part,own action,own actions,own role,own contribution,action of your own,something you did"),
    SITUATION("situation context", "the scene,the setting"),
    TASK("task responsibility problem challenge", "your goal,your job,you had to do"),
    EXAMPLE("", "an example,any example,one example"),
    LESSON("lesson lessons learned learning takeaway", "you learned,you took from"),
    REASON("reason reasons cause", "why"),
    TIME("", "when it,when this,how long,a date"),
    CONNECTIVE("signpost signposts connectives", ""),
    FIRST_PERSON("", "first person"),
    QUESTION("", "asked a question,asking a question,a question back");

    private static final Words ANSWERING = Words.of("answering");
    private static final Set<String> EXAMPLES = Set.of("example", "instance");
    private static final Set<String> SELF = Set.of("i", "i'm", "i'd", "i've", "i'll", "me", "my");
    private static final Set<String> LESSONS = Set.of("learned", "learnt", "lesson", "taught", "learn");
    private static final Set<String> REASONS = Set.of("because", "since", "reason", "why", "account", "therefore");
    private static final Set<String> TIMES = Set.of(
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "spring",
            "autumn",
            "year",
            "years",
            "month",
            "months",
            "week",
            "weeks",
            "day",
            "days",
            "ago",
            "summer",
            "winter",
            "minute",
            "minutes",
            "hour",
            "hours",
            "second",
            "seconds");

    /** Between spaces, and with one at either end. */
    private final String words;

    private final String phrases;

    Concept(String words, String phrases) {
        this.words = ' ' + words + ' ';
        this.phrases = phrases;
    }

    boolean isNamed(List<Token> clause) {
        var text = clause.stream()
                .map(token -> token.isWord() ? token.plain() : "\u201c")
                .collect(Collectors.joining(" ", " ", " "));
        return (this == OWN_ACTION && asksWhatYouDid(clause))
                || clause.stream().anyMatch(token -> token.isWord() && words.contains(' ' + token.plain() + ' '))
                || Arrays.stream(phrases.split(",", -1))
                        .anyMatch(phrase -> !phrase.isEmpty() && text.contains(' ' + phrase + ' '));
    }

    /** "What you changed". */
    private static boolean asksWhatYouDid(List<Token> clause) {
        for (int i = 2; i < clause.size(); i++) {
            if (clause.get(i - 2).plain().equals("what")
                    && clause.get(i - 1).plain().equals("you")
                    && clause.get(i).plain().endsWith("ed")
                    && !clause.get(i).plain().equals("learned")
                    && !ANSWERING.contains(clause.get(i).plain())) {
                return true;
            }
        }
        return false;
    }

    /** Where the answer has it; by word lists, so that an empty list is no proof. */
    List<Span> in(SpokenAnswer answer) {
        return switch (this) {
            case RESULT -> Wording.results(answer);
            case NUMBER -> Wording.numbers(answer);
            case OWN_ACTION -> Wording.ownActions(answer);
            case SITUATION -> Wording.situations(answer);
            case TASK -> Wording.tasks(answer);
            case EXAMPLE -> containing(answer, EXAMPLES);
            case LESSON -> containing(answer, LESSONS);
            case REASON -> containing(answer, REASONS);
            case TIME -> containing(answer, TIMES);
            case CONNECTIVE -> Wording.connectives(answer);
            case FIRST_PERSON -> containing(answer, SELF);
            case QUESTION -> answer.text().contains("?") ? List.of(new Span(0, 1)) : List.of();
        };
    }

    private static List<Span> containing(SpokenAnswer answer, Set<String> words) {
        return IntStream.range(0, answer.words().size())
                .filter(i -> words.contains(answer.words().get(i).plain()))
                .mapToObj(i -> new Span(i, i + 1))
                .toList();
    }
}
