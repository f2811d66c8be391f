package it.traguardo.etl;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/** The rows of a JSON endpoint. */
final class HttpExtract implements Extract {

    private final Source source;
    private final SourceAccess.Http access;
    private final LoadScope scope;
    private final Instant watermark;
    private Secret token = Secret.NONE;
    private volatile @Nullable HttpQuestions questions;
    private @Nullable JsonRows rows;
    private @Nullable PrefetchingReader page;

    /** @param watermark greatest one loaded so far */
    HttpExtract(Source source, SourceAccess.Http access, LoadScope scope, Instant watermark) {
        this.source = source;
        this.access = access;
        this.scope = scope;
        this.watermark = watermark;
    }

    @Override
    public Optional<ArrowReader> nextPage(BufferAllocator allocator) throws LoadException {
        if (page != null) {
            return Optional.empty();
        }
        try {
            token = access.tokenVariable().isPresent()
                    ? access.secrets().get(access.tokenVariable().get())
                    : Secret.NONE;
        } catch (SecretException missing) {
            throw missing.stopping(source);
        }
        var asking = new HttpQuestions(access, token);
        questions = asking;
        var found = new JsonRows(new HttpPages(access, asking, parameters()), source);
        rows = found;
        List<String> names =
                source.columns().stream().map(SourceColumn::writtenAs).toList();
        page = new PrefetchingReader(new TextBatches(allocator, names, found), allocator, source.name(), this::cancel);
        return Optional.of(page);
    }

    private Map<String, String> parameters() throws LoadException {
        var parameters = new LinkedHashMap<String, String>();
        if (scope instanceof LoadScope.Changes && watermark.isAfter(Instant.EPOCH)) {
            access.watermarkParameter()
                    .ifPresent(name -> parameters.put(
                            name, watermark.minus(access.overlap()).toString()));
        }
        if (scope instanceof LoadScope.Period(LocalDate from, LocalDate to)) {
            if (access.fromParameter().isEmpty() || access.toParameter().isEmpty()) {
                throw source.stopped(
                        "a period was asked for, and %s does not say how".formatted(source.file()),
                        "Write 'from_parameter' and 'to_parameter' there",
                        null);
            }
            parameters.put(access.fromParameter().get(), from.toString());
            parameters.put(access.toParameter().get(), to.toString());
        }
        return parameters;
    }

    @Override
    public List<String> notes() {
        return rows == null
                ? List.of()
                : rows.neverSeen().stream()
                        .map(column ->
                                "no row has '%s' (column %s): if it has another name now, write it in 'from:' of %s"
                                        .formatted(column.writtenAs(), column.name(), source.file()))
                        .toList();
    }

    @Override
    public LoadException broken(Exception cause) {
        IOException atSource = page == null ? null : page.failure();
        if (atSource instanceof HttpFault fault) {
            return source.stopped(token.hideIn(fault.getMessage()), fault.remedy(), token.unlessToldBy(fault));
        }
        return source.stopped(
                "its rows cannot be kept: %s".formatted(token.hideIn(cause.getMessage())),
                "Free space or memory",
                token.unlessToldBy(cause));
    }

    @Override
    public void cancel() {
        HttpQuestions asking = questions;
        if (asking != null) {
            asking.cancel();
        }
    }

    @Override
    public void close() {
        cancel();
    }
}
