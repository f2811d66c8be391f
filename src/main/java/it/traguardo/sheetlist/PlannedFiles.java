package it.traguardo.sheetlist;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import it.traguardo.content.NewFiles;
import it.traguardo.plan.PlanReader;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of a year that are not there yet, judged as if they were. */
final class PlannedFiles {

    private final ContentFolders content;
    private final Path folder;
    private final Year year;

    /** @param folder the content folder they are for; it need not exist */
    PlannedFiles(ContentFolders content, Path folder, Year year) {
        this.content = content;
        this.folder = folder;
        this.year = year;
    }

    /** What the reader of the plan finds with the files and not without. */
    List<ContentProblem> problems(Map<String, String> files) {
        Path imagined = imagine(files);
        var folders = new ArrayList<>(content.folders());
        if (Files.isDirectory(folder) && !isAmong(folders)) {
            folders.add(folder);
        }
        List<ContentProblem> before = new PlanReader(new ContentFolders(content.core(), folders)).problems();
        folders.add(imagined);
        return new PlanReader(new ContentFolders(content.core(), folders))
                .problems().stream()
                        .filter(problem -> !before.contains(problem))
                        .toList();
    }

    /** Whether the problem stands in a file that is not there yet. */
    boolean isPlanned(ContentProblem problem) {
        return !problem.file().getFileSystem().equals(folder.getFileSystem());
    }

    /** Where each file will be. */
    Map<Path, String> placed(Map<String, String> files) {
        var placed = new LinkedHashMap<Path, String>();
        files.forEach((name, text) -> placed.put(path(folder, name), text));
        return placed;
    }

    private Path imagine(Map<String, String> files) {
        FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
        Path root = memory.getPath("/");
        var placed = new HashMap<Path, String>();
        files.forEach((name, text) -> {
            if (!Files.exists(path(folder, name))) { // what is there is judged already
                placed.put(path(root, name), text);
            }
        });
        new NewFiles(placed).write();
        return root;
    }

    private Path path(Path root, String name) {
        return root.resolve("dashboards")
                .resolve("plan")
                .resolve(year.toString())
                .resolve(name);
    }

    private boolean isAmong(List<Path> folders) {
        return folders.stream()
                .anyMatch(each -> each.toAbsolutePath()
                        .normalize()
                        .equals(folder.toAbsolutePath().normalize()));
    }
}
