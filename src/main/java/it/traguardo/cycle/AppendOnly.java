package it.traguardo.cycle;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** The trigger of the embedded database that refuses to change or delete a row; PostgreSQL has a function of its own. */
public final class AppendOnly implements Trigger {

    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] oldRow, @Nullable Object[] newRow) throws SQLException {
        throw new SQLException("%s is only added to: its rows cannot be changed or deleted".formatted(table));
    }
}
