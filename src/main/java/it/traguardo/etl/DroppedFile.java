package it.traguardo.etl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file somebody put in a drop folder.
 *
 * @param bytes its size when it was looked at
 * @param modified when it was changed last, as of then
 */
record DroppedFile(Path file, long bytes, FileTime modified) {

    static DroppedFile lookAt(Path file) throws IOException {
        return new DroppedFile(file, Files.size(file), Files.getLastModifiedTime(file));
    }

    String name() {
        return file.getFileName().toString();
    }

    /** False when somebody has written to it since, or taken it away. */
    boolean isAsItWas() {
        try {
            return equals(lookAt(file));
        } catch (IOException gone) {
            return false;
        }
    }

    String sha256() throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
