package dev.voicecoach.coaching.feedback;

import static dev.voicecoach.coaching.feedback.Claims.claim;
import static dev.voicecoach.coaching.feedback.Claims.measured;
import static dev.voicecoach.coaching.feedback.Claims.said;

import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.scores.Dimension;
import dev.voicecoach.coaching.scores.Scores;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.schemas.events.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Coaches by fixed rules, in English. Never fails; quotes the answer; praises only what the transcript shows. Pure. */
public final class RulesCoach implements Coach {
    private static final String VERSION = "rules-1";
    /** A report of more points is not acted on; the rules are in order of use. */
    private static final int MOST_CLAIMS = 3;

    @Override
    public String provider() {
        return "rules";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public CoachingDraft coach(CoachingBrief brief) {
        return brief.scores()
                .whyNoOverall()
                .map(reason -> withoutScores(brief, reason))
                .orElseGet(() -> withScores(brief));
    }

    private static CoachingDraft withoutScores(CoachingBrief brief, String reason) {
        var heard = Quotes.beginning(brief.answer())
                .map(quote -> claim(
                        Dimension.CONTENT,
                        "This is what we heard: \u201c" + quote.text() + "\u201d.",
                        said(quote),
                        measured(brief.measured(), MetricId.WORD_COUNT)))
                .stream()
                .toList();
        return switch (reason) {
            case Scores.NO_SPEECH ->
                new CoachingDraft(
                        List.of(),
                        List.of(),
                        List.of(),
                        "Check that the right microphone is chosen and not muted, then record the answer again.",
                        "We heard no speech in this recording, so there was nothing to score. That happens; your next"
                                + " recording counts, not this one.");
            case Scores.OTHER_LANGUAGE ->
                new CoachingDraft(
                        List.of(),
                        List.of(),
                        heard,
                        null,
                        "This coach scores answers in English only so far, so this one has no scores.");
            case Scores.NOT_SENTENCES ->
                new CoachingDraft(
                        List.of(),
                        List.of(),
                        heard,
                        "Listen to the recording: if you can make out your own words, record the answer again closer to"
                                + " the microphone.",
                        "What we heard does not read as English sentences, so it has no scores.");
            default ->
                new CoachingDraft(
                        List.of(),
                        List.of(),
                        heard,
                        "Answer again and speak for about a minute: where it was, what you had to do, what you did, how"
                                + " it ended.",
                        "This answer was too short to score fairly. A minute is enough for a first try.");
        };
    }

    private static CoachingDraft withScores(CoachingBrief brief) {
        var advice = Advice.on(brief);
        var nextStep = advice.isEmpty()
                ? "Record the same answer again in three quarters of the time, and keep every fact in it."
                : advice.getFirst().drill();
        var suggestions =
                new ArrayList<>(advice.stream().map(Advice::suggestion).toList());
        opening(brief.answer()).ifPresent(suggestions::add);
        return new CoachingDraft(
                first(strengths(brief)),
                first(advice.stream().map(Advice::improvement).toList()),
                first(suggestions),
                nextStep,
                "Change one thing at a time: do the drill, record the answer again and compare the two.");
    }

    private static List<Claim> strengths(CoachingBrief brief) {
        var answer = brief.answer();
        var strengths = new ArrayList<Claim>();
        Quotes.first(answer, Wording.results(answer))
                .ifPresent(quote -> strengths.add(claim(
                        Dimension.STRUCTURE,
                        "You said what came of it: \u201c" + quote.text() + "\u201d.",
                        said(quote))));
        Quotes.first(answer, Wording.numbers(answer))
                .ifPresent(quote -> strengths.add(claim(
                        Dimension.CONTENT,
                        "You gave a number, which makes it concrete: \u201c" + quote.text() + "\u201d.",
                        said(quote),
                        measured(brief.measured(), MetricId.NUMBERS_COUNT))));
        Quotes.first(answer, Wording.ownActions(answer))
                .ifPresent(quote -> strengths.add(claim(
                        Dimension.CONTENT,
                        "You said what you did yourself: \u201c" + quote.text() + "\u201d.",
                        said(quote))));
        if (brief.measured().isUsual(MetricId.WORDS_PER_MINUTE)) {
            strengths.add(claim(
                    Dimension.DELIVERY,
                    "Your pace was within what is usual: " + Claims.value(brief, MetricId.WORDS_PER_MINUTE)
                            + " words a minute while speaking.",
                    measured(brief.measured(), MetricId.WORDS_PER_MINUTE)));
        }
        // No praise for few fillers: speech to text drops some, so their absence is not shown.
        return strengths;
    }

    private static Optional<Claim> opening(SpokenAnswer answer) {
        return Quotes.beginning(answer)
                .map(quote -> claim(
                        Dimension.STRUCTURE,
                        "You opened with \u201c" + quote.text()
                                + "\u201d. Try opening with how it ended, and then tell how you got there.",
                        said(quote)));
    }

    private static List<Claim> first(List<Claim> claims) {
        return claims.stream().limit(MOST_CLAIMS).toList();
    }
}
