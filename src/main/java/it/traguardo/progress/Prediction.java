package it.traguardo.progress;

/** How a period will end, or why nothing can be said of it. */
public sealed interface Prediction permits Forecast, NoForecast {}
