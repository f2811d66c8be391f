package it.traguardo.etl;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import it.traguardo.calendar.CalendarReader;
import it.traguardo.content.ContentException;
import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import it.traguardo.content.Spelling;
import it.traguardo.content.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sources declared in {@code etl/}, read afresh each time they are asked for. */
public final class Sources {

    private final ContentFolders content;
    private final Path home;
    private final Secrets secrets;
    private final Drivers drivers;

    /** @param home what {@code ${home}} stands for in the content; has the secrets, and drivers that are not built in */
    public Sources(ContentFolders content, Path home) {
        this.content = content;
        this.home = home;
        this.secrets = new Secrets(System.getenv(), home);
        this.drivers = new Drivers(home.resolve("drivers"));
    }

    /** The sources that can be loaded; what is wrong with the others is in {@link #problems}. */
    List<Source> usable() {
        return declared(false).stream()
                .filter(declared -> declared.problems().isEmpty())
                .flatMap(declared -> declared.source().stream())
                .toList();
    }

    /** Every fault, files that are not there among them. */
    public List<ContentProblem> problems() {
        var problems = new ArrayList<ContentProblem>();
        Connections.read(content, home, secrets, drivers, problems);
        declared(true).forEach(declared -> problems.addAll(declared.problems()));
        problems.addAll(dependencies().problems(names()));
        return problems;
    }

    Dependencies dependencies() {
        return new Dependencies(declared(false).stream()
                .flatMap(declared -> declared.source().stream())
                .toList());
    }

    /** Names of all that are declared, faulty ones too. */
    public Set<String> names() {
        return files().stream().map(ContentFolders::folderName).collect(toCollection(TreeSet::new));
    }

    /** Names of the columns of each, in the order they are declared in, by name; those with faults are absent. */
    public Map<String, List<String>> columns() {
        var columns = new TreeMap<String, List<String>>();
        usable().forEach(source -> columns.put(
                source.name(), source.columns().stream().map(SourceColumn::name).toList()));
        return columns;
    }

    /** How often a load of each that stopped is tried again, by name; those with faults are absent. */
    public Map<String, Integer> retries() {
        return usable().stream()
                .collect(toMap(Source::name, source -> source.timetable().retries()));
    }

    /** Names of the sources whose rows are made up. */
    public Set<String> demonstrations() {
        return usable().stream().filter(Source::demonstration).map(Source::name).collect(toCollection(TreeSet::new));
    }

    /** How old the loads of those sources may be that say so, by name. */
    public Map<String, Freshness> freshness() {
        var freshness = new TreeMap<String, Freshness>();
        usable().forEach(source ->
                source.expectations().freshness().ifPresent(limits -> freshness.put(source.name(), limits)));
        return freshness;
    }

    /**
     * @throws IllegalArgumentException when there is none of that name
     * @throws ContentException with its faults, when it has any
     */
    Source get(String name) {
        List<Declared> found = declared(false).stream()
                .filter(declared -> declared.name().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no source '%s'. %s"
                    .formatted(
                            name,
                            Spelling.nearest(name, names())
                                    .map("Did you mean '%s'?"::formatted)
                                    .orElse("The sources are: %s.".formatted(String.join(", ", names())))));
        }
        List<ContentProblem> problems =
                found.stream().flatMap(declared -> declared.problems().stream()).toList();
        return found.getFirst()
                .source()
                .filter(source -> problems.isEmpty())
                .orElseThrow(() -> new ContentException(problems));
    }

    /** What can be told of each that is declared. */
    List<Outline> outlines() {
        return declared(false).stream()
                .map(declared -> new Outline(
                        declared.name(),
                        declared.source().filter(_ -> declared.problems().isEmpty()),
                        declared.problems().stream()
                                .map(ContentProblem::toString)
                                .toList()))
                .toList();
    }

    private List<Declared> declared(boolean withFiles) {
        var connections = Connections.read(content, home, secrets, drivers, new ArrayList<>());
        Set<String> calendars = new CalendarReader(content).names();
        var all = new ArrayList<Declared>();
        for (Path file : files()) {
            var problems = new ArrayList<ContentProblem>();
            String name = ContentFolders.folderName(file);
            Optional<Source> source = YamlFile.read(file, problems).map(yaml -> {
                Source read = new SourceReader(connections, calendars).read(yaml);
                if (withFiles) {
                    FileAccessReader.requireFile(yaml, read);
                }
                return read;
            });
            for (Declared other : all) {
                if (other.name().equals(name)) {
                    problems.add(new ContentProblem(
                            file,
                            1,
                            "The source '%s' is declared in %s too.".formatted(name, other.file()),
                            "Rename one of the two folders."));
                }
            }
            all.add(new Declared(name, file, source, problems));
        }
        var references = new References(
                all.stream().flatMap(declared -> declared.source().stream()).toList());
        for (Declared each : all) {
            each.source().map(references::problems).ifPresent(each.problems()::addAll);
        }
        return all;
    }

    private List<Path> files() {
        return content.files("etl", "/source.yaml");
    }

    /** @param source empty when it has faults */
    record Outline(String name, Optional<Source> source, List<String> faults) {}

    private record Declared(String name, Path file, Optional<Source> source, List<ContentProblem> problems) {}
}
