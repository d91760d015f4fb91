package dev.voicecoach.standalone;

import dev.voicecoach.standalone.answer.AnswerCommand;
import dev.voicecoach.standalone.answer.StatusCommand;
import dev.voicecoach.standalone.services.LogFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line below {@code ./coach}. */
@Command(
        name = "coach",
        mixinStandardHelpOptions = true,
        version = "voice interview coach 0.1.0",
        description = "The voice interview coach on this machine.",
        subcommands = {Up.class, AnswerCommand.class, StatusCommand.class})
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        LogFile.none();
        System.exit(run(arguments));
    }

    /** The exit code; 0 when what was asked for was done, 2 for a command that is not understood. */
    static int run(String... arguments) {
        return new CommandLine(new Main()).execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }
}
