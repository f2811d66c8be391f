package it.traguardo.cli;

/** How a command ended. */
final class ExitCode {

    static final int OK = 0;
    /** It worked and found something somebody has to look at. */
    static final int FINDING = 1;

    static final int USAGE = 2;
    static final int FAILURE = 3;

    private ExitCode() {}
}
