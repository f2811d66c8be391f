package it.traguardo.etl;

import java.io.IOException;

/** An endpoint did not answer as agreed: what it did, and what to do. */
final class HttpFault extends IOException {

    private final String remedy;

    HttpFault(String fault, String remedy) {
        super(fault);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
