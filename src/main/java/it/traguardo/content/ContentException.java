package it.traguardo.content;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The content has faults; the message lists every one. */
public class ContentException extends RuntimeException {

    private final transient List<ContentProblem> problems;

    public ContentException(List<ContentProblem> problems) {
        super(problems.stream().map(ContentProblem::toString).collect(joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ContentProblem> problems() {
        return problems;
    }
}
