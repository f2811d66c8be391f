package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** The years there is a plan of, as links to the same page. */
class YearLinks extends Nav {

    static final String YEAR = "anno";

    YearLinks(Class<? extends Component> page, List<Year> years, Year chosen) {
        this(page, years, chosen, QueryParameters.empty());
    }

    /** @param kept what else the address of each year says */
    YearLinks(Class<? extends Component> page, List<Year> years, Year chosen, QueryParameters kept) {
        addClassName("years");
        getElement().setAttribute("aria-label", getTranslation("home.years"));
        for (Year year : years) {
            RouterLink link = new RouterLink(year.toString(), page);
            link.setQueryParameters(kept.merging(YEAR, year.toString()));
            if (year.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }

    /** The year an address asks for, else the latest there is a plan of that has begun. */
    static Year asked(QueryParameters parameters, List<Year> years, LocalDate today) {
        Year current = Year.from(today);
        Optional<Year> asked = parameters
                .getSingleParameter(YEAR)
                .filter(year -> year.matches("\\d{4}"))
                .map(Year::parse);
        return asked.orElseGet(() -> years.stream()
                .filter(year -> !year.isAfter(current))
                .findFirst()
                .orElse(current));
    }
}
