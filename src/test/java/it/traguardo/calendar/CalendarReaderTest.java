package it.traguardo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.TestInstallation;
import it.traguardo.content.ContentFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which calendar holds, and what is said of one with faults. */
class CalendarReaderTest {

    @TempDir
    private Path folder;

    @Test
    void theShippedContentHasTheCalendarOfItsMunicipality() {
        assertThat(ShippedCalendars.calendars().standard().name()).isEqualTo("firenze");
    }

    @Test
    void otherContentIsNotCountedByTheShippedMunicipality() {
        assertThat(reader().read().standard().name()).isEqualTo("italy");
        assertThat(reader().names()).contains("firenze"); // there to be named
    }

    @Test
    void aContentFolderBringsItsOwn() throws IOException {
        write("prato.yaml", """
                version: "1"
                title: Comune di Prato
                default: true
                closures:
                  - {name: Santo Stefano patrono, day: 26/12, source: Statuto}
                  - {name: Chiusura di Ferragosto, first: 2025-08-14, last: 2025-08-14, source: "Ord. 7/2025"}
                """);

        var prato = reader().read().standard();

        assertThat(prato.name()).isEqualTo("prato");
        assertThat(prato.isOfficeDay(LocalDate.of(2025, 8, 13))).isTrue();
        assertThat(prato.isOfficeDay(LocalDate.of(2025, 8, 14))).isFalse();
        assertThat(prato.isOfficeDay(LocalDate.of(2024, 8, 14))).isTrue();
    }

    @Test
    void everyFaultIsNamedWithItsLine() throws IOException {
        write("prato.yaml", """
                title: Comune di Prato
                closed_weekdays: [saturday, domenica]
                closures:
                  - {name: Patrono, day: 24/06, weekday: monday, source: Statuto}
                  - {name: Ponte, day: 31/06, source: "Ord. 1"}
                  - {name: Ferie, first: 2025-08-20, last: 2025-08-10, source: "Ord. 2"}
                patron: San Giovanni
                """);

        assertThat(reader().problems().stream()
                        .map(problem -> problem.line() + " " + problem.fault())
                        .toList())
                .containsExactlyInAnyOrder(
                        "1 'version' is missing.",
                        "2 'domenica' is not a weekday.",
                        "4 'Patrono' says its days in 2 ways.",
                        "5 'day: 31/06' cannot be read.",
                        "6 The last day is before the first.",
                        "7 Unknown key 'patron'.");
    }

    private CalendarReader reader() {
        return new CalendarReader(new ContentFolders(TestInstallation.SHIPPED, List.of(folder)));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("etl/calendars"));
        Files.writeString(folder.resolve("etl/calendars").resolve(name), text);
    }
}
