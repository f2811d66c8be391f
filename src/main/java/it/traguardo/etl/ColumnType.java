package it.traguardo.etl;

/** What a column of a source holds, by its contract. */
enum ColumnType {
    TEXT("varchar", "a text"),
    INTEGER("bigint", "a whole number"),
    DECIMAL("decimal(18, 4)", "a number"),
    DATE("date", "a date between 1900 and 2199"),
    TIMESTAMP("timestamptz", "a date and time"),
    BOOLEAN("boolean", "sì or no");

    private final String sqlType;
    private final String description;

    ColumnType(String sqlType, String description) {
        this.sqlType = sqlType;
        this.description = description;
    }

    String sqlType() {
        return sqlType;
    }

    String description() {
        return description;
    }

    /** SQL for the day that {@code text} is, of any year; null when it is none. */
    static String day(String text, TextFormat format) {
        return format.datePattern()
                .map(pattern -> "try_strptime(%s, '%s')::date".formatted(text, pattern))
                .orElse("try_cast(%s as date)".formatted(text));
    }

    /** SQL that turns {@code text} into this type, null when it cannot be. */
    String conversion(String text, TextFormat format) {
        return switch (this) {
            case TEXT -> text;
            case INTEGER -> // a cast alone would round 12.7 to 13
                "case when regexp_full_match(%1$s, '[+-]?[0-9]+') then try_cast(%1$s as bigint) end".formatted(text);
            case DECIMAL ->
                format.decimalComma()
                        ? "try_cast(replace(replace(%s, '.', ''), ',', '.') as %s)".formatted(text, sqlType)
                        : "try_cast(%s as %s)".formatted(text, sqlType);
            case DATE -> {
                String date = day(text, format);
                yield "case when year(%1$s) between 1900 and 2199 then %1$s end".formatted(date);
            }
            case TIMESTAMP -> "try_cast(%s as timestamptz)".formatted(text);
            case BOOLEAN ->
                ("case when lower(%1$s) in ('true', 't', 'si', 'sì', 's', '1') then true"
                                + " when lower(%1$s) in ('false', 'f', 'no', 'n', '0') then false end")
                        .formatted(text);
        };
    }
}
