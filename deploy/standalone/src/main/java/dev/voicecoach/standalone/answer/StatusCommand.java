package dev.voicecoach.standalone.answer;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./coach status}: exit code 0 when the system is healthy or degraded. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Says how the running system is.")
public final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final Connection connection = new Connection();

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        try (var api = new CoachApi(connection.url(), "")) {
            var health = api.health();
            var status = health.path("status").asString("unknown");
            out.println(status);
            for (var service : health.path("services").properties()) {
                out.printf(
                        "  %-16s %s%n",
                        service.getKey(),
                        service.getValue().isString()
                                ? service.getValue().asString()
                                : service.getValue().path("status").asString("unknown"));
            }
            for (var model : health.path("language_models").properties()) {
                out.printf(
                        "  %-16s %s%n",
                        model.getKey(), Page.words(model.getValue().asString("")));
            }
            return status.equals("unhealthy") ? 1 : 0;
        } catch (RefusedException e) {
            err.println(e.sentence());
        } catch (IOException e) {
            err.println("Nothing answers at " + connection.url() + ". Start the system with ./coach up.");
        }
        return 1;
    }
}
