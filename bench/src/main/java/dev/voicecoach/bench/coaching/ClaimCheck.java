package dev.voicecoach.bench.coaching;

import dev.voicecoach.bench.coaching.graded.GradedClaim;
import dev.voicecoach.bench.coaching.graded.Half;
import dev.voicecoach.bench.speech.Clip;
import dev.voicecoach.coaching.feedback.CoachingDraft;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which claims the verifier lets pass: of the true ones, and of the false ones by kind. */
final class ClaimCheck {
    private static final double LEAST_TRUE_PERCENT = 98;

    /** Of one kind. */
    private record Tally(int passed, int all) {
        Tally plus(boolean passes) {
            return new Tally(passed + (passes ? 1 : 0), all + 1);
        }
    }

    private final Session session;
    private final Map<String, Tally> trueOnes = new TreeMap<>();
    private final Map<String, Tally> falseOnes = new TreeMap<>();
    private final StringBuilder wrong = new StringBuilder();
    private int unmeasured;

    private ClaimCheck(Session session) {
        this.session = session;
    }

    /** Of both halves, or of the one that may be tuned by. */
    static void measure(Session session) {
        var check = new ClaimCheck(session);
        for (var group : session.data().claims()) {
            if (group.half() == session.half()) {
                check.transcript(group).ifPresent(answer -> group.claims().forEach(claim -> check.add(claim, answer)));
            }
        }
        check.print(session.half());
    }

    /** Empty when it is a recording that is not here. */
    private Optional<Assessed> transcript(GradedClaim.Group group) {
        if (group.answer() != null) {
            return Optional.of(session.assess(session.data().answer(group.answer())));
        }
        return session.clips().stream()
                .filter(clip -> clip.name().equals(stem(group.recording())))
                .findFirst()
                .map(clip -> session.assessor().spoken(said(clip), null));
    }

    private static String stem(@Nullable String file) {
        return file == null ? "" : file.substring(0, file.lastIndexOf('.'));
    }

    /** What is printed in capitals was not shouted. */
    static String said(Clip clip) {
        var said = clip.said();
        return said.equals(said.toUpperCase(Locale.ROOT)) ? said.toLowerCase(Locale.ROOT) : said;
    }

    private void add(GradedClaim graded, Assessed answer) {
        var claim = ClaimWording.claim(graded, answer);
        if (claim.isEmpty()) {
            unmeasured++;
            return;
        }
        var advice = graded.kind().equals("suggestion");
        var only = List.of(claim.get());
        var draft = advice
                ? new CoachingDraft(List.of(), List.of(), only, null, "")
                : new CoachingDraft(List.of(), only, List.of(), null, "");
        var passes =
                session.assessor().verifier().verify(draft, answer.assessment()).claimsKept() == 1;
        var tallies = graded.holds() ? trueOnes : falseOnes;
        tallies.put(
                graded.kind(),
                tallies.getOrDefault(graded.kind(), new Tally(0, 0)).plus(passes));
        if (passes != graded.holds()) {
            wrong.append(String.format(
                    "    %s %s, %s: %s%n",
                    graded.id(),
                    passes ? "passed" : "dropped",
                    graded.kind(),
                    claim.get().getText()));
        }
    }

    private void print(Half half) {
        var out = session.out();
        out.printf("%nverifier: claims of the %s half that passed, by kind%n", half.shown());
        var passedTrue = row("true", trueOnes);
        var passedFalse = row("false", falseOnes);
        if (unmeasured > 0) {
            out.printf(
                    "  %d claims left out: something they need was not measured, or their recording is not here%n",
                    unmeasured);
        }
        if (session.mayNameCases()) {
            out.print(wrong);
        }
        out.flush();
        session.aims().atMost("false claims that passed", 0, passedFalse.passed(), "");
        session.aims()
                .atLeast(
                        "true claims that passed",
                        LEAST_TRUE_PERCENT,
                        passedTrue.all() == 0 ? 0 : 100.0 * passedTrue.passed() / passedTrue.all(),
                        " %");
    }

    private Tally row(String title, Map<String, Tally> tallies) {
        var passed = tallies.values().stream().mapToInt(Tally::passed).sum();
        var all = tallies.values().stream().mapToInt(Tally::all).sum();
        session.out().printf("  %-5s %d of %d:", title, passed, all);
        tallies.forEach((kind, tally) -> session.out().printf(" %s %d/%d,", kind, tally.passed(), tally.all()));
        session.out().println();
        return new Tally(passed, all);
    }
}
