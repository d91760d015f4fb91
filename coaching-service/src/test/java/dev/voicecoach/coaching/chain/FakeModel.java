package dev.voicecoach.coaching.chain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Replies as it is told, and remembers what it was asked. */
final class FakeModel implements LanguageModel {
    final List<Prompt> prompts = new ArrayList<>();
    final List<Duration> timeouts = new ArrayList<>();
    boolean reachable = true;

    private final String name;
    private final AtomicLong nanos;
    private Reply reply = new Reply.Unavailable("test");
    private Duration takes = Duration.ZERO;
    private @Nullable RuntimeException bug;
    private Runnable meanwhile = () -> {};

    FakeModel(String name, AtomicLong nanos) {
        this.name = name;
        this.nanos = nanos;
    }

    FakeModel says(String text) {
        return replies(new Reply.Answered(text, 900, 120));
    }

    FakeModel replies(Reply now) {
        reply = now;
        return this;
    }

    FakeModel takes(Duration time) {
        takes = time;
        return this;
    }

    FakeModel breaksWith(RuntimeException thrown) {
        bug = thrown;
        return this;
    }

    FakeModel whileItAnswers(Runnable happens) {
        meanwhile = happens;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String model() {
        return name + "-1";
    }

    @Override
    public boolean isLocal() {
        return name.equals("ollama");
    }

    @Override
    public @Nullable Price price() {
        return isLocal() ? Price.FREE : new Price(2, 8);
    }

    @Override
    public boolean isReachable() {
        return reachable;
    }

    @Override
    public Reply ask(Prompt prompt, Duration timeout) {
        prompts.add(prompt);
        timeouts.add(timeout);
        nanos.addAndGet(takes.toNanos());
        meanwhile.run();
        if (bug != null) {
            throw bug;
        }
        return reply;
    }
}
