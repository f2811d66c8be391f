package it.traguardo.cli;

import it.traguardo.calendar.Deadline;
import it.traguardo.calendar.Finding;
import it.traguardo.calendar.Step;
import it.traguardo.indicator.RequestClock;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as text and as JSON.
 *
 * @param supposed whether the day of receipt is not the one of the register
 */
record DeadlineText(RequestClock request, Deadline deadline, boolean supposed) {

    void print(PrintWriter out) {
        out.printf("%s  %s (source %s)%n", request.protocolNumber(), deadline.procedure(), request.source());
        out.printf("received   %s%s%n", deadline.receivedOn(), supposed ? " (supposed)" : "");
        out.printf(
                "due        %s: %s%s, as of %s%n",
                deadline.dueOn().map(LocalDate::toString).orElse("not known"),
                deadline.standing(),
                deadline.endedOn().map(day -> " on " + day).orElse(""),
                deadline.asOf());
        out.printf(
                "days       %d gross, %d net; working %d gross, %d net; calendar %s%n",
                deadline.days().gross(),
                deadline.days().net(),
                deadline.days().working(),
                deadline.days().workingNet(),
                deadline.calendar());
        deadline.beforeEvent()
                .ifPresent(before -> out.printf(
                        "event      %s%n", before ? "still to come when it was closed" : "not after the closing"));
        deadline.releaseFrom().ifPresent(day -> out.printf("release    from %s%n", day));
        for (Step step : deadline.steps()) {
            out.printf(
                    "  %s to %s  %4d day(s)  %4d counted  %-13s  %s (%s)%n",
                    step.first(), step.last(), step.days(), step.counted(), step.kind(), step.rule(), step.source());
        }
        out.printf("  together                  %4d day(s)  %4d counted%n", totalDays(), totalCounted());
        for (Finding finding : deadline.findings()) {
            out.printf("look at    %s on %s: %s%n", finding.kind(), finding.on(), finding.detail());
        }
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("source", request.source());
        json.put("protocolNumber", request.protocolNumber());
        json.put("procedure", deadline.procedure());
        json.put("receivedOn", deadline.receivedOn().toString());
        json.put("supposed", supposed);
        json.put("asOf", deadline.asOf().toString());
        json.put("dueOn", text(deadline.dueOn()));
        json.put("standing", deadline.standing().name());
        json.put("endedOn", text(deadline.endedOn()));
        json.put("grossDays", deadline.days().gross());
        json.put("netDays", deadline.days().net());
        json.put("workingGrossDays", deadline.days().working());
        json.put("workingNetDays", deadline.days().workingNet());
        json.put("beforeEvent", deadline.beforeEvent().orElse(null));
        json.put("releaseFrom", text(deadline.releaseFrom()));
        json.put("calendar", deadline.calendar());
        json.put("term", deadline.term());
        json.put("totalDays", totalDays());
        json.put("totalCounted", totalCounted());
        json.put("steps", deadline.steps().stream().map(DeadlineText::json).toList());
        json.put(
                "findings", deadline.findings().stream().map(DeadlineText::json).toList());
        return json;
    }

    private static Map<String, Object> json(Step step) {
        var json = new LinkedHashMap<String, Object>();
        json.put("first", step.first().toString());
        json.put("last", step.last().toString());
        json.put("days", step.days());
        json.put("counted", step.counted());
        json.put("kind", step.kind().name());
        json.put("rule", step.rule());
        json.put("legalSource", step.source());
        return json;
    }

    private static Map<String, Object> json(Finding finding) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", finding.kind().name());
        json.put("on", finding.on().toString());
        json.put("detail", finding.detail());
        return json;
    }

    private long totalDays() {
        return deadline.steps().stream().mapToLong(Step::days).sum();
    }

    private int totalCounted() {
        return deadline.steps().stream().mapToInt(Step::counted).sum();
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
