package it.traguardo.dashboard;

import it.traguardo.indicator.Unit;
import it.traguardo.progress.Aim;
import it.traguardo.progress.Course;
import it.traguardo.progress.Forecast;
import it.traguardo.progress.NeededPace;
import it.traguardo.progress.NoForecast;
import it.traguardo.progress.Outlook;
import it.traguardo.vocabulary.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How a value goes on, in sentences. */
final class ProgressWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PACE_DECIMALS = 2;

    private final Outlook outlook;
    private final Unit unit;
    private final Numbers numbers;
    private final Wording.Words words;

    ProgressWords(Outlook outlook, Numbers numbers, Wording.Words words) {
        this.outlook = outlook;
        this.unit = outlook.value().reading().indicator().unit();
        this.numbers = numbers;
        this.words = words;
    }

    /** "Mancano 12 richieste rispetto al passo …". */
    String reason() {
        Course course = outlook.course();
        String key = "progress.reason." + Wording.key(course.reason());
        return switch (course.reason()) {
            case SHARE_AHEAD, SHARE_BEHIND, SHARE_BEHIND_BUT_OPEN, SHARE_OVER, MEAN_WITHIN, MEAN_BEYOND ->
                words.get(key, course.by()) + tolerated();
            case TOTAL_REACHED, TOTAL_AHEAD, TOTAL_EXCEEDED -> words.get(key, value(course.by()));
            case TOTAL_BEHIND ->
                words.get(isHigher() ? key : "progress.reason.total-over", value(course.by())) + tolerated();
            case NO_TARGET, NO_VALUE, NO_PATH, ENDED_MET, ENDED_MISSED -> words.get(key);
        };
    }

    private String tolerated() {
        boolean within = outlook.course().state() == Course.State.AT_RISK
                && outlook.course().reason() != Course.Reason.SHARE_BEHIND_BUT_OPEN;
        return within ? " " + words.get("progress.tolerated") : "";
    }

    /** What the path expects on the day. */
    Optional<String> expected() {
        return outlook.course()
                .expected()
                .map(expected -> words.get(
                        outlook.value().reading().indicator().measure().isTotal()
                                ? "progress.path.expected"
                                : "progress.path.target",
                        numbers.date(outlook.value().reading().asOf()),
                        value(expected)));
    }

    /** How much of the value at the end is settled already. */
    Optional<String> decided() {
        return outlook.forecast()
                .filter(forecast -> forecast.decided() + forecast.remaining() > 0)
                .map(forecast -> words.get(
                        "progress.decided",
                        share(BigDecimal.valueOf(forecast.decided()), forecast.decided() + forecast.remaining()),
                        numbers.count(forecast.decided()),
                        numbers.count(forecast.decided() + forecast.remaining())));
    }

    /** "Le circa 100 richieste che restano devono richiedere in media al massimo 13,20 giorni". */
    Optional<String> pace() {
        return outlook.pace().map(this::sentence);
    }

    private String sentence(NeededPace pace) {
        return switch (pace) {
            case NeededPace.Mean mean ->
                words.get(
                        mean.atMost() ? "progress.pace.mean-most" : "progress.pace.mean-least",
                        target(),
                        mean.remaining(),
                        safe(mean.days(), mean.atMost()));
            case NeededPace.Share share ->
                words.get(
                        isHigher() ? "progress.pace.share" : "progress.pace.share-low",
                        target(),
                        share.remaining(),
                        share.mayFail());
            case NeededPace.Total total ->
                words.get(
                        total.atMost() ? "progress.pace.total-most" : "progress.pace.total-least",
                        value(total.rest()),
                        total.workingDays(),
                        safe(total.perDay(), total.atMost()),
                        safe(total.perWeek(), total.atMost()));
            case NeededPace.Impossible impossible ->
                words.get("progress.pace.impossible", target(), value(impossible.best()));
            case NeededPace.Secured _ -> words.get("progress.pace.secured", target());
            case NeededPace.NothingLeft _ -> words.get("progress.pace.nothing-left");
        };
    }

    /** Rounded to the side on which who keeps to it gets there. */
    private String safe(BigDecimal pace, boolean atMost) {
        BigDecimal rounded = pace.setScale(PACE_DECIMALS, atMost ? RoundingMode.FLOOR : RoundingMode.CEILING);
        return unit == Unit.NUMBER ? numbers.weight(rounded) : value(rounded);
    }

    /** The forecast, or why there is none. */
    List<String> forecast() {
        return switch (outlook.prediction()) {
            case Forecast forecast -> {
                String end = words.get(
                        "progress.forecast.value",
                        numbers.date(outlook.value().reading().period().end().minusDays(1)),
                        value(forecast.median()),
                        value(forecast.low()),
                        value(forecast.high()));
                yield forecast.chance()
                        .map(chance -> List.of(end, words.get("progress.forecast.chance", target(), chance(chance))))
                        .orElse(List.of(end));
            }
            case NoForecast none ->
                List.of(words.get("progress.none." + Wording.key(none.reason()), none.found(), none.needed()));
        };
    }

    /** What a forecast rests on. */
    String basis(Forecast forecast) {
        return words.get("progress.forecast.cases", forecast.open(), forecast.arrivals())
                + " "
                + words.get(
                        "progress.forecast.pace",
                        forecast.observedCases(),
                        numbers.date(forecast.observedFrom()),
                        forecast.curves())
                + " "
                + words.get("progress.forecast.season", forecast.pastYears());
    }

    /** "72 %"; never 0 or 100, which no number of simulated ends can show. */
    String chance(BigDecimal chance) {
        BigDecimal percent = chance.multiply(HUNDRED);
        if (percent.compareTo(BigDecimal.ONE) < 0) {
            return words.get("progress.chance.least");
        }
        if (percent.compareTo(HUNDRED.subtract(BigDecimal.ONE)) > 0) {
            return words.get("progress.chance.most");
        }
        return numbers.target(percent.setScale(0, RoundingMode.HALF_UP), Unit.PERCENT);
    }

    String value(BigDecimal value) {
        List<BigDecimal> bounds =
                outlook.aim().map(aim -> List.of(aim.target())).orElse(List.of());
        return numbers.value(value, unit, bounds);
    }

    private String share(BigDecimal part, long whole) {
        BigDecimal percent = part.multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
        return numbers.target(percent, Unit.PERCENT);
    }

    private String target() {
        return outlook.aim().map(aim -> numbers.target(aim.target(), unit)).orElse("–");
    }

    private boolean isHigher() {
        return outlook.aim()
                .map(Aim::direction)
                .filter(Direction.HIGHER::equals)
                .isPresent();
    }
}
