package it.traguardo.etl;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Optional;
import java.util.Set;

/** What to say when a database refuses or breaks off: whose move it is, by the state the driver gives; never the password. */
final class DatabaseFault {

    private static final Set<String> UNKNOWN_COLUMN = Set.of("42703", "42S22");
    private static final Set<String> UNKNOWN_TABLE = Set.of("42P01", "42S02", "42S03", "42S04", "3F000");
    private static final Set<String> NOT_LET_IN = Set.of("28P01", "28000");
    private static final Set<String> STOPPED_BY_TIME = Set.of("57014", "HYT00");

    private final Source source;
    private final SourceAccess.Database access;

    DatabaseFault(Source source, SourceAccess.Database access) {
        this.source = source;
        this.access = access;
    }

    /** A query or a connection that was refused. */
    LoadException refused(SQLException refused, Secret password) {
        String state = Optional.ofNullable(refused.getSQLState()).orElse("");
        if (UNKNOWN_COLUMN.contains(state)) {
            return stopped(
                    "the source refuses %s: ".formatted(access.queryFile()),
                    refused,
                    "The source renamed or dropped a column: correct the query, and 'from:' in %s"
                            .formatted(source.file()),
                    password);
        }
        if (UNKNOWN_TABLE.contains(state)) {
            return stopped(
                    "the source refuses %s: ".formatted(access.queryFile()),
                    refused,
                    "The source renamed or dropped a table, or user %s may not read it: correct the query or the rights"
                            .formatted(access.address().user()),
                    password);
        }
        if (NOT_LET_IN.contains(state)) {
            return stopped(
                    "the source does not let user %s in: "
                            .formatted(access.address().user()),
                    refused,
                    "Check 'user' and 'password_variable' of its connection",
                    password);
        }
        if (STOPPED_BY_TIME.contains(state) || refused instanceof SQLTimeoutException) {
            return stopped(
                    "the source does not answer %s in time: ".formatted(access.queryFile()),
                    refused,
                    "Check that it runs, or raise 'connect_timeout' or 'statement_timeout' of its connection",
                    password);
        }
        return stopped(
                "the source does not answer %s: ".formatted(access.queryFile()),
                refused,
                "Check connection and query",
                password);
    }

    /** Rows that ended half-way. */
    LoadException brokenOff(IOException broken, Secret password) {
        return stopped("the source broke off while its rows were read: ", broken, "Check the source", password);
    }

    private LoadException stopped(String what, Exception cause, String remedy, Secret password) {
        String reason = password.hideIn(cause.getMessage()).strip().replaceFirst("\\.$", "");
        return source.stopped(what + reason, remedy, password.unlessToldBy(cause));
    }
}
