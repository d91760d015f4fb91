package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.feedback.CoachingDraft;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Drill;
import dev.voicecoach.schemas.events.DropCount;
import dev.voicecoach.schemas.events.Evidence;
import dev.voicecoach.schemas.events.FollowUp;
import dev.voicecoach.schemas.events.OwnUsual;
import dev.voicecoach.schemas.events.ScaffoldPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One draft against one answer. Not thread safe: counts what it drops. */
final class DraftCheck {
    private final Assessment brief;
    private final @Nullable OwnUsual own;
    private final Meaning meaning;
    private final QuotePlaces places;
    private final EvidenceCheck evidenceCheck;
    private final Map<Drop, Integer> dropped = new EnumMap<>(Drop.class);

    DraftCheck(Assessment brief, @Nullable OwnUsual own, Meaning meaning) {
        this.brief = brief;
        this.own = own;
        this.meaning = meaning;
        this.places = new QuotePlaces(brief.answer());
        this.evidenceCheck = new EvidenceCheck(brief, places);
    }

    /** Exactly one is null. */
    record Checked<T>(@Nullable T kept, @Nullable Drop flaw) {}

    Verifier.Verified check(CoachingDraft draft) {
        var numbers = draft.drill() == null
                ? List.<Double>of()
                : List.of(draft.drill().getFrom(), draft.drill().getTo());
        var kept = new CoachingDraft(
                claims(draft.strengths()),
                claims(draft.improvements()),
                claims(draft.suggestions()),
                orNull(draft.nextStep(), text -> checked(text, text(text, Facts.Kind.DRILL, numbers))),
                Objects.requireNonNullElse(
                        orNull(
                                draft.encouragement(),
                                text -> checked(text, text(text, Facts.Kind.ENCOURAGEMENT, List.of()))),
                        Verifier.NEUTRAL_ENCOURAGEMENT),
                orNull(draft.drill(), this::drill),
                orNull(draft.acknowledgement(), this::claim),
                draft.followUps().stream()
                        .flatMap(one -> Optional.ofNullable(orNull(one, this::followUp)).stream())
                        .toList(),
                rewrite(draft.rewrite()));
        int claims = kept.strengths().size()
                + kept.improvements().size()
                + kept.suggestions().size()
                + kept.followUps().size()
                + (kept.acknowledgement() == null ? 0 : 1);
        var counts = dropped.entrySet().stream()
                .map(entry -> new DropCount(entry.getKey().code(), entry.getValue()))
                .toList();
        return new Verifier.Verified(
                kept, claims, counts.stream().mapToInt(DropCount::getCount).sum(), counts);
    }

    Checked<Claim> claim(Claim claim) {
        if (brief.scores().dimensions().stream()
                .noneMatch(score -> score.getDimension().equals(claim.getDimension()))) {
            return new Checked<>(null, Drop.DIMENSION_NOT_JUDGED);
        }
        var evidence = evidence(claim.getEvidence());
        if (evidence.kept() == null) {
            return new Checked<>(null, evidence.flaw());
        }
        var flaw = TextCheck.flaw(claim.getText(), facts(Facts.Kind.CLAIM, evidence.kept(), List.of()));
        return checked(new Claim(claim.getDimension(), claim.getText(), evidence.kept()), flaw);
    }

    Optional<Drop> text(String text, Facts.Kind kind, List<Double> numbers) {
        return TextCheck.flaw(text, facts(kind, List.of(), numbers));
    }

    Optional<Drop> question(String text, List<Evidence> evidence) {
        return Optional.ofNullable(followUp(new FollowUp(text, "", evidence)).flaw());
    }

    private Checked<FollowUp> followUp(FollowUp followUp) {
        var evidence = evidence(followUp.getEvidence());
        if (evidence.kept() == null) {
            return new Checked<>(null, evidence.flaw());
        }
        var flaw = followUp.getQuestion().endsWith("?")
                ? TextCheck.flaw(followUp.getQuestion(), facts(Facts.Kind.QUESTION, evidence.kept(), List.of()))
                : Optional.of(Drop.NOT_PLAIN_TEXT);
        if (flaw.isEmpty() && !followUp.getReason().isEmpty()) {
            // A topic, and no claim about it.
            flaw = TextCheck.flaw(followUp.getReason(), facts(Facts.Kind.QUESTION, evidence.kept(), List.of()));
        }
        return checked(new FollowUp(followUp.getQuestion(), followUp.getReason(), evidence.kept()), flaw);
    }

    private Checked<Drill> drill(Drill drill) {
        var metric = new Evidence(drill.getMetricId(), drill.getFrom(), null, null, null, null, null, null, null);
        var from = evidenceCheck.check(metric);
        if (from.evidence() == null) {
            return new Checked<>(null, from.flaw());
        }
        // A drill without other evidence rests on its metric.
        var evidence = drill.getEvidence().isEmpty()
                ? new Checked<>(List.of(from.evidence()), null)
                : evidence(drill.getEvidence());
        if (evidence.kept() == null) {
            return new Checked<>(null, evidence.flaw());
        }
        var flaw = text(drill.getText(), Facts.Kind.DRILL, List.of(drill.getFrom(), drill.getTo()));
        return checked(Drill.newBuilder(drill).setEvidence(evidence.kept()).build(), flaw);
    }

    /** Whole or not at all: a scaffold with a part missing tells another story. */
    private List<ScaffoldPart> rewrite(List<ScaffoldPart> parts) {
        var facts = facts(Facts.Kind.DRILL, List.of(), List.of());
        var flaw = parts.stream()
                .flatMap(part -> RewriteCheck.flaw(part, facts).stream())
                .findFirst();
        flaw.ifPresent(this::count);
        return flaw.isPresent() ? List.of() : parts;
    }

    private Checked<List<Evidence>> evidence(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return new Checked<>(null, Drop.NO_EVIDENCE);
        }
        var kept = new ArrayList<Evidence>();
        for (var one : evidence) {
            var checked = evidenceCheck.check(one);
            if (checked.evidence() == null) {
                return new Checked<>(null, checked.flaw());
            }
            kept.add(checked.evidence());
        }
        return new Checked<>(kept, null);
    }

    private Facts facts(Facts.Kind kind, List<Evidence> evidence, List<Double> numbers) {
        return new Facts(kind, brief, evidence, places, own, numbers, meaning);
    }

    private List<Claim> claims(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> Optional.ofNullable(orNull(claim, this::claim)).stream())
                .toList();
    }

    private static <T> Checked<T> checked(T value, Optional<Drop> flaw) {
        return new Checked<>(flaw.isPresent() ? null : value, flaw.orElse(null));
    }

    private <T> @Nullable T orNull(@Nullable T value, java.util.function.Function<T, Checked<T>> check) {
        if (value == null) {
            return null;
        }
        var checked = check.apply(value);
        if (checked.flaw() != null) {
            count(checked.flaw());
        }
        return checked.kept();
    }

    private void count(Drop reason) {
        dropped.merge(reason, 1, Integer::sum);
    }
}
