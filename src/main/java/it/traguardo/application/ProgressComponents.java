package it.traguardo.application;

import it.traguardo.calendar.CalendarReader;
import it.traguardo.calendar.OfficeCalendar;
import it.traguardo.etl.Loader;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.RequestLives;
import it.traguardo.progress.BackTests;
import it.traguardo.progress.Forecasts;
import it.traguardo.progress.Outlooks;
import it.traguardo.warehouse.History;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What says how values go on. */
@Configuration(proxyBeanMethods = false)
@Lazy
class ProgressComponents {

    @Bean
    RequestLives requestLives(History history, Loader loader) {
        loader.prepare();
        return new RequestLives(history);
    }

    @Bean
    Forecasts forecasts(Indicators indicators, RequestLives lives) {
        return new Forecasts(indicators, lives);
    }

    @Bean
    BackTests backTests(Indicators indicators, RequestLives lives, Forecasts forecasts) {
        return new BackTests(indicators, lives, forecasts);
    }

    @Bean
    Outlooks outlooks(Indicators indicators, Forecasts forecasts, CalendarReader calendars, History history) {
        OfficeCalendar present = calendars.read().standard();
        return new Outlooks(
                indicators,
                forecasts,
                knownAt -> knownAt.map(instant -> new CalendarReader(history.content(history.edition(instant)))
                                .read()
                                .standard())
                        .orElse(present));
    }
}
