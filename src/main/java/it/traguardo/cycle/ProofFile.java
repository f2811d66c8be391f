package it.traguardo.cycle;

/** A file that proves a value, byte by byte. */
public record ProofFile(String name, byte[] content) {

    /** Ten million bytes and a little: a scanned act fits, a film does not. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 255;

    /** The name without folders; the content is the caller's no more. */
    public ProofFile {
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (name.length() > LONGEST_NAME) {
            name = name.substring(name.length() - LONGEST_NAME);
        }
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
