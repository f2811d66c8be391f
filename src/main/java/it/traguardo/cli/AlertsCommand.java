package it.traguardo.cli;

import it.traguardo.alert.Problem;
import it.traguardo.alert.Problems;
import it.traguardo.alert.Problems.TestMail;
import it.traguardo.vocabulary.Rome;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo alerts}. */
@Command(
        name = "alerts",
        description = "Looks for problems and lists them; tells nobody. Ends with 1 when there is one.")
final class AlertsCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print a JSON object with the problems.")
    private boolean json;

    @Override
    public Integer call() {
        return with(problems -> {
            problems.refresh();
            List<Problem> current = problems.current();
            print(current);
            return current.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
        });
    }

    @Command(
            name = "test",
            description = "Sends a mail to everybody who may be told something. Ends with 1 when one was not taken.")
    int test() {
        return with(problems -> {
            List<TestMail> mails = problems.sendTest();
            mails.forEach(mail -> out().printf(
                            "%s: %s%n",
                            mail.recipient(),
                            mail.fault().map("not sent: "::concat).orElse("sent")));
            return mails.stream().allMatch(mail -> mail.fault().isEmpty()) ? ExitCode.OK : ExitCode.FINDING;
        });
    }

    @Command(name = "mute", description = "Tells nobody of a problem, or of any of a source or indicator, for a while.")
    int mute(
            @Parameters(
                            paramLabel = "TARGET",
                            description = "KIND/subject as 'alerts' lists it, a source or an indicator.")
                    String target,
            @Option(
                            names = "--until",
                            required = true,
                            paramLabel = "INSTANT",
                            description = "2026-12-01, the end of that day, or 2026-12-01T10:15, Rome.")
                    String until) {
        Instant instant = instant(until);
        return with(problems -> {
            problems.mute(target, instant);
            out().printf("%s is muted until %s.%n", target, instant);
            return ExitCode.OK;
        });
    }

    @Command(name = "unmute", description = "Tells of it again. Ends with 1 when it was not muted.")
    int unmute(@Parameters(paramLabel = "TARGET", description = "As it was muted.") String target) {
        return with(problems -> {
            boolean was = problems.unmute(target);
            out().printf(was ? "%s is no longer muted.%n" : "%s was not muted.%n", target);
            return was ? ExitCode.OK : ExitCode.FINDING;
        });
    }

    private int with(Function<Problems, Integer> work) {
        return Objects.requireNonNull(traguardo).with(context -> {
            int exit = work.apply(context.getBean(Problems.class));
            out().flush();
            return exit;
        });
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private void print(List<Problem> problems) {
        if (json) {
            out().println(Json.write(Map.of(
                    "problems", problems.stream().map(AlertsCommand::json).toList())));
        } else if (problems.isEmpty()) {
            out().println("No problems.");
        } else {
            problems.forEach(problem -> {
                out().printf("%s  since %s", problem.key(), problem.since());
                problem.lastNotice().ifPresent(at -> out().printf("  told %s", at));
                problem.mutedUntil().ifPresent(at -> out().printf("  muted until %s", at));
                out().println();
                problem.text().lines().forEach(line -> out().printf("  %s%n", line));
            });
        }
    }

    private static Map<String, Object> json(Problem problem) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", problem.kind().name());
        json.put("subject", problem.subject());
        json.put("about", problem.topic());
        json.put("since", problem.since().toString());
        problem.mutedUntil().ifPresent(at -> json.put("mutedUntil", at.toString()));
        problem.lastNotice().ifPresent(at -> json.put("lastNotice", at.toString()));
        json.put("headline", problem.headline());
        json.put("text", problem.text());
        return json;
    }

    private static Instant instant(String written) {
        try {
            return Rome.instant(written);
        } catch (DateTimeException notOne) {
            throw new IllegalArgumentException(
                    "'--until %s' cannot be read. Write 2026-12-01 or 2026-12-01T10:15.".formatted(written), notOne);
        }
    }
}
