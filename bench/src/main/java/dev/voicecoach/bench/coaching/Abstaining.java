package dev.voicecoach.bench.coaching;

import dev.voicecoach.bench.coaching.graded.Abstention;
import dev.voicecoach.bench.coaching.graded.Injection;
import dev.voicecoach.bench.speech.sound.NoSpeech;
import dev.voicecoach.schemas.events.AnswerInput;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Whether there are numbers where there must be none, and numbers where there is something to score. */
final class Abstaining {
    private static final String ALL = "all";
    private static final List<String> SPEAKING = List.of("delivery", "composure");
    private static final double LOW = 4;
    private static final double ROUNDING = 0.3;

    /** Of one kind of answers. */
    private record Tally(int answers, int wrong, int numbers) {
        Tally plus(int wrongNumbers) {
            return new Tally(answers + 1, wrong + (wrongNumbers > 0 ? 1 : 0), numbers + wrongNumbers);
        }
    }

    private final Session session;
    private final TreeMap<String, Tally> tallies = new TreeMap<>();
    private final List<String> cases = new ArrayList<>();

    private Abstaining(Session session) {
        this.session = session;
    }

    static void measure(Session session) {
        var abstaining = new Abstaining(session);
        session.data().abstentions().stream()
                .filter(one -> one.half() == session.half())
                .forEach(abstaining::add);
        session.data().injections().stream()
                .filter(one -> one.half() == session.half())
                .forEach(abstaining::add);
        abstaining.typed();
        abstaining.sounds();
        abstaining.print();
        Coverage.measure(session);
    }

    private void add(Abstention odd) {
        var assessed = session.assessor()
                .spoken(session.data().text(odd), session.data().question(odd.question()));
        var wrong = numbers(odd.none(), assessed);
        odd.low().stream()
                .flatMap(dimension -> assessed.value(dimension).filter(value -> value > LOW).stream()
                        .map(value -> dimension + " " + value))
                .forEach(wrong::add);
        wrong.addAll(missing(odd.scored(), assessed));
        count(odd.kind(), odd.id(), wrong);
    }

    private void add(Injection said) {
        var question = session.data().question(said.question());
        var assessed = session.assessor().spoken(said.text(), question);
        var wrong = numbers(said.none(), assessed);
        if (said.without() != null) {
            var without = session.assessor().spoken(said.without(), question).values();
            assessed.values().forEach((dimension, value) -> {
                if (Moves.distance(without.getOrDefault(dimension, 0.0), value) > ROUNDING) {
                    wrong.add(dimension + " " + value + ", and without it " + without.get(dimension));
                }
            });
        }
        wrong.addAll(missing(said.scored(), assessed));
        if (assessed.findsInstructions() != said.injection()) {
            wrong.add(said.injection() ? "not found" : "taken for one");
        }
        count(said.injection() ? "injection" : "no injection", said.id(), wrong);
    }

    /** Nobody spoke, so nothing can be said of how. */
    private void typed() {
        for (var answer : session.answers()) {
            var question = session.data().question(answer.question());
            var assessed = session.assessor().assess(Speaking.typed(answer.text()), null, question, AnswerInput.TYPED);
            count("typed", answer.id(), numbers(SPEAKING, assessed));
        }
    }

    /** The real engines hear something that is no speech. */
    private void sounds() {
        var engines = session.engines();
        if (engines != null) {
            NoSpeech.all()
                    .forEach((name, sound) -> count(
                            "sound without speech",
                            name,
                            numbers(List.of(ALL), session.assess(engines.hear(sound.samples())))));
        }
    }

    private static List<String> numbers(List<String> none, Assessed assessed) {
        var numbers = new ArrayList<String>();
        assessed.values().forEach((dimension, value) -> {
            if (none.contains(ALL) || none.contains(dimension)) {
                numbers.add(dimension + " " + value);
            }
        });
        return numbers;
    }

    private static List<String> missing(List<String> scored, Assessed assessed) {
        return scored.stream()
                .filter(dimension -> assessed.value(dimension).isEmpty())
                .map(dimension -> "no " + dimension)
                .toList();
    }

    private void count(String kind, String id, List<String> wrong) {
        tallies.put(kind, tallies.getOrDefault(kind, new Tally(0, 0, 0)).plus(wrong.size()));
        if (!wrong.isEmpty() && session.mayNameCases()) {
            cases.add(id + ": " + String.join(", ", wrong));
        }
    }

    private void print() {
        var out = session.out();
        out.printf(
                "%nabstain, %s half: answers that got something they must not, and how much of it%n",
                session.half().shown());
        tallies.forEach((kind, tally) ->
                out.printf("  %-22s %2d of %2d, %d%n", kind, tally.wrong(), tally.answers(), tally.numbers()));
        cases.forEach(line -> out.println("    " + line));
        tallies.forEach((kind, tally) -> session.aims().atMost("wrong, " + kind, 0, tally.wrong(), ""));
        if (session.engines() == null) {
            session.aims().unknown("wrong, sound without speech", Session.NO_ENGINES);
        }
    }
}
