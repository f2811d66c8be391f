package it.traguardo.demo;

import java.time.LocalDate;
import java.util.List;

/** An invented member of the council; the elections of June 2024 renew about half of them. */
record Councillor(String name, String group) {

    private static final LocalDate NEW_COUNCIL = LocalDate.of(2024, 6, 10);
    private static final int SEATS = 20;
    private static final int RENEWED = 9;
    private static final List<String> SURNAMES = List.of(
            "Albanari",
            "Bellosguardi",
            "Calvanesi",
            "Donatucci",
            "Ermellini",
            "Frescobuoni",
            "Gelsominori",
            "Impruneti",
            "Lastrucchi",
            "Marignolli",
            "Novolari",
            "Ognissanti",
            "Pignonesi",
            "Quaracchini",
            "Rifredoni",
            "Settignani",
            "Torrigiari",
            "Uguccini",
            "Varlunghi",
            "Zoccolari",
            "Arcetrini",
            "Bandinucci",
            "Careggini",
            "Doccioli",
            "Ferrucciani",
            "Galluzzari",
            "Isolotti",
            "Legnaioli",
            "Montughini");
    private static final List<String> GROUPS = List.of(
            "Gruppo Giglio", "Gruppo Marzocco", "Gruppo Loggia", "Gruppo Torre", "Gruppo Ponte", "Gruppo misto");

    static Councillor sittingOn(LocalDate day, Chance chance) {
        int firstSeat = day.isBefore(NEW_COUNCIL) ? 0 : RENEWED;
        String surname = SURNAMES.get(chance.between(firstSeat, firstSeat + SEATS - 1));
        String group = GROUPS.get(SURNAMES.indexOf(surname) % GROUPS.size());
        return new Councillor("Cons. " + surname, group);
    }
}
