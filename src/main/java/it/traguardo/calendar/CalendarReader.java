package it.traguardo.calendar;

import static java.util.stream.Collectors.toCollection;

import it.traguardo.content.ContentException;
import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import it.traguardo.content.YamlFile;
import it.traguardo.content.YamlMap;
import it.traguardo.vocabulary.LocalizedText;
import it.traguardo.vocabulary.Period;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads {@code etl/calendars/}: that of the core, which always counts, and those of the content folders, of which the last
 * holds where two use one name.
 */
public final class CalendarReader {

    /** The legal calendar, and the office calendar of whoever declares none. */
    private static final String LEGAL = "italy";

    private static final String FOLDER = "etl/calendars";
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final ContentFolders content;

    public CalendarReader(ContentFolders content) {
        this.content = content;
    }

    /** @throws ContentException with every fault */
    public Calendars read() {
        var problems = new ArrayList<ContentProblem>();
        Calendars calendars = read(problems);
        if (!problems.isEmpty()) {
            throw new ContentException(problems);
        }
        return calendars;
    }

    public List<ContentProblem> problems() {
        var problems = new ArrayList<ContentProblem>();
        read(problems);
        return problems;
    }

    /** Names of all that are declared, faulty ones too. */
    public Set<String> names() {
        return files().stream().map(CalendarReader::name).collect(toCollection(TreeSet::new));
    }

    private Calendars read(List<ContentProblem> problems) {
        var yamls = new TreeMap<String, YamlMap>();
        var standard = LEGAL;
        for (Path file : files()) {
            YamlMap yaml = YamlFile.read(file, problems).orElse(null);
            if (yaml != null) {
                yamls.put(name(file), yaml);
                standard = !name(file).equals(LEGAL) && yaml.flag("default") && isShown(file) ? name(file) : standard;
            }
        }
        YamlMap italy = yamls.remove(LEGAL);
        LegalCalendar legal = italy == null ? noLegal(problems) : legal(italy);
        var offices = new HashMap<String, OfficeCalendar>();
        offices.put(LEGAL, withoutPatron(legal));
        yamls.forEach((name, yaml) -> offices.put(name, office(name, yaml, legal)));
        return new Calendars(legal, offices, standard);
    }

    private static LegalCalendar legal(YamlMap yaml) {
        var legal = new LegalCalendar(
                LEGAL,
                yaml.text("version"),
                yaml.localized("title"),
                yaml.parse("covers", "years, such as 2000..2050", Period::parse, Period.ALL),
                NamedDaysReader.read(yaml, "legal_holidays"),
                NamedDaysReader.read(yaml, "extraordinary_windows"));
        yaml.refuseOthers();
        return legal;
    }

    private LegalCalendar noLegal(List<ContentProblem> problems) {
        if (problems.isEmpty()) {
            problems.add(new ContentProblem(
                    content.core().resolve(FOLDER).resolve(LEGAL + ".yaml"),
                    1,
                    "There is no legal calendar.",
                    "Put back the file that came with Traguardo."));
        }
        return new LegalCalendar(LEGAL, "", LocalizedText.italianOnly(LEGAL), Period.ALL, List.of(), List.of());
    }

    /** An office that works every weekday that is not a legal holiday. */
    private static OfficeCalendar withoutPatron(LegalCalendar legal) {
        return new OfficeCalendar(LEGAL, legal.version(), legal.title(), WEEKEND, List.of(), legal);
    }

    private static OfficeCalendar office(String name, YamlMap yaml, LegalCalendar legal) {
        var office = new OfficeCalendar(
                name,
                yaml.text("version"),
                yaml.localized("title"),
                yaml.has("closed_weekdays") ? weekdays(yaml) : WEEKEND,
                NamedDaysReader.read(yaml, "closures"),
                legal);
        yaml.flag("default");
        yaml.refuseOthers();
        return office;
    }

    private static Set<DayOfWeek> weekdays(YamlMap yaml) {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (String written : yaml.texts("closed_weekdays")) {
            try {
                weekdays.add(DayOfWeek.valueOf(written.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                yaml.problem("closed_weekdays", "'%s' is not a weekday.".formatted(written), "Write monday, tuesday …");
            }
        }
        return weekdays;
    }

    private List<Path> files() {
        return content.coreAndFiles(FOLDER, ".yaml");
    }

    /** Whether the file is of a content folder in use: the core's own municipality is no default for others. */
    private boolean isShown(Path file) {
        return content.folders().stream()
                .map(folder -> folder.toAbsolutePath().normalize().resolve(FOLDER))
                .anyMatch(file::startsWith);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceAll("\\.yaml$", "");
    }
}
