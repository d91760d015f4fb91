package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.scores.Reason;

/** What to say, and to do, when an answer holds too little evidence for scores. */
final class WithoutScores {
    private WithoutScores() {}

    static String nextStep(Reason reason) {
        return switch (reason) {
            case NO_SPEECH -> "Check that the right microphone is chosen and not muted, then record the answer again.";
            case TOO_SHORT ->
                "Answer again and speak for about a minute: where it was, what you had to do, what you did, how it"
                        + " ended.";
            case NOT_UNDERSTOOD, TOO_NOISY ->
                "Find a quiet room, hold the microphone a hand's width away, and record the answer again.";
            case OTHER_LANGUAGE -> "Record the answer again in English.";
            case GIBBERISH ->
                "Listen to the recording: if you can make out your own words, record the answer again closer to the"
                        + " microphone.";
            case OFF_TOPIC ->
                "Read the question once more, say in one sentence what it wants to know, then answer that.";
            case QUESTION_ECHOED -> "Answer again without saying the question back, and tell what you did.";
            case NO_ANSWER -> "Answer the question itself; nothing that is said to the grader counts.";
            // Whoever is in distress gets other words.
            case NO_QUESTION, TYPED, VOICE_UNAVAILABLE, DISTRESS -> "Record the answer to a question of your choice.";
        };
    }

    static String encouragement(Reason reason) {
        return switch (reason) {
            case NO_SPEECH ->
                "We heard no speech in this recording, so there was nothing to score. That happens; your next recording"
                        + " counts, not this one.";
            case TOO_SHORT -> "This answer was too short to score fairly. A minute is enough for a first try.";
            case NOT_UNDERSTOOD, TOO_NOISY ->
                "The recording was too hard to understand to score it fairly. The next one counts.";
            case OTHER_LANGUAGE -> "This coach scores answers in English only so far, so this one has no scores.";
            case GIBBERISH -> "What we heard does not read as English sentences, so it has no scores.";
            case OFF_TOPIC -> "This speaks of something else than the question, so what it says has no scores.";
            case QUESTION_ECHOED -> "There was little in it besides the question, so it has no scores.";
            case NO_ANSWER -> "There was little in it that answers the question, so it has no scores.";
            case NO_QUESTION, TYPED, VOICE_UNAVAILABLE, DISTRESS -> "There was too little to score it fairly.";
        };
    }
}
