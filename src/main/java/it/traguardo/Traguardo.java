package it.traguardo;

import it.traguardo.cli.TraguardoCommand;

/** The application, as server and at the command line. */
public final class Traguardo {

    private Traguardo() {}

    public static void main(String[] arguments) {
        System.exit(TraguardoCommand.run(arguments));
    }
}
