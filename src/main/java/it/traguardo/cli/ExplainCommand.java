package it.traguardo.cli;

import it.traguardo.calendar.Deadline;
import it.traguardo.indicator.Explanations;
import it.traguardo.indicator.RequestClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo explain}: why a request is due when it is. */
@Command(
        name = "explain",
        description =
                "Says when a request is due and why, day by day. Ends with 1 when something in its history needs a look.")
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PROTOCOL_NUMBER", description = "As in the register.")
    private String protocolNumber = "";

    @Option(names = "--source", description = "Folder of etl/, where several sources use the number.")
    private @Nullable String source;

    @Option(
            names = "--arrived",
            paramLabel = "DATE",
            description = "As if it had arrived on this day (yyyy-mm-dd) and all else happened when it did.")
    private @Nullable LocalDate arrived;

    @Mixin
    private MomentOptions moment = new MomentOptions();

    @Option(names = "--json", description = "Print a JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(this::explain);
    }

    private int explain(ApplicationContext context) {
        var explanations = context.getBean(Explanations.class);
        RequestClock recorded = chosen(explanations.numbered(protocolNumber, moment.knownAt()));
        RequestClock request = arrived == null ? recorded : recorded.arrivedOn(arrived);
        Deadline deadline = explanations.explain(request, moment.asOf(context.getBean(Clock.class)), moment.knownAt());
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var explanation = new DeadlineText(request, deadline, arrived != null);
        if (json) {
            out.println(Json.write(explanation.json()));
        } else {
            explanation.print(out);
        }
        out.flush();
        return deadline.findings().isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    private RequestClock chosen(List<RequestClock> numbered) {
        List<RequestClock> found = numbered.stream()
                .filter(request -> source == null || request.source().equals(source))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "No request '%s' has been loaded. Check the number, or run 'traguardo load'."
                            .formatted(protocolNumber));
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException("%d sources have a request '%s'. Add --source, one of: %s."
                    .formatted(
                            found.size(),
                            protocolNumber,
                            String.join(
                                    ", ",
                                    found.stream().map(RequestClock::source).toList())));
        }
        return found.getFirst();
    }
}
