package it.traguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.ShippedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sheet of 2022 against the text that the municipality published. */
class PublishedSheetTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/plan/2022_Z101.txt");

    private final ObjectiveSheet sheet =
            ShippedPlan.plan().findSheet("2022_Z101").orElseThrow();

    @Test
    void everyLineOfThePublishedSheetIsInOursWordForWord() throws IOException {
        List<String> published = lines(Files.readString(PUBLISHED));

        assertThat(published).hasSizeGreaterThan(30).containsExactlyElementsOf(printed());
    }

    @Test
    void theSheetOf2022AddsNothingToWhatWasPublished() {
        assertThat(sheet.demonstration()).isFalse();
        assertThat(sheet.budget()).isEmpty();
        assertThat(sheet.resources().budgetLines()).isEmpty();
        assertThat(sheet.resources().people()).isEmpty();
        assertThat(sheet.schedule().phases()).isEmpty();
        assertThat(sheet.variations()).isEmpty();
        assertThat(sheet.links()).extracting(ObjectiveSheet.Link::share).allMatch(share -> share.isEmpty());
    }

    /** From press releases to the petty cash; the project of digital patronage is a sheet of its own. */
    @Test
    void everyActivityThatTheSheetNamesIsMeasured() {
        assertThat(sheet.activities().stream().map(Activity::text).distinct())
                .hasSize(17)
                .allSatisfy(text -> assertThat(sheet.description()).contains(text));
        assertThat(sheet.activities().stream().map(Activity::indicator))
                .doesNotHaveDuplicates()
                .containsAll(List.of(
                        "COM.1", "COM.2", "INT.1", "INT.2", "MIS.1", "CON.1", "CON.2", "CON.4", "ATT.1", "ATT.2", "PIA.1",
                        "PIA.2", "CIT.1", "GRU.1", "PRO.1", "PRO.2", "ECO.1", "ACC.1", "I1", "I2", "I3"));
    }

    /** The lines of the sheet in the order in which it was printed. */
    private List<String> printed() {
        var lines = new ArrayList<>(List.of(
                sheet.code(),
                sheet.title(),
                "Direzione\t%s\tDirettore\t%s\tClassificazione\t%s"
                        .formatted(sheet.directorate(), sheet.director(), sheet.classification()),
                "Servizio\t%s\tDirigente\t%s\tTipologia\t%s"
                        .formatted(sheet.service(), sheet.responsible(), sheet.kind()),
                "Collegato a"));
        sheet.links().forEach(link -> lines.add(link.text()));
        lines.add("Descrizione dettagliata dell'obiettivo");
        lines.addAll(lines(sheet.description()));
        lines.addAll(List.of(sheet.code(), sheet.title(), "BUDGET", "INDICATORI", "Descrizione\tTipo\tValore Atteso"));
        for (ObjectiveSheet.Line line : sheet.lines()) {
            String target =
                    line.indicator().findTarget(Year.of(2022)).orElseThrow().toPlainString();
            lines.add("%s\t%s\t%s"
                    .formatted(
                            line.description(),
                            line.indicator().type(),
                            line.indicator().measure().isShare() ? target + "%" : target + ",00"));
        }
        return lines;
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replace('\u00a0', ' ').strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
