package it.traguardo.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes of state in the application store; rows are only added. */
final class SheetEvents {

    private static final String SELECT =
            "select sheet, position, step, state, actor, occurred_at, act, note from sheet_event ";

    private final JdbcClient store;

    SheetEvents(JdbcClient store) {
        this.store = store;
    }

    /** Of one sheet, the first one first. */
    List<SheetEvent> of(String sheet) {
        return store.sql(SELECT + "where sheet = ? order by position")
                .param(sheet)
                .query((row, number) -> event(row))
                .list();
    }

    /** The last one of each sheet that has any. */
    List<SheetEvent> last() {
        return store.sql(SELECT + """
                        e where position = (select max(o.position) from sheet_event o where o.sheet = e.sheet)
                        order by sheet""").query((row, number) -> event(row)).list();
    }

    /** @throws RefusedException when somebody else was first */
    void add(SheetEvent event) {
        try {
            store.sql("""
                            insert into sheet_event (sheet, position, step, state, actor, occurred_at, act, note)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            event.sheet(),
                            event.position(),
                            event.step().name(),
                            event.state().name(),
                            event.actor(),
                            Store.at(event.at()),
                            event.act(),
                            event.note())
                    .update();
        } catch (DuplicateKeyException second) {
            throw new RefusedException(
                    Refusal.MEANWHILE,
                    "Sheet %s was moved on by somebody else at the same time. Look again.".formatted(event.sheet()));
        }
    }

    private static SheetEvent event(ResultSet row) throws SQLException {
        return new SheetEvent(
                row.getString("sheet"),
                row.getInt("position"),
                Step.valueOf(row.getString("step")),
                SheetState.valueOf(row.getString("state")),
                row.getString("actor"),
                Store.instant(row, "occurred_at"),
                row.getString("act"),
                row.getString("note"));
    }
}
