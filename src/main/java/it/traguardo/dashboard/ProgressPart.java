package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.indicator.Reading;
import it.traguardo.progress.CoursePoint;
import it.traguardo.progress.Outlook;
import java.util.List;

/** How a value stands to its path, what it still needs, how it will probably end, and how well such forecasts did. */
class ProgressPart extends Composite<Div> {

    ProgressPart(ProgressParts parts, Reading reading, IndicatorAddress address) {
        getContent().addClassName("progress");
        getContent()
                .add(new Later<>(
                        "skeleton-trend",
                        () -> parts.read(reading),
                        read -> shown(parts, read.outlook(), read.points(), address)));
    }

    private Div shown(ProgressParts parts, Outlook outlook, List<CoursePoint> points, IndicatorAddress address) {
        Reading reading = outlook.value().reading();
        var words = new ProgressWords(outlook, new Numbers(getLocale()), this::getTranslation);
        Div state = new Div(new CourseBadge(outlook.course().state()), new Paragraph(words.reason()));
        state.addClassName("course");
        Div shown = new Div(state);
        shown.addClassNames("trend", "progress-shown");
        words.expected().ifPresent(text -> shown.add(new Paragraph(text)));
        words.decided().ifPresent(text -> shown.add(new Paragraph(text)));
        words.pace().ifPresent(text -> shown.add(strong(text, "needed-pace")));
        words.forecast().forEach(text -> shown.add(strong(text, "forecast")));
        shown.add(new CourseChart(outlook, points, words));
        outlook.forecast().ifPresent(forecast -> {
            var link = new RouterLink(
                    getTranslation("progress.what-if.link"),
                    WhatIfView.class,
                    reading.indicator().code());
            link.setQueryParameters(WhatIfAddress.of(address).parameters());
            var method = new Details(
                    getTranslation("progress.method.title"),
                    new Paragraph(words.basis(forecast)),
                    new Paragraph(getTranslation("progress.method.text", forecast.runs())));
            method.addClassName("method");
            shown.add(new Paragraph(link), method);
        });
        shown.add(
                new H3(getTranslation("progress.backtest.title")),
                new Later<>(
                        "skeleton-band",
                        () -> parts.backTest(reading),
                        test -> new BackTestPart(
                                test, words, reading.indicator().unit())));
        return shown;
    }

    private static Paragraph strong(String text, String name) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames("sentence", name);
        return paragraph;
    }
}
