package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import it.traguardo.evidence.RowsExport;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.LeftOut;
import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RequestRow;
import it.traguardo.indicator.RowFilter;
import it.traguardo.indicator.RowOrder;
import it.traguardo.indicator.Unit;
import it.traguardo.vocabulary.Maturity;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The very requests behind a value: filtered by what they count for, sorted, read as they scroll, taken away as CSV. */
class Rows extends Composite<Div> {

    private final transient Indicators indicators;
    private final transient Reading reading;
    private final RowFilter filter;
    private final transient Numbers numbers = new Numbers(getLocale());

    /** @param count rows that pass the filter of the address */
    Rows(
            Indicators indicators,
            RowsExport export,
            Reading reading,
            IndicatorAddress address,
            int count,
            Consumer<IndicatorAddress> open) {
        this.indicators = indicators;
        this.reading = reading;
        this.filter = address.rows();
        Span total = new Span(getTranslation("rows.count", numbers.count(count)));
        total.addClassName("rows-count");
        Div bar = new Div(filter(address, open), total, download(export));
        bar.addClassName("rows-bar");
        getContent().addClassName("rows");
        getContent().setId("righe");
        getContent().add(bar);
        getContent().add(count == 0 ? new EmptyState(EmptyState.Reason.NO_ROWS) : grid(count));
    }

    private Select<RowFilter> filter(IndicatorAddress address, Consumer<IndicatorAddress> open) {
        var select = new Select<RowFilter>();
        select.setLabel(getTranslation("rows.filter"));
        select.setItems(RowFilter.values());
        select.setItemLabelGenerator(choice -> getTranslation("rows." + Wording.key(choice)));
        select.setValue(filter);
        select.addValueChangeListener(change -> open.accept(address.withRows(change.getValue())));
        return select;
    }

    private Anchor download(RowsExport export) {
        String name = "%s_%s_al_%s.csv"
                .formatted(reading.indicator().code(), reading.period().code().replace("..", "-"), reading.asOf());
        DownloadHandler csv = event -> {
            event.setFileName(name);
            event.setContentType("text/csv;charset=utf-8");
            export.writeCsv(reading, filter, event.getOutputStream());
        };
        Anchor anchor = new Anchor(csv, getTranslation("rows.csv"));
        anchor.addClassName("download");
        return anchor;
    }

    private Grid<RequestRow> grid(int count) {
        var grid = new Grid<RequestRow>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", getTranslation("indicator.rows"));
        grid.addComponentColumn(Rows::link)
                .setHeader(getTranslation("rows.protocol"))
                .setSortProperty(RowOrder.Column.PROTOCOL_NUMBER.name())
                .setWidth("9rem")
                .setFlexGrow(0);
        add(grid, row -> date(row.receivedOn()), "rows.received", RowOrder.Column.RECEIVED_ON, "9rem");
        add(grid, row -> date(row.reachedOn()), "rows.reached", RowOrder.Column.REACHED_ON, "9rem");
        if (reading.indicator().measure().limit() == Measure.Limit.EVE_OF_EVENT) {
            add(grid, row -> date(row.eventOn()), "rows.event", RowOrder.Column.EVENT_ON, "9rem");
        } else if (asksWhatIsDue()) {
            add(grid, row -> date(row.dueOn()), "rows.due", RowOrder.Column.DUE_ON, "9rem");
        }
        if (reading.indicator().measure() == Measure.AMOUNT) {
            add(grid, this::amount, "stream.amount", RowOrder.Column.AMOUNT, "9rem")
                    .setTextAlign(ColumnTextAlign.END);
        }
        add(grid, this::days, "rows.days", RowOrder.Column.DAYS, "7rem").setTextAlign(ColumnTextAlign.END);
        add(grid, this::role, "rows.role", RowOrder.Column.LEFT_OUT, "12rem");
        add(grid, row -> word(row.outcome()), "rows.outcome", RowOrder.Column.OUTCOME, "10rem");
        if (reading.indicator().streams().size() > 1) {
            add(grid, row -> word(row.requestKind()), "rows.kind", RowOrder.Column.REQUEST_KIND, "12rem");
        }
        add(grid, RequestRow::subject, "rows.subject", RowOrder.Column.SUBJECT, "20rem");
        add(grid, RequestRow::officeName, "rows.office", RowOrder.Column.OFFICE_NAME, "16rem");
        add(grid, row -> word(row.channel()), "rows.channel", RowOrder.Column.CHANNEL, "8rem");
        grid.setItems(DataProvider.fromCallbacks(this::fetch, query -> {
            query.getOffset(); // the protocol of the callback wants both read
            query.getLimit();
            return count;
        }));
        return grid;
    }

    private boolean asksWhatIsDue() {
        Measure measure = reading.indicator().measure();
        return measure.isLimited() || measure.isShare() && reading.policy().maturity() == Maturity.MATURED;
    }

    private Grid.Column<RequestRow> add(
            Grid<RequestRow> grid,
            ValueProvider<RequestRow, @Nullable String> cell,
            String key,
            RowOrder.Column order,
            String width) {
        return grid.addColumn(row -> {
                    String text = cell.apply(row);
                    return text == null ? "" : text;
                })
                .setHeader(getTranslation(key))
                .setSortProperty(order.name())
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    private static RouterLink link(RequestRow row) {
        var link = new RouterLink(row.protocolNumber(), RequestView.class);
        link.setQueryParameters(RequestView.address(row.source(), row.protocolNumber()));
        return link;
    }

    private Stream<RequestRow> fetch(Query<RequestRow, Void> query) {
        RowOrder order = query.getSortOrders().stream()
                .findFirst()
                .map(sort -> new RowOrder(
                        RowOrder.Column.valueOf(sort.getSorted()), sort.getDirection() == SortDirection.DESCENDING))
                .orElse(RowOrder.BY_RECEIPT);
        return indicators.rows(reading, filter, order, query.getOffset(), query.getLimit()).stream();
    }

    private String role(RequestRow row) {
        LeftOut leftOut = row.leftOut();
        if (leftOut != null) {
            return getTranslation(LeftOutList.key(leftOut));
        }
        return getTranslation(row.inNumerator() ? "rows.role.numerator" : "rows.role.missing");
    }

    private @Nullable String days(RequestRow row) {
        return row.days() == null ? null : numbers.count(row.days());
    }

    private @Nullable String amount(RequestRow row) {
        return row.amount() == null ? null : numbers.value(row.amount(), Unit.EURO);
    }

    private static @Nullable String word(@Nullable String code) {
        return code == null ? null : Wording.code(code);
    }

    private @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : numbers.date(date);
    }
}
