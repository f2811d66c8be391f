package it.traguardo.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The first byte of a file that its encoding cannot hold.
 *
 * @param line counted from 1
 * @param value the byte, 0 to 255
 */
public record EncodingFault(long line, int value) {

    public static Optional<EncodingFault> find(Path file, Charset encoding) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            var decoder = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var text = CharBuffer.allocate(8192);
            long line = 1;
            while (true) {
                var result = decoder.decode(bytes, text, true);
                text.flip();
                line += text.chars().filter(character -> character == '\n').count();
                text.clear();
                if (result.isError()) {
                    return Optional.of(new EncodingFault(line, bytes.get(bytes.position()) & 0xFF));
                }
                if (result.isUnderflow()) {
                    return Optional.empty();
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
