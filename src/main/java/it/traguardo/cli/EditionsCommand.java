package it.traguardo.cli;

import it.traguardo.vocabulary.Rome;
import it.traguardo.warehouse.Edition;
import it.traguardo.warehouse.History;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo editions}: the states of knowledge there have been, to ask for with {@code --known-at}. */
@Command(
        name = "editions",
        description =
                "Lists the states of knowledge, the latest first: what was loaded or changed, and when it became known.")
final class EditionsCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--last", description = "How many; ${DEFAULT-VALUE} if not given.")
    private int last = 20;

    @Option(names = "--json", description = "Print a JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(this::list);
    }

    private int list(ApplicationContext context) {
        List<Edition> editions =
                context.getBean(History.class).editions().stream().limit(last).toList();
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(Json.write(Map.of(
                    "editions", editions.stream().map(EditionsCommand::json).toList())));
        } else {
            for (Edition edition : editions) {
                out.printf(
                        "%s  (Rome %s)  %-7s  %s%n",
                        edition.knownAt(),
                        edition.knownAt().atZone(Rome.ZONE).toLocalDateTime().withNano(0),
                        edition.cause(),
                        edition.detail());
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private static Map<String, Object> json(Edition edition) {
        var json = new LinkedHashMap<String, Object>();
        json.put("edition", edition.id());
        json.put("knownAt", edition.knownAt().toString());
        json.put("cause", edition.cause().name());
        json.put("detail", edition.detail());
        return json;
    }
}
