package dev.voicecoach.coaching.verification;

import dev.voicecoach.schemas.events.EmotionPolicy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody may sound like, as the tenant's policy allows: under FULL "may sound …" about something measured of the
 * voice, elsewhere nothing; under OFF nothing about the voice at all.
 */
final class Feelings implements TextRule {
    private static final Words FEELINGS = Words.of("feelings");
    private static final Set<String> PERHAPS = Set.of("may", "might", "could");
    private static final Set<String> SOUNDING = Set.of("sound", "across");
    /** Words between "may" and "sound", and between "sound" and the feeling. */
    private static final int NEAR = 4;

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        var policy = facts.brief().emotion();
        if (policy == EmotionPolicy.OFF && Family.in(text.tokens()).stream().anyMatch(Family.OF_THE_VOICE::contains)) {
            return Optional.of(Drop.VOICE_NOT_ALLOWED);
        }
        for (int i = 0; i < text.tokens().size(); i++) {
            var token = text.tokens().get(i);
            if (token.isWord()
                    && FEELINGS.contains(token.plain())
                    && !isOfTheStory(text, i, facts)
                    && !(policy == EmotionPolicy.FULL && isCareful(text, i, facts))) {
                return Optional.of(Drop.FEELING_CLAIMED);
            }
            if (token.plain().equals("feel")
                    || token.plain().equals("felt")
                    || token.plain().equals("feeling")) {
                return Optional.of(Drop.FEELING_CLAIMED);
            }
        }
        return Optional.empty();
    }

    /** "That she was annoyed" as the answer has it, and not of the person; "a happy ending". */
    private static boolean isOfTheStory(ClaimText text, int i, Facts facts) {
        var token = text.tokens().get(i);
        boolean ending =
                i + 1 < text.tokens().size() && text.tokens().get(i + 1).plain().equals("ending");
        return ending || NeverSaid.isSaidOfOthers(token, text, facts);
    }

    private static boolean isCareful(ClaimText text, int feeling, Facts facts) {
        int sounding = before(text.tokens(), feeling, SOUNDING);
        return sounding > 0
                && before(text.tokens(), sounding, PERHAPS) >= 0
                && !facts.cited().isEmpty();
    }

    private static int before(List<ClaimText.Token> tokens, int index, Set<String> words) {
        for (int i = index - 1; i >= 0 && i >= index - NEAR; i--) {
            if (tokens.get(i).isWord() && words.contains(tokens.get(i).plain())) {
                return i;
            }
        }
        return -1;
    }
}
