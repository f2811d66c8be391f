package it.traguardo.warehouse;

import it.traguardo.content.ContentException;
import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code sql/} says the warehouse is, run in order: raw, stage, star, mart, checks. */
public final class WarehouseSchema {

    static final List<String> STAR = List.of("25_shape", "30_star", "31_values", "35_clock", "40_mart");
    private static final Pattern LINE = Pattern.compile("^LINE (\\d+):", Pattern.MULTILINE);

    private final Path core;
    private final List<Path> folders;

    public WarehouseSchema(ContentFolders content) {
        this.core = content.core().resolve("sql");
        this.folders = Stream.concat(Stream.of(core), content.folders().stream().map(folder -> folder.resolve("sql")))
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /** Makes the tables every load writes to; safe to run twice. */
    public void createRaw(Connection connection) throws SQLException {
        runAll(connection, "00_schema");
        runAll(connection, "10_raw");
    }

    /**
     * Builds stage, star and mart anew from raw.
     *
     * @param sources the sources there are; the stage of any other is left out
     */
    public void rebuildStar(Connection connection, Set<String> sources) throws SQLException {
        List<ContentProblem> problems = createStage(connection, sources);
        if (!problems.isEmpty()) {
            throw new ContentException(problems);
        }
        for (String layer : STAR) {
            runAll(connection, layer);
        }
        execute(connection, "delete from raw.star_build");
        try (var statement = connection.prepareStatement("insert into raw.star_build values (?)")) {
            statement.setString(1, fingerprint(sources));
            statement.execute();
        }
    }

    /**
     * Builds anew what a load of {@code source} touched, in a star that is current: some requests where that is enough, else
     * all of it.
     *
     * @return whether some requests were enough
     */
    public boolean updateStar(Connection connection, String source, long loadId, Set<String> sources)
            throws SQLException {
        if (new StarUpdate(connection, this).apply(source, loadId, sources)) {
            return true;
        }
        rebuildStar(connection, sources);
        return false;
    }

    /** Whether a content folder has files of its own for the star. */
    boolean contentAddsToStar() {
        Path ours = core.toAbsolutePath().normalize();
        return STAR.stream().flatMap(layer -> files(layer).stream()).anyMatch(file -> !file.startsWith(ours));
    }

    /** Whether the star was built by the SQL there is now, from the sources there are now. */
    public boolean starIsCurrent(Connection connection, Set<String> sources) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select fingerprint from raw.star_build")) {
            return rows.next() && rows.getString(1).equals(fingerprint(sources));
        }
    }

    /** Faults of the stage views, found by making each one against the raw tables there are. */
    public List<ContentProblem> stageProblems(Connection connection, Set<String> sources) throws SQLException {
        List<ContentProblem> problems = createStage(connection, sources);
        for (Path file : strayStageFiles(sources)) {
            problems.add(new ContentProblem(
                    file,
                    1,
                    "The folder '%s' is not a source.".formatted(ContentFolders.folderName(file)),
                    "Name it after a folder of etl/: %s.".formatted(String.join(", ", new TreeSet<>(sources)))));
        }
        return problems;
    }

    /**
     * Runs the checks of {@code 90_checks/stop}.
     *
     * @throws CheckFailedException with what all of them found, when one finds offenders
     */
    public List<CheckResult> runStopChecks(Connection connection) throws SQLException {
        List<CheckResult> results = check(connection, CheckResult.Severity.STOP);
        if (!results.stream().allMatch(CheckResult::passed)) {
            throw new CheckFailedException(results);
        }
        return results;
    }

    /** What the checks in {@code 90_checks/warn} find; the load goes on. */
    public List<CheckResult> runWarnChecks(Connection connection) throws SQLException {
        return check(connection, CheckResult.Severity.WARN);
    }

    private List<CheckResult> check(Connection connection, CheckResult.Severity severity) throws SQLException {
        var results = new ArrayList<CheckResult>();
        for (Path file : files("90_checks/" + severity.name().toLowerCase(Locale.ROOT))) {
            results.add(check(connection, file, severity));
        }
        return results;
    }

    private List<ContentProblem> createStage(Connection connection, Set<String> sources) throws SQLException {
        execute(connection, "drop schema if exists stage cascade");
        runAll(connection, "00_schema");
        runAll(connection, StageView.FOLDER);
        var problems = new ArrayList<ContentProblem>();
        for (StageView view : stageViews(sources)) {
            createStageView(connection, view, problems);
        }
        return problems;
    }

    private void createStageView(Connection connection, StageView view, List<ContentProblem> problems)
            throws SQLException {
        Map<String, StageColumn> offered = StageColumn.of(connection, "no_" + view.shape());
        if (offered.isEmpty()) {
            problems.add(new ContentProblem(
                    view.file(),
                    1,
                    "There is no shape '%s'.".formatted(view.shape()),
                    "Name the file request.sql, clock_event.sql, office.sql or procedure.sql."));
            return;
        }
        try {
            execute(connection, "create or replace view stage.%s as %s".formatted(view.name(), asStage(view)));
        } catch (SQLException unbound) {
            problems.add(new ContentProblem(
                    view.file(),
                    line(unbound),
                    "DuckDB refuses it: %s.".formatted(DuckDbMessage.of(unbound)),
                    "Name columns of raw.%s_current, with commas between them.".formatted(view.source())));
            return;
        }
        problems.addAll(StageColumn.problems(view, StageColumn.of(connection, view.name()), offered));
    }

    List<StageView> stageViews(Set<String> sources) {
        return sourceStageFiles()
                .filter(file -> sources.contains(sourceOf(file)))
                .map(file -> new StageView(fileName(file), sourceOf(file), file))
                .toList();
    }

    private List<Path> strayStageFiles(Set<String> sources) {
        return sourceStageFiles()
                .filter(file -> !file.startsWith(core.toAbsolutePath().normalize()))
                .filter(file -> !sources.contains(sourceOf(file)))
                .toList();
    }

    /** Files one folder below {@code 20_stage}. */
    private Stream<Path> sourceStageFiles() {
        return folders.stream()
                .map(folder -> folder.resolve(StageView.FOLDER))
                .flatMap(folder -> ContentFolders.filesUnder(folder, ".sql").stream()
                        .filter(file -> !folder.equals(file.getParent())));
    }

    void runAll(Connection connection, String layer) throws SQLException {
        for (Path file : files(layer)) {
            run(connection, file, sql -> sql);
        }
    }

    /** @param rewritten what to run instead of what is written */
    void run(Connection connection, Path file, UnaryOperator<String> rewritten) throws SQLException {
        try {
            execute(connection, rewritten.apply(read(file)));
        } catch (SQLException failed) {
            throw new SQLException("%s: %s".formatted(file, DuckDbMessage.of(failed)), failed);
        }
    }

    /** Files directly in a layer, by name, ours first. */
    List<Path> files(String layer) {
        return folders.stream()
                .map(folder -> folder.resolve(layer))
                .flatMap(folder -> ContentFolders.filesUnder(folder, ".sql").stream()
                        .filter(file -> folder.equals(file.getParent())))
                .toList();
    }

    private static CheckResult check(Connection connection, Path file, CheckResult.Severity severity)
            throws SQLException {
        String name = file.getFileName().toString();
        String query = select(file);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) over (), struct_pack(*columns(*))::varchar, to_json(struct_pack(*columns(*)))::varchar
                        from (
                        %s
                        ) limit %d""".formatted(query, CheckResult.SAMPLE))) {
            long offenders = 0;
            String first = "";
            var sample = new ArrayList<String>();
            while (rows.next()) {
                offenders = rows.getLong(1);
                first = sample.isEmpty() ? rows.getString(2) : first;
                sample.add(rows.getString(3));
            }
            String message =
                    sample.isEmpty() ? null : "check %s: %d row(s), first %s".formatted(name, offenders, first);
            return new CheckResult(name, severity, "SQL", offenders, sample, message);
        } catch (SQLException failed) {
            throw new SQLException("%s: %s".formatted(file, DuckDbMessage.of(failed)), failed);
        }
    }

    /** Changes when a file of sql/ or the list of sources does. */
    public String fingerprint(Set<String> sources) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path folder : folders) {
                for (Path file : ContentFolders.filesUnder(folder, ".sql")) {
                    digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(read(file).getBytes(StandardCharsets.UTF_8));
                }
            }
            digest.update(new TreeSet<>(sources).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a view of the stage shows: its file, and the source. */
    static String asStage(StageView view) {
        return "select '%s' as source, * from (\n%s\n)".formatted(view.source(), select(view.file()));
    }

    /** The query a file holds. */
    static String select(Path file) {
        return read(file).strip().replaceAll(";+$", "");
    }

    private static String sourceOf(Path stageFile) {
        return ContentFolders.folderName(stageFile);
    }

    static String fileName(Path stageFile) {
        return stageFile.getFileName().toString().replaceAll("\\.sql$", "");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The line of a stage view's file: its text begins on the second line of the statement. */
    private static int line(SQLException failed) {
        var found = LINE.matcher(String.valueOf(failed.getMessage()));
        return found.find() ? Math.max(1, Integer.parseInt(found.group(1)) - 1) : 1;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
