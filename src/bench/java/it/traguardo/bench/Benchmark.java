package it.traguardo.bench;

import java.io.PrintStream;

/** Something whose time matters. */
interface Benchmark {

    /** What is measured and what it should take, on one line. */
    String about();

    /** Prints what it measured. */
    void run(PrintStream out) throws Exception;
}
