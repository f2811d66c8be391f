package it.traguardo.etl;

import it.traguardo.calendar.Calendars;
import it.traguardo.calendar.OfficeCalendar;
import it.traguardo.vocabulary.Period;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;

/**
 * Writes the calendars of the content into {@code raw.calendar}, {@code raw.calendar_day} and
 * {@code raw.source_calendar}; what is there stays untouched while it says the same.
 */
final class CalendarTable {

    private final DuckDBConnection connection;
    private final Calendars calendars;
    private final String written;

    CalendarTable(DuckDBConnection connection, Calendars calendars) throws SQLException {
        this(connection, calendars, connection.getCatalog());
    }

    /** @param written the catalog whose days are copied where its calendar is the same: telling them takes longer */
    CalendarTable(DuckDBConnection connection, Calendars calendars, String written) {
        this.connection = connection;
        this.calendars = calendars;
        this.written = written;
    }

    /**
     * A changed day, version or assignment forgets that the star is built, so that it is built anew.
     *
     * @param usable the sources that can be read
     * @param names of all declared; the others of them keep the calendar they had, since theirs cannot be read now
     */
    void write(Collection<Source> usable, Set<String> names) throws SQLException {
        Map<String, String> wantedSources = new TreeMap<>();
        for (String name : names) {
            wantedSources.put(name, calendars.standard().name());
        }
        Map<String, String> sources = stored("select source, calendar from raw.source_calendar");
        sources.keySet().retainAll(names);
        sources.values()
                .retainAll(
                        calendars.offices().stream().map(OfficeCalendar::name).toList());
        wantedSources.putAll(sources);
        usable.forEach(source -> wantedSources.put(
                source.name(), source.calendar().orElse(calendars.standard().name())));
        Map<String, String> wanted = new TreeMap<>();
        for (OfficeCalendar calendar : used(wantedSources.values())) {
            wanted.put(calendar.name(), fingerprint(calendar));
        }
        boolean sameDays = wanted.equals(stored("select calendar, fingerprint from raw.calendar"));
        if (!sameDays) {
            writeDays(wanted);
        }
        if (!wantedSources.equals(stored("select source, calendar from raw.source_calendar"))) {
            writeSources(wantedSources);
        } else if (sameDays) {
            return;
        }
        execute("delete from raw.star_build");
    }

    /** Those some source counts by, and the default. */
    private Collection<OfficeCalendar> used(Collection<String> names) {
        var all = new TreeSet<>(names);
        all.add(calendars.standard().name());
        return calendars.offices().stream()
                .filter(each -> all.contains(each.name()))
                .toList();
    }

    private void writeDays(Map<String, String> wanted) throws SQLException {
        Map<String, String> there = stored("select calendar, fingerprint from %s.raw.calendar".formatted(written));
        there.entrySet().retainAll(wanted.entrySet());
        execute("create or replace temp table known_day as select * from %s.raw.calendar_day".formatted(written));
        execute("delete from raw.calendar");
        execute("delete from raw.calendar_day");
        try (var row = connection.prepareStatement("insert into raw.calendar values (?, ?, ?, ?)");
                var days = connection.prepareStatement(
                        "insert into raw.calendar_day select * from known_day where calendar = ?")) {
            for (var each : wanted.entrySet()) {
                OfficeCalendar calendar = calendars.getOffice(each.getKey());
                row.setString(1, calendar.name());
                row.setString(2, calendar.fullVersion());
                row.setBoolean(3, calendar.equals(calendars.standard()));
                row.setString(4, each.getValue());
                row.execute();
                if (there.containsKey(calendar.name())) {
                    days.setString(1, calendar.name());
                    days.execute();
                } else {
                    writeDays(calendar);
                }
            }
        }
        execute("drop table known_day");
    }

    private void writeDays(OfficeCalendar calendar) throws SQLException {
        try (var days = connection.createAppender("raw", "calendar_day")) {
            Period covered = calendar.legal().covers();
            for (LocalDate day = covered.start(); day.isBefore(covered.end()); day = day.plusDays(1)) {
                days.beginRow();
                days.append(calendar.name());
                days.append(day);
                days.append(calendar.legal().isHoliday(day));
                days.append(calendar.isOfficeDay(day));
                days.endRow();
            }
        }
    }

    private void writeSources(Map<String, String> calendarOf) throws SQLException {
        execute("delete from raw.source_calendar");
        try (var row = connection.prepareStatement("insert into raw.source_calendar values (?, ?)")) {
            for (var each : calendarOf.entrySet()) {
                row.setString(1, each.getKey());
                row.setString(2, each.getValue());
                row.execute();
            }
        }
    }

    private Map<String, String> stored(String query) throws SQLException {
        var found = new TreeMap<String, String>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    /** Of all that is said of a calendar, so that an edited day is noticed whose version nobody raised. */
    private String fingerprint(OfficeCalendar calendar) {
        try {
            String said = calendar + " " + calendar.equals(calendars.standard());
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
