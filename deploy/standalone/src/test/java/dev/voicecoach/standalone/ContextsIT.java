package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.standalone.services.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.web.filter.FormContentFilter;
import org.springframework.web.servlet.function.RouterFunction;

/** Five services share one class path: each must be what it is when it runs alone. */
@ExtendWith(RunningSystem.class)
class ContextsIT {
    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GATEWAY", "COACHING", "QUESTION"})
    void haveNoDatabase(Service service, RunningSystem system) {
        var context = contextOf(service, system);
        assertThat(context.getBeanNamesForType(DataSource.class)).isEmpty();
        assertThat(context.getBeanNamesForType(Flyway.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Service.class, mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void haveNoRoutes(Service service, RunningSystem system) {
        var context = contextOf(service, system);
        assertThat(context.getBeanNamesForType(RouterFunction.class)).isEmpty();
        assertThat(classesIn(context)).noneMatch(type -> type.getName().startsWith("org.springframework.cloud."));
    }

    @Test
    void haveADatabaseAndRoutesInTheGateway(RunningSystem system) {
        var context = contextOf(Service.GATEWAY, system);
        assertThat(context.getBeanNamesForType(DataSource.class)).hasSize(1);
        assertThat(context.getBeanNamesForType(Flyway.class)).hasSize(1);
        assertThat(context.getBeanNamesForType(RouterFunction.class)).isNotEmpty();
    }

    /** What one service keeps is none of the other's business. */
    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            names = {"COACHING", "QUESTION"})
    void haveASchemaOfTheirOwnAndNoOther(Service service, RunningSystem system) throws SQLException {
        try (var connection =
                        contextOf(service, system).getBean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + service.id() + ".probe (n int)");
            statement.execute("DROP TABLE " + service.id() + ".probe");
            var other = service == Service.QUESTION ? "coaching.baselines" : "question.practice_sessions";
            for (var foreign : List.of("gateway.tasks", other)) {
                assertThatThrownBy(() -> statement.execute("SELECT count(*) FROM " + foreign))
                        .hasMessageContaining("permission denied for schema " + foreign.split("\\.", 2)[0]);
            }
            assertThatThrownBy(() -> statement.execute("CREATE TABLE public.t (n int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("CREATE SCHEMA another"))
                    .hasMessageContaining("permission denied");
        }
    }

    /** It would read a form of any size into memory before anybody knows who sends it. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void haveNoFilterForForms(Service service, RunningSystem system) {
        assertThat(contextOf(service, system).getBeanNamesForType(FormContentFilter.class))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void haveNothingOfAnotherService(Service service, RunningSystem system) {
        var others = Arrays.stream(Service.values())
                .filter(other -> other != service)
                .map(other -> "dev.voicecoach." + other.id() + '.')
                .toList();
        assertThat(classesIn(contextOf(service, system)))
                .noneMatch(type -> others.stream().anyMatch(type.getName()::startsWith));
    }

    /** Stronger than any list of names: a bean of a library that the service's own jar does not hold is foreign. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void haveBeansOfTheirOwnLibrariesOnly(Service service, RunningSystem system) throws IOException {
        var own = ownJars(service);
        var foreign = classesIn(contextOf(service, system)).stream()
                .filter(type -> {
                    var jar = jarOf(type);
                    return jar != null && !own.contains(jar);
                })
                .map(type -> type.getName() + " of " + jarOf(type))
                .toList();
        assertThat(foreign).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void listenOnThisMachineOnlyAndKeepOutOfJmx(Service service, RunningSystem system) {
        var environment = contextOf(service, system).getEnvironment();
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("spring.application.name")).isEqualTo(service.module());
        assertThat(contextOf(service, system).containsBean("mbeanExporter")).isFalse();
    }

    private static ConfigurableApplicationContext contextOf(Service service, RunningSystem system) {
        return system.standalone().services().context(service).orElseThrow();
    }

    private static List<Class<?>> classesIn(ConfigurableApplicationContext context) {
        var classes = new ArrayList<Class<?>>();
        for (var name : context.getBeanDefinitionNames()) {
            var type = context.getType(name);
            if (type != null) {
                classes.add(ClassUtils.getUserClass(type));
            }
        }
        return classes;
    }

    /** The file name of the jar that the class is from; null for the JDK's own and for generated ones. */
    private static @Nullable String jarOf(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        if (source == null
                || source.getLocation() == null
                || !source.getLocation().getProtocol().equals("file")) {
            return null;
        }
        return String.valueOf(
                Path.of(URI.create(source.getLocation().toString())).getFileName());
    }

    /** What is inside the jar with which the service runs alone. */
    private static Set<String> ownJars(Service service) throws IOException {
        var target = Path.of("../..", service.module(), "target");
        try (var files = Files.exists(target) ? Files.list(target) : Stream.<Path>empty()) {
            var alone =
                    files.filter(file -> file.toString().endsWith("-exec.jar")).findFirst();
            if (System.getenv("CI") != null) {
                assertThat(alone).isPresent();
            }
            Assumptions.assumeTrue(alone.isPresent(), () -> "There is no jar in " + target + "; mvn package makes it");
            var name = alone.orElseThrow().getFileName().toString();
            try (var jar = new JarFile(alone.orElseThrow().toFile())) {
                var own = jar.stream()
                        .map(entry -> entry.getName().substring(entry.getName().lastIndexOf('/') + 1))
                        .filter(entry -> entry.endsWith(".jar"))
                        .collect(Collectors.toSet());
                own.add(name.replace("-exec", ""));
                return own;
            }
        }
    }
}
