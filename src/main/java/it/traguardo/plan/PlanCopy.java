package it.traguardo.plan;

import it.traguardo.content.ContentFolders;
import it.traguardo.content.NewFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the plan of one year as the draft of another, beside it in the same content folders. */
public final class PlanCopy {

    private final Plan plan;
    private final ContentFolders content;

    public PlanCopy(Plan plan, ContentFolders content) {
        this.plan = plan;
        this.content = content;
    }

    /**
     * What the copy came to.
     *
     * @param written files that are new
     * @param kept files that were there already, and stay as they are
     */
    public record Result(List<Path> written, List<Path> kept) {}

    /**
     * Never overwrites a file; what breaks off leaves none.
     *
     * @throws IllegalArgumentException when there is nothing to copy
     */
    public Result copy(Year from, Year to) {
        Map<Path, String> files = files(from, to);
        List<Path> kept = files.keySet().stream().filter(Files::exists).toList();
        kept.forEach(files::remove);
        new NewFiles(files).write();
        return new Result(List.copyOf(files.keySet()), kept);
    }

    /** Every file of the new year and what is in it. */
    private Map<Path, String> files(Year from, Year to) {
        List<ObjectiveSheet> sheets = plan.sheets(from);
        if (sheets.isEmpty() || from.equals(to)) {
            throw new IllegalArgumentException(
                    "There is nothing to copy from %s to %s. Years with sheets: %s.".formatted(from, to, plan.years()));
        }
        var next = new NextYear(from, to, plan.organisation());
        var files = new LinkedHashMap<Path, String>();
        List<PlanningDocument> documents = plan.documents(from);
        List<Path> documentFiles = files(from, PlanFiles.DOCUMENT);
        for (int index = 0; index < documents.size(); index++) {
            files.put(
                    beside(documentFiles.get(index), to, PlanFiles.DOCUMENT),
                    "# Carried from %s.%n%s".formatted(from, PlanWriter.document(next.document(documents.get(index)))));
        }
        for (Path scoring : files(from, PlanFiles.SCORING)) {
            files.put(beside(scoring, to, PlanFiles.SCORING), text(scoring));
        }
        boolean weighted = sheets.stream().anyMatch(sheet -> !sheet.weight().equals(BigDecimal.ONE));
        for (ObjectiveSheet sheet : sheets) {
            ObjectiveSheet carried = next.sheet(sheet);
            files.put(
                    beside(plan.fileOf(sheet), to, carried.code() + ".yaml"),
                    "# Carried from %s.%n%s".formatted(sheet.code(), PlanWriter.sheet(carried, weighted)));
        }
        return files;
    }

    private List<Path> files(Year year, String name) {
        return content.files(PlanFiles.FOLDER + "/" + year, "/" + name);
    }

    private static Path beside(Path file, Year to, String name) {
        return ContentFolders.folderOf(file).resolveSibling(to.toString()).resolve(name);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
