package it.traguardo.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.warehouse.generated.mart.Mart;
import it.traguardo.warehouse.generated.star.Star;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.junit.jupiter.api.Test;

class ColumnCommentTest {

    @Test
    void everyColumnOfStarAndMartSaysWhatItHolds() {
        List<String> silent = Stream.of(Star.STAR, Mart.MART)
                .flatMap(schema -> schema.getTables().stream())
                .flatMap(table -> Stream.of(table.fields()))
                .filter(field -> field.getComment().isBlank())
                .map(Field::toString)
                .toList();

        assertThat(silent).isEmpty();
    }
}
