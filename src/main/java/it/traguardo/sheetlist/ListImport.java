package it.traguardo.sheetlist;

import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import it.traguardo.sheetlist.RowReader.Told;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes in one list. Its rows are judged three times: by themselves, against each other, and, written as files of the plan, by
 * the reader of the plan. Nothing is written here.
 */
public final class ListImport {

    private final Path list;
    private final Mapping mapping;
    private final Year year;
    private final List<BadRow> bad = new ArrayList<>();
    private final TreeDraft tree = new TreeDraft();
    private final Map<String, SheetDraft> sheets = new LinkedHashMap<>();
    private final AttainmentDraft attained = new AttainmentDraft();

    /** @throws it.traguardo.content.ContentException when the mapping has faults */
    public ListImport(Path list, Path mapping, Year year) {
        this.list = list;
        this.mapping = MappingReader.read(mapping);
        this.year = year;
    }

    /**
     * @param content what the new files will stand beside
     * @param folder the content folder they are for
     * @param skipBad whether rows are left out that the rest does not need
     * @throws IllegalArgumentException when the list cannot be read at all
     */
    public ListResult read(ContentFolders content, Path folder, boolean skipBad) {
        ListTable table = ListReader.read(list, mapping.format());
        mapping.check(table);
        var reader = new RowReader(mapping);
        List<ListRow> taken = table.rows().stream()
                .filter(row -> row.fault().isPresent() || mapping.takes(row))
                .toList();
        taken.stream().map(reader::read).forEach(this::add);
        List<ContentProblem> others = check(new PlannedFiles(content, folder, year), skipBad);
        return new ListResult(
                list,
                table.columns(),
                table.rows().size(),
                taken.size(),
                sheets.size(),
                attained.size(),
                bad.stream()
                        .distinct()
                        .sorted(Comparator.comparing(BadRow::row))
                        .toList(),
                others,
                new PlannedFiles(content, folder, year).placed(files()));
    }

    private void add(Told told) {
        if (!told.faults().isEmpty()) {
            refuse(told.row(), told.faults());
        } else if (mapping.has(Group.ATTAINED)) {
            attained.add(told);
        } else {
            String code = String.valueOf(told.of(Group.SHEET).get("code"));
            SheetDraft draft = sheets.getOrDefault(code, new SheetDraft(mapping));
            List<String> faults = new ArrayList<>(tree.add(told));
            faults.addAll(draft.add(told));
            if (faults.isEmpty()) {
                sheets.put(code, draft);
            } else {
                refuse(told.row(), faults);
            }
        }
    }

    /** Lets the reader of the plan judge the files; what it finds is told of the rows that wrote them. */
    private List<ContentProblem> check(PlannedFiles planned, boolean skipBad) {
        while (true) {
            var others = new ArrayList<ContentProblem>();
            Set<String> faulty = new LinkedHashSet<>();
            Set<ListRow> late = new LinkedHashSet<>();
            for (ContentProblem problem : planned.problems(files())) {
                String name = problem.file().getFileName().toString();
                String reason = problem.fault() + " " + problem.remedy();
                String code = codeOf(name);
                if (planned.isPlanned(problem) && sheets.containsKey(code)) {
                    faulty.add(code);
                    sheets.getOrDefault(code, new SheetDraft(mapping))
                            .rows()
                            .forEach(row -> refuse(row, List.of(reason)));
                } else if (planned.isPlanned(problem) && name.equals(attainedName())) {
                    ListRow row = attained.rowOf(problem.line());
                    late.add(row);
                    refuse(row, List.of(reason));
                } else {
                    others.add(problem);
                }
            }
            faulty.forEach(sheets::remove);
            late.forEach(attained::remove);
            if (!skipBad || (faulty.isEmpty() && late.isEmpty())) {
                return others;
            }
        }
    }

    private void refuse(ListRow row, List<String> reasons) {
        bad.add(new BadRow(list, row.number(), String.join("; ", reasons), row.written()));
    }

    /** Every file by its name. */
    private Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        if (mapping.document().isPresent() && tree.size() > 0) {
            files.put("dup.yaml", tree.yaml(mapping.document().get()));
        }
        sheets.forEach((code, draft) -> files.put(name(code), draft.yaml(year)));
        if (!attained.isEmpty()) {
            files.put(attainedName(), attained.yaml(release()));
        }
        return files;
    }

    private String codeOf(String name) {
        return sheets.keySet().stream()
                .filter(code -> name(code).equals(name))
                .findFirst()
                .orElse("");
    }

    private static String name(String code) {
        return code.replaceAll("[^A-Za-z0-9._-]", "_") + ".yaml";
    }

    private String attainedName() {
        return "attained-%s.yaml".formatted(release().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-"));
    }

    private String release() {
        return list.getFileName().toString().replaceAll("\\.[^.]*$", "");
    }
}
