package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import it.traguardo.dashboard.YearComparison.ScoreCell;
import it.traguardo.dashboard.YearComparison.ScoreLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores of the years side by side: of the first line in a sentence and a chart, of all of them in a table. */
class ScoreComparison extends Composite<Section> {

    private final transient Numbers numbers = new Numbers(getLocale());
    private final transient ComparisonWords words;

    ScoreComparison(List<ScoreLine> lines) {
        this.words = new ComparisonWords(numbers, this::getTranslation);
        ScoreLine first = lines.getFirst();
        Paragraph sentence = new Paragraph(words.sentence(first));
        sentence.addClassName("sentence");
        getContent().addClassName("trend");
        getContent()
                .add(
                        new H2(getTranslation("compare.scores")),
                        sentence,
                        new YearChart(
                                words.sentence(first),
                                getTranslation("plan.score"),
                                first.cells().stream().map(this::point).toList()),
                        table(lines));
    }

    private YearChart.Point point(ScoreCell cell) {
        return new YearChart.Point(
                cell.year().toString(),
                cell.score().map(YearComparison.Scored::rounded),
                cell.score()
                        .map(score -> numbers.score(score.rounded()))
                        .orElseGet(() -> words.why(cell.absent().orElseThrow())),
                Optional.empty(),
                "");
    }

    private Div table(List<ScoreLine> lines) {
        var columns = new ArrayList<>(List.of(getTranslation("plan.name")));
        lines.getFirst().cells().forEach(cell -> columns.add(cell.year().toString()));
        var table = new NativeTable();
        table.addClassNames("numbers", "wide", "year-scores");
        Tables.head(table, columns);
        for (ScoreLine line : lines) {
            var row = new NativeTableRow(Tables.heading(name(line)));
            line.cells().forEach(cell -> row.add(Tables.cell(cell.year().toString(), figure(cell))));
            table.getBody().add(row);
        }
        Div around = new Div(table);
        Tables.scrolls(around, getTranslation("compare.scores"));
        return around;
    }

    private Component name(ScoreLine line) {
        return switch (line.kind()) {
            case YEAR -> new Span(getTranslation("roll-up.year"));
            case ADDRESS -> new Span(getTranslation("plan.kind.address") + ": " + line.name());
            case SHEET -> ComparisonView.link(line.code(), line.code() + " " + line.name());
        };
    }

    private Component figure(ScoreCell cell) {
        return cell.score()
                .<Component>map(score -> {
                    Span figure = new Span(numbers.score(score.rounded()));
                    figure.addClassName("numeric");
                    return new Div(figure, new BandBadge(score.band()));
                })
                .orElseGet(() -> {
                    Span why = new Span(words.why(cell.absent().orElseThrow()));
                    why.addClassName("owner");
                    return why;
                });
    }
}
