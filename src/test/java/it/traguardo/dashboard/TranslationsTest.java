package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.calendar.Finding;
import it.traguardo.calendar.Standing;
import it.traguardo.calendar.Step;
import it.traguardo.indicator.Grouping;
import it.traguardo.indicator.Interval;
import it.traguardo.indicator.LeftOut;
import it.traguardo.indicator.Measure;
import it.traguardo.indicator.NotApplicable;
import it.traguardo.indicator.PolicyBand.Verdict;
import it.traguardo.indicator.RowFilter;
import it.traguardo.indicator.Status;
import it.traguardo.indicator.Unit;
import it.traguardo.progress.Course;
import it.traguardo.progress.NoForecast;
import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.Structure;
import it.traguardo.vocabulary.Withdrawals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private static final Pattern LITERAL_KEY = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z-]+)+)\"");

    private final ResourceBundle italian = bundle(Locale.ITALIAN);
    private final ResourceBundle english = bundle(Locale.ENGLISH);

    @Test
    void bothLanguagesHaveEveryWord() {
        assertThat(english.keySet()).isEqualTo(italian.keySet());
    }

    @Test
    void bothLanguagesTakeTheSameParameters() {
        for (String key : italian.keySet()) {
            assertThat(new MessageFormat(english.getString(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(italian.getString(key)).getFormatsByArgumentIndex());
        }
    }

    @Test
    void everyWordAskedForIsThere() throws IOException {
        assertThat(italian.keySet()).containsAll(keysInViews());
        for (LeftOut reason : LeftOut.values()) {
            assertThat(italian.keySet()).contains(LeftOutList.key(reason));
        }
        for (NotApplicable reason : NotApplicable.values()) {
            assertThat(italian.keySet()).contains("not-applicable." + Wording.key(reason));
        }
        for (Interval.Method method : Interval.Method.values()) {
            assertThat(italian.keySet()).contains("chance." + Wording.key(method));
        }
        for (DurationBasis days : DurationBasis.values()) {
            assertThat(italian.keySet())
                    .contains("duration." + days.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (Measure measure : Measure.values()) {
            String limit = Wording.key(measure.limit());
            assertThat(italian.keySet())
                    .contains(
                            "measure." + Wording.key(measure),
                            "definition.open." + limit,
                            "band." + limit + ".all",
                            "band." + limit + ".matured");
        }
        for (Maturity maturity : Maturity.values()) {
            assertThat(italian.keySet()).contains("maturity." + Wording.key(maturity));
        }
        for (Withdrawals withdrawals : Withdrawals.values()) {
            String key = "withdrawals." + Wording.key(withdrawals);
            assertThat(italian.keySet()).contains(key, "band." + key);
        }
        for (Verdict verdict : EnumSet.complementOf(EnumSet.of(Verdict.NOT_APPLICABLE))) {
            assertThat(italian.keySet())
                    .contains("band.over." + Wording.key(verdict), "band.running." + Wording.key(verdict));
        }
        for (EmptyState.Reason reason : EmptyState.Reason.values()) {
            String key = "empty." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(italian.keySet()).contains(key + ".title", key + ".text");
        }
        for (RowFilter filter : RowFilter.values()) {
            assertThat(italian.keySet())
                    .contains("rows." + filter.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (Grouping grouping : Grouping.values()) {
            assertThat(italian.keySet()).contains(Groups.key(grouping));
        }
        for (Structure structure : Structure.values()) {
            assertThat(italian.keySet()).contains("groups.structure." + Wording.key(structure));
        }
        assertThat(italian.keySet()).contains("groups.remote.yes", "groups.remote.no");
        for (Standing standing : Standing.values()) {
            assertThat(italian.keySet()).contains(DeadlineHeadline.key("standing", standing.name()));
        }
        for (Step.Kind kind : Step.Kind.values()) {
            assertThat(italian.keySet()).contains(DeadlineHeadline.key("step", kind.name()));
        }
        for (Finding.Kind kind : Finding.Kind.values()) {
            assertThat(italian.keySet()).contains(DeadlineHeadline.key("finding", kind.name()));
        }
        for (Status status : List.of(Status.MET, Status.NEAR, Status.MISSED)) {
            String key = status.name().toLowerCase(Locale.ROOT);
            assertThat(italian.keySet()).contains("status.over." + key, "status.running." + key);
        }
        for (Course.State state : Course.State.values()) {
            assertThat(italian.keySet()).contains("progress.state." + Wording.key(state));
        }
        for (Course.Reason reason : Course.Reason.values()) {
            assertThat(italian.keySet()).contains("progress.reason." + Wording.key(reason));
        }
        for (NoForecast.Reason reason : NoForecast.Reason.values()) {
            assertThat(italian.keySet()).contains("progress.none." + Wording.key(reason));
        }
        for (Unit unit : Unit.values()) {
            assertThat(italian.keySet()).contains("progress.target." + Wording.key(unit));
        }
    }

    private static Set<String> keysInViews() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/it/traguardo/dashboard"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                var matcher = LITERAL_KEY.matcher(read(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            });
        }
        keys.removeIf(key -> key.startsWith("it.") || key.startsWith("fonts.") || key.startsWith("traguardo."));
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                Translations.BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
