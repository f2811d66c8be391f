package it.traguardo.cli;

import it.traguardo.plan.Score;
import it.traguardo.plan.Scoring;
import it.traguardo.plan.WeightedScore;
import it.traguardo.plan.WeightedScore.Contribution;
import it.traguardo.plan.YearScores;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How {@code traguardo scores} says the scores of a year: rounded as a text, to the last digit as JSON. */
record ScoresText(int year, LocalDate asOf, YearScores scores) {

    void print(PrintWriter out) {
        out.printf("%d, as of %s; 100 is the target reached%n", year, asOf);
        print(out, "whole year", scores.year());
        scores.addresses()
                .forEach(each ->
                        print(out, each.address().code() + " " + each.address().title(), each.score()));
        scores.sheets().forEach((sheet, score) -> print(out, "sheet " + sheet.code(), score));
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("year", year);
        json.put("asOf", asOf.toString());
        json.put("missing", scores.scoring().missing().name());
        json.put("score", json(scores.year()));
        json.put(
                "addresses",
                scores.addresses().stream()
                        .map(each -> named(each.address().code(), each.address().title(), each.score()))
                        .toList());
        json.put(
                "sheets",
                scores.sheets().entrySet().stream()
                        .map(each -> named(each.getKey().code(), each.getKey().title(), each.getValue()))
                        .toList());
        return json;
    }

    private void print(PrintWriter out, String name, WeightedScore score) {
        Scoring scoring = scores.scoring();
        out.printf("%-52s %9s  %s%n", name, rounded(score.total()), band(score).orElse(""));
        for (Contribution each : score.contributions()) {
            Optional<Score> own = each.score();
            String uncapped = own.filter(Score::isCapped)
                    .map(reached ->
                            ", uncapped " + scoring.rounded(reached.raw()).toPlainString())
                    .orElse("");
            out.printf(
                    "  %-50s %9s  weight %s%s%n",
                    each.code(), rounded(own.map(Score::capped)), each.weight().toPlainString(), uncapped);
        }
        if (score.missing() > 0) {
            out.printf(
                    "  %d without a score: %s%n",
                    score.missing(),
                    score.missingRule().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    private String rounded(Optional<BigDecimal> score) {
        return score.map(scores.scoring()::rounded)
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }

    private Optional<String> band(WeightedScore score) {
        return score.total().map(total -> scores.scoring().band(total).name().italian());
    }

    private Map<String, Object> named(String code, String title, WeightedScore score) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", code);
        json.put("title", title);
        json.putAll(json(score));
        return json;
    }

    private Map<String, Object> json(WeightedScore score) {
        var json = new LinkedHashMap<String, Object>();
        json.put("total", plain(score.total()));
        json.put("band", band(score).orElse(null));
        json.put("points", score.points().toPlainString());
        json.put("weight", score.weight().toPlainString());
        json.put("missing", score.missing());
        json.put(
                "contributions",
                score.contributions().stream().map(ScoresText::json).toList());
        return json;
    }

    private static Map<String, Object> json(Contribution contribution) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", contribution.code());
        json.put("weight", contribution.weight().toPlainString());
        json.put("score", plain(contribution.score().map(Score::capped)));
        json.put("raw", plain(contribution.score().map(Score::raw)));
        json.put("points", contribution.points().toPlainString());
        return json;
    }

    private static @Nullable String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }
}
