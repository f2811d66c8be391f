package it.traguardo.warehouse;

import static java.util.stream.Collectors.joining;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import it.traguardo.content.ContentFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps every version of the content in {@code raw.content_file}, and gives back the folders as they were. The layers of
 * the core's {@code sql/} are the program, not content: those of today build every state.
 */
public final class ContentArchive {

    private static final int CORE = 0;
    private static final int NAMED = 3;

    private final ContentFolders content;

    public ContentArchive(ContentFolders content) {
        this.content = content;
    }

    /** Keeps {@code etl/} and {@code sql/}, which a load reads afresh. */
    public void keepSources(Connection connection, Clock clock) throws SQLException {
        keep(connection, clock, List.of("etl", "sql"));
    }

    /** Keeps {@code dashboards/}, when and only when it is read to be shown. */
    public void keepDefinitions(Connection connection, Clock clock) throws SQLException {
        keep(connection, clock, List.of("dashboards"));
    }

    /** Adds a version of each file that is not as last kept, under an edition of its own; none when all are. */
    private void keep(Connection connection, Clock clock, List<String> parts) throws SQLException {
        Map<Place, byte[]> last = kept(connection, Knowledge.ALL);
        last.keySet()
                .removeIf(place -> parts.stream().noneMatch(part -> place.path().startsWith(part + "/")));
        Map<Place, byte[]> now = files(parts);
        List<Place> changed = Stream.concat(last.keySet().stream(), now.keySet().stream())
                .distinct()
                .sorted()
                .filter(place -> !Arrays.equals(last.get(place), now.get(place)))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        var edition = new Edition(
                EditionLog.nextId(connection),
                EditionLog.nextInstant(connection, clock),
                Edition.Cause.CONTENT,
                named(changed));
        EditionLog.add(connection, edition);
        try (var statement = connection.prepareStatement("insert into raw.content_file values (?, ?, ?, ?)")) {
            for (Place place : changed) {
                statement.setLong(1, edition.id());
                statement.setInt(2, place.folder());
                statement.setString(3, place.path());
                statement.setBytes(4, now.get(place));
                statement.execute();
            }
        }
    }

    /** The content of that state of knowledge, in files that are in memory alone. */
    public ContentFolders at(Connection connection, Knowledge state) throws SQLException {
        return folders(kept(connection, state));
    }

    private ContentFolders folders(Map<Place, byte[]> files) {
        Path root = Jimfs.newFileSystem(Configuration.unix()).getPath("/");
        Path core = root.resolve(String.valueOf(CORE));
        try {
            for (Path file : layersOfCore()) {
                write(core.resolve(path(content.core(), file)), Files.readAllBytes(file));
            }
            for (var file : files.entrySet()) {
                write(
                        root.resolve(String.valueOf(file.getKey().folder()))
                                .resolve(file.getKey().path()),
                        file.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        int folders = files.keySet().stream().mapToInt(Place::folder).max().orElse(CORE);
        var shown = new ArrayList<Path>();
        for (int folder = CORE + 1; folder <= folders; folder++) {
            Path path = root.resolve(String.valueOf(folder));
            if (Files.isDirectory(path)) {
                shown.add(path);
            }
        }
        return new ContentFolders(core, shown);
    }

    private static void write(Path file, byte[] body) throws IOException {
        Files.createDirectories(ContentFolders.folderOf(file));
        Files.write(file, body);
    }

    /** Files of the content as they are; the core is kept apart from the folders shown, though it may be one of them. */
    private Map<Place, byte[]> files(List<String> parts) {
        var files = new TreeMap<Place, byte[]>();
        add(files, parts, CORE, content.core());
        int folder = CORE;
        for (Path shown : content.folders()) {
            add(files, parts, ++folder, shown);
        }
        return files;
    }

    private void add(Map<Place, byte[]> files, List<String> parts, int number, Path folder) {
        Set<Path> program = Set.copyOf(isCore(folder) ? layersOfCore() : List.of());
        parts.stream()
                .filter(part -> number != CORE || !part.equals("dashboards"))
                .flatMap(part -> ContentFolders.filesUnder(folder.resolve(part), "").stream())
                .filter(file ->
                        file.toString().endsWith(".yaml") || file.toString().endsWith(".sql"))
                .filter(file -> !program.contains(content.core().resolve(folder.relativize(file))))
                .forEach(file -> files.put(new Place(number, path(folder, file)), read(file)));
    }

    private boolean isCore(Path folder) {
        return folder.toAbsolutePath()
                .normalize()
                .equals(content.core().toAbsolutePath().normalize());
    }

    private List<Path> layersOfCore() {
        Path stage = content.core().resolve("sql").resolve(StageView.FOLDER);
        return ContentFolders.filesUnder(content.core().resolve("sql"), ".sql").stream()
                .filter(file -> !file.startsWith(stage) || stage.equals(file.getParent()))
                .toList();
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Place, byte[]> kept(Connection connection, Knowledge state) throws SQLException {
        var kept = new TreeMap<Place, byte[]>();
        try (var statement = connection.prepareStatement("""
                select folder, path, body from raw.content_file
                where edition_id <= case when %s then ? when %s then ? else ? end
                qualify row_number() over (partition by folder, path order by edition_id desc) = 1""".formatted(Knowledge.IS_CALENDAR, Knowledge.IS_MAPPING))) {
            statement.setLong(1, state.calendars());
            statement.setLong(2, state.mapping());
            statement.setLong(3, state.definitions());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    byte[] body = rows.getBytes(3);
                    if (body != null) {
                        kept.put(new Place(rows.getInt(1), rows.getString(2)), body);
                    }
                }
            }
        }
        return kept;
    }

    private static String named(List<Place> changed) {
        String first = changed.stream().map(Place::path).distinct().limit(NAMED).collect(joining(", "));
        long more = changed.stream().map(Place::path).distinct().count() - NAMED;
        return more > 0 ? first + " +" + more : first;
    }

    private record Place(int folder, String path) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return folder == other.folder ? path.compareTo(other.path) : Integer.compare(folder, other.folder);
        }
    }
}
