package it.traguardo.warehouse;

import java.nio.file.Path;

/**
 * One view of the stage: a {@code select} that gives a source's rows our names and types.
 *
 * @param shape {@code request}, {@code clock_event}, {@code office} or {@code procedure}: which {@code stage.no_…} it must look like
 * @param source folder of {@code etl/} its rows come from
 * @param file holds the {@code select} and nothing else
 */
public record StageView(String shape, String source, Path file) {

    static final String FOLDER = "20_stage";

    String name() {
        return source + "_" + shape;
    }
}
