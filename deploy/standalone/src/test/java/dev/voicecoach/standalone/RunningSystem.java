package dev.voicecoach.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One assembled system for all tests of this module, on an empty data folder; as a parameter of type RunningSystem. */
final class RunningSystem implements BeforeAllCallback, ParameterResolver, AutoCloseable {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(RunningSystem.class);

    private @Nullable Setup setup;
    private @Nullable Standalone standalone;

    @Override
    public void beforeAll(ExtensionContext context) {
        shared(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public RunningSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context);
    }

    private static RunningSystem shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(RunningSystem.class, type -> new RunningSystem().started(), RunningSystem.class);
    }

    private RunningSystem started() {
        try {
            var made = Caches.required(Files.createTempDirectory("voice coach "));
            setup = made;
            standalone = Standalone.start(made, Progress.NONE);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Standalone standalone() {
        var current = standalone;
        if (current == null) {
            throw new IllegalStateException("Not started");
        }
        return current;
    }

    Path home() {
        var current = setup;
        if (current == null) {
            throw new IllegalStateException("Not set up");
        }
        return current.home();
    }

    /** Stops all of it and starts it again on its data. */
    void restart() {
        standalone().close();
        standalone = null;
        var current = setup;
        if (current != null) {
            standalone = Standalone.start(current, Progress.NONE);
        }
    }

    @Override
    public void close() throws IOException {
        if (standalone != null) {
            standalone.close();
        }
        try (var files = Files.walk(home())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
