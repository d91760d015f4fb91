package dev.voicecoach.bench.coaching.phrasing;

import dev.voicecoach.bench.statistics.Sample;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.feedback.Coach;
import dev.voicecoach.coaching.feedback.Coached;
import dev.voicecoach.coaching.feedback.RulesCoach;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Times, claims and costs of the same answers, worded by each provider in turn. */
public final class Phrasing {
    /** What a human coach takes; the answer is listened to once, and nothing is written. */
    private static final double COACH_DOLLARS_AN_HOUR = 100;

    /** A real model may take half a minute for each. */
    private static final int MOST_FOR_A_REAL_MODEL = 6;

    private static final double SECONDS_AN_HOUR = 3600;
    private static final Policy ANYBODY = new Policy(
            EmotionPolicy.VOICE_ONLY, false, "default", "default", List.of("ollama", "openai", "anthropic"), 30, null);

    private final PrintWriter out;
    private final Verifier verifier;
    private final Embedder embedder;
    private final List<Supplier<Assessment>> answers;

    /** @param answers each assesses one, which is timed */
    public Phrasing(PrintWriter out, Verifier verifier, Embedder embedder, List<Supplier<Assessment>> answers) {
        this.out = out;
        this.verifier = verifier;
        this.embedder = embedder;
        this.answers = List.copyOf(answers);
    }

    private record Worded(double millis, Coached coached, int kept) {}

    /** @param ollama settings of one that runs; empty for none */
    public void measure(Map<String, String> ollama) throws IOException {
        var scoring = new ArrayList<Double>();
        var assessments = new ArrayList<Assessment>();
        for (var answer : answers) {
            var began = System.nanoTime();
            assessments.add(answer.get());
            scoring.add((System.nanoTime() - began) / 1e6);
        }
        var seconds = assessments.stream()
                .mapToDouble(each -> each.facts().transcript().getAudioMillis() / 1e3)
                .average()
                .orElse(0);
        var human = seconds / SECONDS_AN_HOUR * COACH_DOLLARS_AN_HOUR;
        out.printf(
                Locale.ROOT,
                "%nphrasing: %d answers of %.0f s on average; a coach at $%.0f an hour who listens once costs $%.2f each%n",
                assessments.size(),
                seconds,
                COACH_DOLLARS_AN_HOUR,
                human);
        out.printf(
                Locale.ROOT,
                "  scored (scores.ready)      p50 %8.1f ms%n",
                Sample.of(scoring).median());
        print("rules", worded(new RulesCoach(), assessments), "", human);
        for (var provider : List.of("openai", "anthropic")) {
            scripted(provider, assessments, human);
        }
        if (ollama.isEmpty()) {
            out.println("  ollama                     left out: name one with --ollama");
        } else {
            real(ollama, assessments, human);
        }
        out.flush();
    }

    private void scripted(String provider, List<Assessment> assessments, double human) throws IOException {
        try (var server = new ScriptedProvider(provider);
                var chain = new Chain(server.settings(), verifier, embedder)) {
            var worded = new ArrayList<Worded>();
            for (var assessment : assessments) {
                server.says(Reply.of(new RulesCoach().coach(assessment)));
                worded.addAll(worded(chain.coach(), List.of(assessment)));
            }
            print(provider + " (scripted)", worded, share(chain), human);
        }
    }

    private void real(Map<String, String> settings, List<Assessment> assessments, double human) {
        var all = new HashMap<>(Map.of("providers", "ollama", "remember-replies", "0s"));
        all.putAll(settings);
        try (var chain = new Chain(all, verifier, embedder)) {
            var some = assessments.subList(0, Math.min(MOST_FOR_A_REAL_MODEL, assessments.size()));
            print("ollama (real)", worded(chain.coach(), some), share(chain), human);
        }
    }

    private List<Worded> worded(Coach coach, List<Assessment> assessments) {
        var worded = new ArrayList<Worded>();
        for (var assessment : assessments) {
            var began = System.nanoTime();
            var coached = coach.coach(assessment, ANYBODY);
            var verified = verifier.verify(coached.draft(), assessment);
            worded.add(new Worded((System.nanoTime() - began) / 1e6, coached, verified.claimsKept()));
        }
        return worded;
    }

    private static String share(Chain chain) {
        var kept = chain.claims("kept");
        var said = kept + chain.claims("dropped");
        return String.format(Locale.ROOT, "; of its claims %.0f of %.0f hold", kept, said);
    }

    private void print(String name, List<Worded> worded, String share, double human) {
        var times = Sample.of(worded.stream().map(Worded::millis).toList());
        var costs = worded.stream()
                .flatMap(each -> each.coached().hops().stream())
                .map(Coached.Hop::costUsd)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        var cost = costs / worded.size();
        var phrased =
                worded.stream().filter(each -> each.coached().model() != null).count();
        out.printf(
                Locale.ROOT,
                "  %-22s p50 %8.1f ms, p95 %8.1f; worded %d of %d%s; %.1f claims a report; $%.5f an answer%s%n",
                name,
                times.median(),
                times.quantile(0.95),
                name.equals("rules") ? worded.size() : phrased,
                worded.size(),
                share,
                worded.stream().mapToInt(Worded::kept).average().orElse(0),
                cost,
                cost > 0 ? String.format(Locale.ROOT, ", %.0f times less than the coach", human / cost) : "");
    }
}
