package it.traguardo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reason of a stop is recognised by our words in the message, and what the message quotes is not handed on. */
class StopReasonTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            Load of a stopped by request_received_once.sql: 1 row(s), first {requester=Anna Bianchi}. | CHECK
            Load of a stopped by faults in etl/: a/source.yaml:3: Unknown key 'x'. | CONTENT
            Load of a stopped: there is no file /srv/a.csv (a/source.yaml:3). | FILE_MISSING
            Load of a stopped: a.csv line 1: the file is empty. | EMPTY
            Load of a stopped: the source sent no row, and 2 are known. | EMPTY
            Load of a stopped: a.csv line 3 is not UTF-8 (byte 0xF2). | ENCODING
            Load of a stopped: a.csv line 1: column 'arrivo' is missing; the line has x. | COLUMNS
            Load of a stopped: column 'arrivo' was loaded as date before and a says text. | COLUMNS
            Load of a stopped: the source does not let user t in: password authentication failed. | REFUSED
            Load of a stopped: the environment variable DB is not set, and f does not name it. | SECRET
            Load of a stopped: https://a/x does not answer with JSON: Unexpected character. | UNREADABLE
            Load of a stopped: /srv/in cannot be read: java.nio.file.AccessDeniedException. | UNREADABLE
            Load of a stopped: no row has 'nome' (column nome): if it has another name now, write it. | COLUMNS
            Load of a stopped: the source does not answer extract.sql: refused. | SILENT
            Load of a stopped: https://a/x answers 401. | REFUSED
            Load of a stopped: https://a/x answers 503, asked 4 times. | SILENT
            Load of a stopped: the source broke off while its rows were read: reset. | SILENT
            Load of a stopped: IO Error: Could not write file: No space left on device. | DISK
            Load of a stopped: Conversion Error: Could not convert string 'Anna Bianchi' to INT32. | OTHER
            """)
    void aMessageIsRecognised(String message, StopReason reason) {
        assertThat(StopReason.of(message)).isEqualTo(reason);
        assertThat(reason.italian + reason.remedy).doesNotContain("Bianchi").isNotBlank();
    }
}
