package it.traguardo.lineage;

/** One place where a select reads a relation: the same relation read twice is two inputs. */
final class Input {

    private final String alias;
    private final Relation relation;

    Input(String alias, Relation relation) {
        this.alias = alias;
        this.relation = relation;
    }

    String alias() {
        return alias;
    }

    Relation relation() {
        return relation;
    }
}
