package it.traguardo.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is being written of checks, in the application store: the one thing of a check that changes. */
final class DraftStore {

    private static final String OF_SHEET = "";

    private final JdbcClient store;
    private final TransactionTemplate transactions;

    DraftStore(JdbcClient store, TransactionTemplate transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    CheckDraft find(String sheet, CheckKind kind) {
        List<Line> lines = store.sql("select indicator, text, remedy from check_draft where sheet = ? and kind = ?")
                .params(sheet, kind.name())
                .query((row, number) -> line(row))
                .list();
        var remarks = new HashMap<String, Remark>();
        String narrative = "";
        for (Line line : lines) {
            if (line.indicator().equals(OF_SHEET)) {
                narrative = line.text();
            } else {
                remarks.put(line.indicator(), new Remark(line.text(), line.remedy()));
            }
        }
        return new CheckDraft(narrative, remarks);
    }

    void save(String sheet, CheckKind kind, CheckDraft draft, String user, Instant now) {
        transactions.executeWithoutResult(transaction -> {
            store.sql("delete from check_draft where sheet = ? and kind = ?")
                    .params(sheet, kind.name())
                    .update();
            add(sheet, kind, new Line(OF_SHEET, draft.narrative(), ""), user, now);
            draft.remarks()
                    .forEach((indicator, remark) ->
                            add(sheet, kind, new Line(indicator, remark.cause(), remark.remedy()), user, now));
        });
    }

    private void add(String sheet, CheckKind kind, Line line, String user, Instant now) {
        store.sql("""
                        insert into check_draft (sheet, kind, indicator, text, remedy, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(sheet, kind.name(), line.indicator(), line.text(), line.remedy(), user, Store.at(now))
                .update();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString(1), row.getString(2), row.getString(3));
    }

    private record Line(String indicator, String text, String remedy) {}
}
