package it.traguardo.lineage;

import it.traguardo.lineage.Relation.Opaque;
import it.traguardo.lineage.Relation.Output;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names an expression of a select may use. */
final class Scope {

    private final Optional<Scope> outer;
    private final List<Input> named = new ArrayList<>();
    private final List<Input> hidden = new ArrayList<>();
    private final Set<Input> invisible = new HashSet<>();
    private final List<Output> outputs = new ArrayList<>();
    private final Terms fromOuter = new Terms();

    Scope(Optional<Scope> outer) {
        this.outer = outer;
    }

    void add(Input input) {
        named.add(input);
    }

    /** One whose columns only the condition of its own join may name. */
    void hide(Input input) {
        invisible.add(input);
    }

    /** One that only an expression reads. */
    Input subquery(Relation relation) {
        var input = new Input("", relation);
        hidden.add(input);
        return input;
    }

    void add(Output output) {
        outputs.add(output);
    }

    List<Output> outputs() {
        return outputs;
    }

    List<Input> inputs() {
        var inputs = new ArrayList<>(named);
        inputs.addAll(hidden);
        return inputs;
    }

    /** Those that a star stands for. */
    List<Input> visible() {
        return named.stream().filter(input -> !invisible.contains(input)).toList();
    }

    /** What the select reads of those around it. */
    Terms fromOuter() {
        return fromOuter;
    }

    /** What the name stands for; all there is when that cannot be seen. */
    Terms resolve(List<String> name) {
        return find(name).orElseGet(() -> {
            var everything = new Terms();
            named.forEach(input -> Ref.all(input).forEach(everything::add));
            return everything;
        });
    }

    private Optional<Terms> find(List<String> name) {
        var here = new Terms();
        for (int at = 0; at < name.size() - 1 && here.refs().isEmpty(); at++) {
            String alias = name.get(at);
            String column = name.get(at + 1);
            visible().stream()
                    .filter(input -> input.alias().equals(alias)
                            && input.relation().columns().contains(column))
                    .forEach(input -> here.add(new Ref(input, column)));
        }
        if (here.refs().isEmpty()) {
            String column = name.getFirst();
            visible().stream()
                    .filter(input -> input.relation().columns().contains(column))
                    .forEach(input -> here.add(new Ref(input, column)));
        }
        visible().stream()
                .filter(input -> here.refs().isEmpty() && input.relation() instanceof Opaque)
                .forEach(input -> here.add(new Ref(input, name.getLast())));
        if (!here.refs().isEmpty()) {
            return Optional.of(here);
        }
        Optional<Terms> alias = alias(name);
        if (alias.isPresent()) {
            return alias;
        }
        Optional<Terms> around = outer.flatMap(scope -> scope.find(name));
        around.ifPresent(fromOuter::add);
        return around.map(_ -> new Terms());
    }

    /** A column of the same select, by its name. */
    private Optional<Terms> alias(List<String> name) {
        return name.size() > 1
                ? Optional.empty()
                : outputs.stream()
                        .filter(output -> output.name().equals(name.getFirst()))
                        .findFirst()
                        .map(Output::terms);
    }
}
