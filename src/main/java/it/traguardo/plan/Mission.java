package it.traguardo.plan;

import java.util.List;
import java.util.Optional;

/** A missione of the budget and its programmes, as annex 14 of D.Lgs. 118/2011 lists them. */
public record Mission(String code, String title, List<Programme> programmes) {

    public Mission {
        programmes = List.copyOf(programmes);
    }

    /** @param code within the mission */
    public record Programme(String code, String title) {}

    public Optional<Programme> findProgramme(String programme) {
        return programmes.stream().filter(each -> each.code().equals(programme)).findFirst();
    }
}
