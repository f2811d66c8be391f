package it.traguardo.etl;

import static java.util.stream.Collectors.toCollection;

import it.traguardo.content.ContentException;
import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import it.traguardo.content.Spelling;
import it.traguardo.content.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The sources declared in {@code etl/}, read afresh each time they are asked for. */
public final class Sources {

    private final ContentFolders content;
    private final Path home;

    /** @param home what {@code ${home}} stands for in connections */
    public Sources(ContentFolders content, Path home) {
        this.content = content;
        this.home = home;
    }

    /** @throws ContentException with every fault */
    List<Source> all() {
        var problems = new ArrayList<ContentProblem>();
        List<Source> sources = read(problems, false);
        if (!problems.isEmpty()) {
            throw new ContentException(problems);
        }
        return sources;
    }

    /** Every fault, files that are not there among them. */
    public List<ContentProblem> problems() {
        var problems = new ArrayList<ContentProblem>();
        read(problems, true);
        return problems;
    }

    public Set<String> names() {
        return content.files("etl", "source.yaml").stream()
                .map(ContentFolders::folderName)
                .collect(toCollection(TreeSet::new));
    }

    /** Names of the sources whose rows are made up. */
    public Set<String> demonstrations() {
        return all().stream().filter(Source::demonstration).map(Source::name).collect(toCollection(TreeSet::new));
    }

    Source get(String name) {
        List<Source> sources = all();
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no source '%s'. %s"
                        .formatted(
                                name,
                                Spelling.nearest(name, names())
                                        .map("Did you mean '%s'?"::formatted)
                                        .orElse("The sources are: %s.".formatted(String.join(", ", names()))))));
    }

    private List<Source> read(List<ContentProblem> problems, boolean withFiles) {
        var connections = Connections.read(content, home, problems);
        var sources = new ArrayList<Source>();
        for (Path file : content.files("etl", "source.yaml")) {
            YamlFile.read(file, problems).ifPresent(yaml -> {
                Source source = new SourceReader(connections).read(yaml);
                if (withFiles) {
                    SourceReader.requireFile(yaml, source);
                }
                for (Source other : sources) {
                    if (other.name().equals(source.name())) {
                        problems.add(new ContentProblem(
                                file,
                                1,
                                "The source '%s' is declared in %s too.".formatted(source.name(), other.file()),
                                "Rename one of the two folders."));
                    }
                }
                sources.add(source);
            });
        }
        return sources;
    }
}
