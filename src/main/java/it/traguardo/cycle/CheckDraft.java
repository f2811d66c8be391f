package it.traguardo.cycle;

import java.util.Map;

/**
 * What is written of a check before it is signed.
 *
 * @param narrative of the sheet
 * @param remarks by code of the indicator; those nothing is said of may be absent
 */
public record CheckDraft(String narrative, Map<String, Remark> remarks) {

    public static final CheckDraft EMPTY = new CheckDraft("", Map.of());

    public CheckDraft {
        remarks = Map.copyOf(remarks);
    }

    public Remark remark(String indicator) {
        return remarks.getOrDefault(indicator, Remark.NONE);
    }
}
