package dev.voicecoach.bench.questions;

import dev.voicecoach.bench.statistics.Sample;
import dev.voicecoach.platform.embedding.Vector;
import dev.voicecoach.question.index.IndexContent;
import dev.voicecoach.question.index.IndexContent.EmbeddedQuestion;
import dev.voicecoach.question.index.SearchFilter;
import dev.voicecoach.question.index.memory.MemoryQuestionIndex;
import dev.voicecoach.question.tailored.TailoredRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** How long searches take, by one thread. */
final class Speed {
    private static final List<Integer> SIZES = List.of(10_000, 100_000);
    private static final int WARM_UP = 50;
    private static final int TIMES = 200;
    private static final int LIMIT = 100;
    /** Of each value, beside about 0.05 that a value of a vector of length 1 has: copies are about 0.7 alike. */
    private static final double NOISE = 0.05;

    private static final double LONGEST_MILLIS = 50;
    private static final int PHRASES = 60;

    private Speed() {}

    static void measure(Session session) {
        var service = session.service();
        var content = IndexContent.of(service.bank(), service.embedder());
        for (var size : SIZES) {
            var sample = searching(content, size);
            session.out()
                    .printf(
                            Locale.ROOT,
                            "%nspeed: the nearest %d of %,d vectors in memory in %.1f ms, p95 %.1f%n",
                            LIMIT,
                            size,
                            sample.median(),
                            sample.quantile(0.95));
        }
        var texts = service.bank().questions().stream()
                .map(question -> question.text())
                .toList();
        var whole = timed(index -> service.hybrid().search(texts.get(index % texts.size()), SearchFilter.ALL, 5));
        session.out()
                .printf(
                        Locale.ROOT,
                        "speed: a query of the bank, embedding and all, in %.1f ms, p95 %.1f%n",
                        whole.median(),
                        whole.quantile(0.95));
        session.aims().atMost("a query of the bank, p95", LONGEST_MILLIS, whole.quantile(0.95), " ms");
        var phrases = IntStream.range(0, PHRASES)
                .mapToObj(index -> texts.get(index % texts.size()))
                .toList();
        var tailored =
                timed(index -> service.tailor().tailor(new TailoredRequest(phrases, SearchFilter.ALL, 10)), 3, 20);
        session.out()
                .printf(
                        Locale.ROOT,
                        "speed: a text of %d phrases in %.0f ms, p95 %.0f%n",
                        PHRASES,
                        tailored.median(),
                        tailored.quantile(0.95));
    }

    private static Sample searching(IndexContent content, int size) {
        var random = new Random(size);
        var index = new MemoryQuestionIndex();
        index.index(new IndexContent(
                "copies",
                IntStream.range(0, size)
                        .mapToObj(copy -> content.questions()
                                .get(copy % content.questions().size()))
                        .map(one -> new EmbeddedQuestion(one.question(), noisy(one.vector(), random)))
                        .toList()));
        var queries = content.questions();
        return timed(query -> index.nearest(queries.get(query % queries.size()).vector(), SearchFilter.ALL, LIMIT));
    }

    private static Vector noisy(Vector vector, Random random) {
        var values = vector.toArray();
        for (var value = 0; value < values.length; value++) {
            values[value] += (float) (NOISE * random.nextGaussian());
        }
        return new Vector(values);
    }

    private static Sample timed(IntConsumer call) {
        return timed(call, WARM_UP, TIMES);
    }

    private static Sample timed(IntConsumer call, int warmUp, int times) {
        var millis = new ArrayList<Double>();
        for (var time = 0; time < warmUp + times; time++) {
            var begin = System.nanoTime();
            call.accept(time);
            if (time >= warmUp) {
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return Sample.of(millis);
    }
}
