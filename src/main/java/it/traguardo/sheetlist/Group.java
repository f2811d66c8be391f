package it.traguardo.sheetlist;

import java.util.List;
import java.util.Optional;

/** What one row of a list can tell: some keys of a thing of the plan. */
enum Group {
    ADDRESS(key("code"), key("title"), optional("name")),
    STRATEGIC_OBJECTIVE(key("code"), key("title")),
    OPERATIVE_OBJECTIVE(key("code"), key("title"), optional("mission"), optional("programme")),
    SHEET(
            key("code"),
            key("title"),
            key("directorate"),
            key("director"),
            key("service"),
            key("responsible"),
            key("classification"),
            key("kind"),
            optional("unit"),
            number("weight"),
            optional("demonstration"),
            optional("budget"),
            optional("runs"),
            key("description")),
    LINK(optional("address"), optional("objective"), key("text"), number("share")),
    MILESTONE(
            key("code"),
            key("title"),
            day("due", true),
            day("achieved", false),
            optional("act"),
            number("baseline"),
            number("target"),
            optional("unit")),
    INDICATOR(key("indicator"), key("description"), number("weight"), number("target"), number("tolerance")),
    /** Of a list that tells only which milestones were reached. */
    ATTAINED(key("sheet"), key("milestone"), day("achieved", true), optional("act"));

    private final List<Key> keys;

    Group(Key... keys) {
        this.keys = List.of(keys);
    }

    List<Key> keys() {
        return keys;
    }

    Optional<Key> find(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** What the text of a key is read as. */
    enum Form {
        TEXT,
        NUMBER,
        DAY
    }

    /** @param required whether each row must tell it */
    record Key(String name, Form form, boolean required) {}

    private static Key key(String name) {
        return new Key(name, Form.TEXT, true);
    }

    private static Key optional(String name) {
        return new Key(name, Form.TEXT, false);
    }

    private static Key number(String name) {
        return new Key(name, Form.NUMBER, false);
    }

    private static Key day(String name, boolean required) {
        return new Key(name, Form.DAY, required);
    }
}
