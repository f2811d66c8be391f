package it.traguardo;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** All there is in the star, in a form that can be compared. */
public final class StarState {

    private StarState() {}

    /**
     * Rows and their hashes, table by table. The number of a request is another after each build, so it is left out; it has to
     * lead to the request all the same.
     */
    public static String of(TestInstallation installation) {
        return tables(installation, "").stream()
                .map(table -> table + " "
                        + installation.column(
                                """
                                select count(*) || ' ' || coalesce(sum(hash(t)::hugeint), 0) || ' ' || coalesce(bit_xor(hash(t)), 0)
                                from (select %s from star.%s) as t""".formatted(numbered(installation, table) ? "* exclude request_row" : "*", table))
                        + misled(installation, table))
                .collect(joining("\n"));
    }

    private static String misled(TestInstallation installation, String table) {
        if (!numbered(installation, table)) {
            return "";
        }
        return " misled " + installation.column("""
                select count(*) from star.%1$s as t
                where (select count(*) from star.fact_request as r where r.request_row = t.request_row) <> 1
                """.formatted(table));
    }

    private static boolean numbered(TestInstallation installation, String table) {
        return tables(installation, "and column_name = 'request_row'").contains(table);
    }

    private static List<String> tables(TestInstallation installation, String having) {
        return installation.column("""
                select distinct table_name from duckdb_columns()
                where database_name = current_database() and schema_name = 'star' %s
                order by table_name""".formatted(having));
    }
}
