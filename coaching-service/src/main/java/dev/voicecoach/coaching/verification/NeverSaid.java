package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Nobody saw the person, and nobody judges who they are: no looks, no traits, no promise of a job. */
final class NeverSaid implements TextRule {
    private static final Words UNSEEN = Words.of("unseen");
    private static final Words PROTECTED = Words.of("protected");
    private static final Words CHARACTER = Words.of("character");
    /** Between "you are" and what may be said of an answer's speaker. */
    private static final Words MAY_BE = Words.of("you may be");

    private static final Set<String> BEING =
            Set.of("are", "were", "seem", "seemed", "appear", "appeared", "look", "looked", "be", "you're", "been");
    private static final Set<String> PHRASES = Set.of(
            "the job",
            "this job",
            "years old",
            "first language",
            "mother tongue",
            "the role",
            "this role",
            "the interview",
            "an offer");
    /** Words of what will come of the interview. */
    private static final Set<String> DECIDING = Set.of(
            "will",
            "would",
            "likely",
            "chance",
            "chances",
            "sure",
            "panel",
            "interviewer",
            "interviewers",
            "recruiter",
            "recruiters",
            "employer",
            "employers",
            "committee",
            "jury",
            "candidate",
            "candidates",
            "applicant",
            "applicants",
            "competition",
            "job",
            "offer",
            "application",
            "promotion",
            "promoted",
            "career",
            "shortlisted",
            "shortlist",
            "hired",
            "round");

    private static final Set<String> HIRING = Set.of(
            "get",
            "getting",
            "land",
            "win",
            "hire",
            "hired",
            "pass",
            "fail",
            "deserve",
            "fit",
            "qualified",
            "suited",
            "offer");

    private static final Set<String> PERSON = Set.of("you", "your", "you're", "yourself", "you've", "interviewer");
    /** Of whom a character would be told. */
    private static final Set<String> SOMEBODY = Set.of(
            "person",
            "people",
            "man",
            "woman",
            "candidate",
            "applicant",
            "leader",
            "manager",
            "colleague",
            "employee",
            "worker",
            "speaker",
            "character",
            "soul",
            "mind",
            "thinker",
            "player",
            "professional",
            "boss");
    /** Others than the speaker, of whom may be told what they usually say or hear. */
    private static final Set<String> OTHERS = Set.of("candidate", "candidates", "recruiter", "recruiters", "hiring");

    private static final List<String> OF_THE_OUTCOME = List.of(
            "turn you down",
            "choose you",
            "pick you",
            "want you",
            "invite you",
            "rank you",
            "take you on",
            "hire you",
            "offer you",
            "bring you in",
            "say no to",
            "your chances",
            "second interview",
            "next round",
            "other applicants",
            "other candidates",
            "most applicants",
            "most candidates");

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        var tokens = text.tokens();
        if (OF_THE_OUTCOME.stream().anyMatch(text.written().toLowerCase(Locale.ROOT)::contains)) {
            return Optional.of(Drop.NOT_OBSERVABLE);
        }
        if (predicts(text, facts.meaning())) {
            return Optional.of(Drop.NOT_OBSERVABLE);
        }
        for (int i = 0; i < tokens.size(); i++) {
            var plain = tokens.get(i).plain();
            if (!tokens.get(i).isWord()) {
                continue;
            }
            if (OTHERS.contains(plain)
                    && !Mentions.has(text.clause(tokens.get(i).clause()), PERSON)) {
                continue;
            }
            if (isForbidden(plain) && (isSaidOfOthers(tokens.get(i), text, facts) || isOfAThing(tokens, i))) {
                continue;
            }
            if (PROTECTED.contains(plain) && !isHarmless(tokens, i)) {
                return Optional.of(Drop.PROTECTED_TRAIT);
            }
            if ((isForbidden(plain) && !isHarmless(tokens, i))
                    || isAboutHiring(tokens, i)
                    || isAboutThePerson(tokens, i)) {
                return Optional.of(Drop.NOT_OBSERVABLE);
            }
        }
        return Optional.empty();
    }

    private static boolean predicts(ClaimText text, Meaning meaning) {
        return IntStream.range(0, text.clauses())
                .mapToObj(text::meant)
                .anyMatch(words -> Mentions.has(words, DECIDING) && meaning.isPrediction(words));
    }

    /** Whether the answer has the word, and the clause says it of nobody but those in the answer. */
    static boolean isSaidOfOthers(Token token, ClaimText text, Facts facts) {
        return !facts.places().of(token.written()).isEmpty() && !Mentions.has(text.clause(token.clause()), PERSON);
    }

    /** "A clever request", "a brave first sentence". */
    private static boolean isOfAThing(List<Token> tokens, int i) {
        return CHARACTER.contains(tokens.get(i).plain())
                && Set.of("a", "an", "this").contains(before(tokens, i))
                && i + 1 < tokens.size()
                && !Mentions.has(tokens.subList(i + 1, Math.min(tokens.size(), i + 3)), SOMEBODY);
    }

    static boolean isForbidden(String plain) {
        return UNSEEN.contains(plain) || PROTECTED.contains(plain) || CHARACTER.contains(plain);
    }

    /** "On the other hand", "it would suit", "a children's story". */
    private static boolean isHarmless(List<Token> tokens, int i) {
        if (tokens.get(i).plain().equals("suit")) {
            return Set.of("would", "could", "may", "might", "will", "to").contains(before(tokens, i));
        }
        if (tokens.get(i).plain().equals("hands")) {
            return before(tokens, i).equals("your")
                    && i > 1
                    && tokens.get(i - 2).plain().equals("in");
        }
        return (tokens.get(i).plain().equals("hand")
                        && (before(tokens, i).equals("other")
                                || before(tokens, i).equals("the")))
                || (tokens.get(i).plain().equals("children's")
                        && i + 1 < tokens.size()
                        && tokens.get(i + 1).plain().equals("story"));
    }

    private static boolean isAboutHiring(List<Token> tokens, int i) {
        if (!PHRASES.contains(before(tokens, i) + ' ' + tokens.get(i).plain())) {
            return false;
        }
        return tokens.get(i).plain().equals("old")
                || tokens.get(i).plain().equals("language")
                || tokens.get(i).plain().equals("tongue")
                || tokens.stream().anyMatch(token -> token.isWord() && HIRING.contains(token.plain()));
    }

    /** "You are …": only what can be said of a speaker by the answer alone. */
    private static boolean isAboutThePerson(List<Token> tokens, int i) {
        var plain = tokens.get(i).plain();
        boolean being = plain.equals("you're") || (BEING.contains(plain) && isYou(tokens, i));
        if (!being || i + 1 >= tokens.size() || !tokens.get(i + 1).isWord()) {
            return false;
        }
        int at = i + 1;
        while (at + 1 < tokens.size()
                && Set.of(
                                "not", "very", "quite", "a", "an", "too", "neither", "nor", "never", "both", "often",
                                "always", "less", "most", "still", "already", "really", "rather", "also", "so", "be",
                                "been", "more", "to", "bit", "little", "the")
                        .contains(tokens.get(at).plain())) {
            at++;
        }
        return tokens.get(at).isWord() && !MAY_BE.contains(tokens.get(at).plain());
    }

    private static boolean isYou(List<Token> tokens, int i) {
        return before(tokens, i).equals("you")
                || (i > 1 && tokens.get(i - 2).plain().equals("you"));
    }

    private static String before(List<Token> tokens, int i) {
        return i > 0 && tokens.get(i - 1).isWord() ? tokens.get(i - 1).plain() : "";
    }
}
