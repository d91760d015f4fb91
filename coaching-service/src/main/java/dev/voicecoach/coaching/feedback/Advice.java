package dev.voicecoach.coaching.feedback;

import static dev.voicecoach.coaching.feedback.Claims.claim;
import static dev.voicecoach.coaching.feedback.Claims.measured;
import static dev.voicecoach.coaching.feedback.Claims.said;

import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.scores.Dimension;
import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.schemas.events.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One thing to change: what it is, how to change it, and the drill for it. Silent about whatever is usual. */
record Advice(Claim improvement, Claim suggestion, String drill) {
    /** Fewer words hold one of the story's four parts at most; our judgement. */
    private static final double FEW_WORDS = 60;
    /** Level with the rubric's dead band. */
    private static final double MANY_HEDGES_PER_MINUTE = 2;
    /** About twice the length of a spoken sentence; our judgement. */
    private static final double LONG_SENTENCE_WORDS = 30;

    /** What to change, the most useful first. */
    static List<Advice> on(CoachingBrief brief) {
        var all = new ArrayList<Advice>();
        onResult(brief).ifPresent(all::add);
        onHedges(brief).ifPresent(all::add);
        onOwnPart(brief).ifPresent(all::add);
        onNumbers(brief).ifPresent(all::add);
        onLength(brief).ifPresent(all::add);
        onFillers(brief).ifPresent(all::add);
        onPace(brief).ifPresent(all::add);
        onPauses(brief).ifPresent(all::add);
        onPitch(brief).ifPresent(all::add);
        onSentences(brief).ifPresent(all::add);
        return all;
    }

    private static Optional<Advice> onLength(CoachingBrief brief) {
        if (brief.measured().value(MetricId.WORD_COUNT).orElse(FEW_WORDS) >= FEW_WORDS) {
            return Optional.empty();
        }
        var words = measured(brief.measured(), MetricId.WORD_COUNT);
        return Optional.of(new Advice(
                claim(
                        Dimension.CONTENT,
                        "The answer has " + Claims.value(brief, MetricId.WORD_COUNT)
                                + " words; there is little in it to judge you by.",
                        words),
                claim(
                        Dimension.CONTENT,
                        "Give the part that you did yourself two or three sentences of its own.",
                        words),
                "Tell the same answer for a full minute, without repeating yourself."));
    }

    private static Optional<Advice> onResult(CoachingBrief brief) {
        if (!Wording.results(brief.answer()).isEmpty()) {
            return Optional.empty();
        }
        var end = Quotes.ending(brief.answer());
        return Optional.of(new Advice(
                claim(
                        Dimension.STRUCTURE,
                        "You ended with \u201c" + end.text() + "\u201d, and we did not hear how it turned out.",
                        said(end)),
                claim(
                        Dimension.STRUCTURE,
                        "After \u201c" + end.text()
                                + "\u201d, add one sentence that begins with \u2018As a result\u2019.",
                        said(end)),
                "Write down the outcome in one sentence, then tell the story towards that sentence."));
    }

    private static Optional<Advice> onNumbers(CoachingBrief brief) {
        if (brief.measured().value(MetricId.NUMBERS_COUNT).orElse(1.0) > 0) {
            return Optional.empty();
        }
        var none = measured(brief.measured(), MetricId.NUMBERS_COUNT);
        // Without an action of the person's own there is nothing to count yet.
        var how = Quotes.first(brief.answer(), Wording.ownActions(brief.answer()))
                .map(where ->
                        claim(Dimension.CONTENT, "Put a number to \u201c" + where.text() + "\u201d.", said(where)))
                .orElseGet(() -> claim(
                        Dimension.CONTENT,
                        "Say how many people it was about, how long it took or what it saved.",
                        none));
        return Optional.of(new Advice(
                claim(Dimension.CONTENT, "We heard no number: how many, how much or how fast stays open.", none),
                how,
                "List three numbers that belong to this story, and work the strongest one into the answer."));
    }

    private static Optional<Advice> onOwnPart(CoachingBrief brief) {
        if (!Wording.ownActions(brief.answer()).isEmpty()) {
            return Optional.empty();
        }
        var singular = measured(brief.measured(), MetricId.FIRST_PERSON_SINGULAR_SHARE);
        return Optional.of(new Advice(
                claim(Dimension.CONTENT, "We did not hear a sentence that says what you did yourself.", singular),
                claim(
                        Dimension.CONTENT,
                        "Begin two sentences with \u2018I\u2019 and a verb that says what you did.",
                        singular),
                "Say aloud five sentences about this story that begin with \u2018I\u2019 and a verb of doing."));
    }

    private static Optional<Advice> onHedges(CoachingBrief brief) {
        var hedges = Wording.hedges(brief.answer());
        if (hedges.isEmpty()
                || brief.measured().value(MetricId.HEDGES_PER_MINUTE).orElse(0.0) <= MANY_HEDGES_PER_MINUTE) {
            return Optional.empty();
        }
        var hedge = brief.answer().quote(hedges.getFirst());
        var around = brief.answer().quote(brief.answer().around(hedges.getFirst(), Quotes.MOST_WORDS));
        return Optional.of(
                new Advice(
                        claim(
                                Dimension.CONTENT,
                                "\u201c" + hedge.text() + "\u201d takes weight from what you say: \u201c"
                                        + around.text() + "\u201d.",
                                said(around),
                                measured(brief.measured(), MetricId.HEDGES_PER_MINUTE)),
                        claim(
                                Dimension.CONTENT,
                                "Say \u201c" + around.text() + "\u201d again without \u201c" + hedge.text() + "\u201d.",
                                said(around)),
                        "Record the answer again and leave out every \u2018kind of\u2019, \u2018maybe\u2019 and \u2018I guess\u2019."));
    }

    private static Optional<Advice> onFillers(CoachingBrief brief) {
        if (brief.measured().isUsual(MetricId.FILLERS_PER_MINUTE)
                || brief.measured().value(MetricId.FILLERS_PER_MINUTE).isEmpty()) {
            return Optional.empty();
        }
        var rate = measured(brief.measured(), MetricId.FILLERS_PER_MINUTE);
        var heard = "We heard " + Claims.value(brief, MetricId.FILLERS_PER_MINUTE) + " fillers a minute";
        // Most are heard only, and what is not written cannot be quoted.
        var finding = Wording.fillers(brief.answer()).stream()
                .findFirst()
                .map(filler -> brief.answer().quote(brief.answer().around(filler, Quotes.MOST_WORDS)))
                .map(around -> claim(
                        Dimension.DELIVERY,
                        heard + ", for example here: \u201c" + around.text() + "\u201d.",
                        rate,
                        said(around)))
                .orElseGet(() -> claim(Dimension.DELIVERY, heard + ".", rate));
        return Optional.of(new Advice(
                finding,
                claim(Dimension.DELIVERY, "Where a filler wants to come, close your mouth and breathe once.", rate),
                "Tell the answer once more and stop in silence wherever you would say \u2018um\u2019."));
    }

    private static Optional<Advice> onPace(CoachingBrief brief) {
        var pace = brief.measured().value(MetricId.WORDS_PER_MINUTE);
        if (pace.isEmpty() || brief.measured().isUsual(MetricId.WORDS_PER_MINUTE)) {
            return Optional.empty();
        }
        var evidence = measured(brief.measured(), MetricId.WORDS_PER_MINUTE);
        var fast = pace.get()
                > Optional.ofNullable(MetricId.WORDS_PER_MINUTE.usualHigh()).orElseThrow();
        return Optional.of(new Advice(
                claim(
                        Dimension.DELIVERY,
                        "You spoke " + Claims.value(brief, MetricId.WORDS_PER_MINUTE) + " words a minute, "
                                + (fast ? "faster" : "slower") + " than is usual in interviews.",
                        evidence),
                claim(
                        Dimension.DELIVERY,
                        fast
                                ? "Stop for one breath at the end of every sentence."
                                : "Prepare the first words of each sentence, so that they come at once.",
                        evidence),
                fast
                        ? "Read the answer aloud with one breath after each sentence, then tell it freely at that pace."
                        : "Tell the answer three times in a row; each time it gets a little quicker."));
    }

    private static Optional<Advice> onPauses(CoachingBrief brief) {
        if (brief.measured().value(MetricId.LONG_PAUSE_COUNT).orElse(0.0) < 1) {
            return Optional.empty();
        }
        var longest = measured(brief.measured(), MetricId.LONGEST_PAUSE_MILLIS);
        // Pauses belong to composure where there is such a score; a tenant may forbid it.
        var dimension = brief.scores().of(Dimension.COMPOSURE).isPresent() ? Dimension.COMPOSURE : Dimension.DELIVERY;
        return Optional.of(new Advice(
                claim(
                        dimension,
                        String.format(
                                Locale.ROOT,
                                "Your longest pause inside the answer was %.1f seconds.",
                                brief.measured()
                                                .value(MetricId.LONGEST_PAUSE_MILLIS)
                                                .orElseThrow()
                                        / 1000),
                        longest),
                claim(
                        dimension,
                        "Think before the first sentence rather than in the middle of one; nobody minds a silence there.",
                        longest),
                "Note the four parts of the story as four words, and tell it with the note before you."));
    }

    private static Optional<Advice> onPitch(CoachingBrief brief) {
        var range = brief.measured().value(MetricId.PITCH_RANGE_SEMITONES);
        var low = Optional.ofNullable(MetricId.PITCH_RANGE_SEMITONES.usualLow()).orElseThrow();
        if (range.filter(semitones -> semitones < low).isEmpty()) {
            return Optional.empty();
        }
        var evidence = measured(brief.measured(), MetricId.PITCH_RANGE_SEMITONES);
        return Optional.of(new Advice(
                claim(
                        Dimension.DELIVERY,
                        "Your voice moved over " + Claims.value(brief, MetricId.PITCH_RANGE_SEMITONES)
                                + " semitones, which may sound even.",
                        evidence),
                claim(
                        Dimension.DELIVERY,
                        "Choose the one word that matters in each sentence and let it rise.",
                        evidence),
                "Read a children's story aloud for two minutes, then tell the answer with the same voice."));
    }

    private static Optional<Advice> onSentences(CoachingBrief brief) {
        if (brief.measured().value(MetricId.WORDS_PER_SENTENCE).orElse(0.0) <= LONG_SENTENCE_WORDS) {
            return Optional.empty();
        }
        var evidence = measured(brief.measured(), MetricId.WORDS_PER_SENTENCE);
        return Optional.of(new Advice(
                claim(
                        Dimension.STRUCTURE,
                        "Your sentences have " + Claims.value(brief, MetricId.WORDS_PER_SENTENCE)
                                + " words on average.",
                        evidence),
                claim(Dimension.STRUCTURE, "Say one thing per sentence and end it.", evidence),
                "Tell the answer in ten sentences, and count them on your fingers."));
    }
}
