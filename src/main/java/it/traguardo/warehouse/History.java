package it.traguardo.warehouse;

import static it.traguardo.warehouse.generated.mart.Tables.EDITION;

import it.traguardo.content.ContentFolders;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Answers questions from what is known, or from what was known at an instant, by the same query. The star of a past state
 * is built from the rows and the content of then, in a catalog in memory; the states asked for last are kept. Raw only
 * grows, so a state comes out the same whenever it is built.
 */
public final class History {

    /** States kept at once: each is a star of its own in memory. */
    private static final int KEPT = 4;

    private final Warehouse warehouse;
    private final ContentArchive archive;
    private final PastStar builder;
    private final AtomicLong made = new AtomicLong();
    private int openings;
    private final Map<Knowledge, Past> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    /** @param builder fills the catalog of a state */
    public History(Warehouse warehouse, ContentArchive archive, PastStar builder) {
        this.warehouse = warehouse;
        this.archive = archive;
        this.builder = builder;
    }

    /** States of knowledge, the latest first. */
    public List<Edition> editions() {
        return warehouse.read(query ->
                query.selectFrom(EDITION).orderBy(EDITION.EDITION_ID.desc()).fetch(History::edition));
    }

    /**
     * The state of knowledge at that instant.
     *
     * @throws IllegalArgumentException when nothing was known yet
     */
    public Edition edition(Instant knownAt) {
        return warehouse.read(query -> query.selectFrom(EDITION)
                .where(EDITION.KNOWN_AT.le(knownAt.atOffset(ZoneOffset.UTC)))
                .orderBy(EDITION.EDITION_ID.desc())
                .limit(1)
                .fetchOptional(History::edition)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nothing was known yet at %s. %s".formatted(knownAt, firstKnown(query)))));
    }

    /** Whether anything was known at an instant. */
    public boolean isKnown(Instant knownAt) {
        return warehouse.read(
                query -> query.fetchExists(EDITION, EDITION.KNOWN_AT.le(knownAt.atOffset(ZoneOffset.UTC))));
    }

    private static String firstKnown(DSLContext query) {
        return query.select(EDITION.KNOWN_AT)
                .from(EDITION)
                .orderBy(EDITION.EDITION_ID)
                .limit(1)
                .fetchOptional(0, OffsetDateTime.class)
                .map(first -> "Ask for %s or later.".formatted(first.toInstant()))
                .orElse("Run 'traguardo load' first.");
    }

    /** What the numbers of an edition are made from. */
    public Knowledge knowledge(Edition edition) {
        return warehouse.read(query -> query.connectionResult(connection -> Knowledge.of(connection, edition)));
    }

    /** The content as it was. */
    public ContentFolders content(Edition edition) {
        Knowledge state = knowledge(edition);
        return warehouse.read(query -> query.connectionResult(connection -> archive.at(connection, state)));
    }

    /** Asks what is known now when {@code knownAt} is empty. */
    public <T> T read(Optional<Instant> knownAt, Function<DSLContext, T> query) {
        return knownAt.map(instant -> read(knowledge(edition(instant)), query)).orElseGet(() -> warehouse.read(query));
    }

    public <T> T read(Knowledge state, Function<DSLContext, T> query) {
        Optional<T> present = warehouse.read(
                reader -> isPresent(reader, state) ? Optional.of(query.apply(reader)) : Optional.empty());
        if (present.isPresent()) {
            return present.get();
        }
        Past past = taken(state);
        try {
            return warehouse.read(reader -> {
                reader.execute("use " + past.catalog);
                return query.apply(reader);
            });
        } finally {
            release(past);
        }
    }

    /** Asks one state and then another on one connection: the temporary tables of the first are there for the second. */
    public <T> T readBoth(Knowledge first, Consumer<DSLContext> one, Knowledge second, Function<DSLContext, T> other) {
        Past before = taken(first);
        try {
            Past after = taken(second);
            try {
                return warehouse.read(reader -> {
                    reader.execute("use " + before.catalog);
                    one.accept(reader);
                    reader.execute("use " + after.catalog);
                    return other.apply(reader);
                });
            } finally {
                release(after);
            }
        } finally {
            release(before);
        }
    }

    /** Whether the star in view is of that state: asked in the moment that answers, as a load may end meanwhile. */
    private static boolean isPresent(DSLContext reader, Knowledge state) {
        return state.ofStar().equals(reader.connectionResult(Knowledge::present).ofStar());
    }

    private synchronized Past taken(Knowledge asked) {
        Knowledge state = asked.ofStar();
        if (openings != warehouse.openings()) { // the catalogs of before went with the database
            kept.clear();
            openings = warehouse.openings();
        }
        Past past = kept.get(state);
        if (past == null) {
            past = build(state);
            kept.put(state, past);
            forgetOthers();
        }
        past.readers++;
        return past;
    }

    private synchronized void release(Past past) {
        past.readers--;
        forgetOthers();
    }

    /** Down to the number kept; those being read stay until they are released. */
    private void forgetOthers() {
        var oldest = kept.values().iterator();
        for (int surplus = kept.size() - KEPT; surplus > 0 && oldest.hasNext(); ) {
            Past past = oldest.next();
            if (past.readers == 0) {
                oldest.remove();
                detach(past);
                surplus--;
            }
        }
    }

    private void detach(Past past) {
        try {
            warehouse.detach(past.catalog);
        } catch (SQLException failed) {
            throw new WarehouseException("A past state cannot be closed: " + DuckDbMessage.of(failed), failed);
        }
    }

    private Past build(Knowledge state) {
        String catalog = "past_" + made.incrementAndGet();
        ContentFolders content =
                warehouse.read(query -> query.connectionResult(connection -> archive.at(connection, state)));
        try {
            warehouse.attach(catalog, (connection, here) -> builder.build(connection, here, state.rows(), content));
            return new Past(catalog);
        } catch (SQLException failed) {
            throw new WarehouseException(
                    "The star as it was known cannot be built: " + DuckDbMessage.of(failed), failed);
        }
    }

    private static Edition edition(Record row) {
        return new Edition(
                row.get(EDITION.EDITION_ID),
                row.get(EDITION.KNOWN_AT).toInstant(),
                Edition.Cause.valueOf(row.get(EDITION.CAUSE)),
                row.get(EDITION.DETAIL));
    }

    /** A star of the past and how many read it. */
    private static final class Past {

        private final String catalog;
        private int readers;

        Past(String catalog) {
            this.catalog = catalog;
        }
    }
}
