package dev.voicecoach.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.voicecoach.platform.testing.ArchitectureRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses CLASSES = ArchitectureRules.mainClassesOf("dev.voicecoach.gateway");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern STATEMENT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:SELECT|INSERT|UPDATE|DELETE)[^\"]*)\"", Pattern.DOTALL);
    private static final Pattern OWNED =
            Pattern.compile("gateway\\.(tasks|task_parts|idempotency_keys|outbox|api_keys)\\b");

    static List<ArchRule> rules() {
        return ArchitectureRules.rules("dev.voicecoach.gateway");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheHouseRules(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void everyStatementOnATenantsRowsCarriesTheTenant() {
        var statements = statements(sources());
        assertThat(statements).hasSizeGreaterThan(15);
        assertThat(statements).allMatch(statement -> statement.contains("tenant_id"));
    }

    @Test
    void aStatementWithoutTheTenantWouldBeFound() {
        var statements = statements(Stream.of("database.sql(\"SELECT * FROM gateway.tasks WHERE id = :id\")"));
        assertThat(statements).hasSize(1).noneMatch(statement -> statement.contains("tenant_id"));
    }

    private static List<String> statements(Stream<String> sources) {
        return sources.flatMap(source -> STATEMENT.matcher(source).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(statement -> OWNED.matcher(statement).find())
                .toList();
    }

    private static Stream<String> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(ArchitectureTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
