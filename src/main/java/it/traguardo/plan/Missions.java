package it.traguardo.plan;

import it.traguardo.content.YamlMap;
import it.traguardo.plan.Mission.Programme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Missions and programmes of the budget, as declared in {@code dashboards/plan/missions.yaml}. */
public final class Missions {

    private final List<Mission> missions;

    Missions(List<Mission> missions) {
        this.missions = List.copyOf(missions);
    }

    static Missions read(List<YamlMap> files) {
        var missions = new ArrayList<Mission>();
        for (YamlMap file : files) {
            for (YamlMap mission : file.maps("missions")) {
                String code = mission.text("code");
                if (missions.stream().anyMatch(other -> other.code().equals(code))) {
                    mission.problem("code", "There are two missions '%s'.".formatted(code), "Keep one of the two.");
                }
                missions.add(new Mission(code, mission.text("title"), programmes(mission)));
                mission.refuseOthers();
            }
            file.refuseOthers();
        }
        return new Missions(missions);
    }

    private static List<Programme> programmes(YamlMap mission) {
        var programmes = new ArrayList<Programme>();
        var codes = new HashSet<String>();
        for (YamlMap programme : mission.maps("programmes")) {
            String code = programme.text("code");
            if (!codes.add(code)) {
                programme.problem("code", "The mission has two programmes '%s'.".formatted(code), "Keep one of them.");
            }
            programmes.add(new Programme(code, programme.text("title")));
            programme.refuseOthers();
        }
        return programmes;
    }

    public List<Mission> missions() {
        return missions;
    }

    public Optional<Mission> find(String code) {
        return missions.stream().filter(mission -> mission.code().equals(code)).findFirst();
    }

    public Optional<Programme> find(ProgrammeCode code) {
        return find(code.mission()).flatMap(mission -> mission.findProgramme(code.programme()));
    }

    /** A programme by code and title; by its code alone when annex 14 does not have it. */
    public String name(ProgrammeCode code) {
        return find(code).map(programme -> code + " " + programme.title()).orElseGet(code::toString);
    }

    /** Reports a mission or programme that annex 14 does not have. */
    void check(YamlMap yaml, ProgrammeCode code) {
        Optional<Mission> mission = find(code.mission());
        if (mission.isEmpty()) {
            yaml.problem(
                    "mission",
                    "There is no mission '%s'.".formatted(code.mission()),
                    missions.isEmpty()
                            ? "Add dashboards/plan/missions.yaml with the missions of annex 14."
                            : Written.suggestion(
                                    code.mission(),
                                    missions.stream().map(Mission::code).toList()));
        } else if (mission.get().findProgramme(code.programme()).isEmpty()) {
            yaml.problem(
                    "programme",
                    "Mission %s has no programme '%s'.".formatted(code.mission(), code.programme()),
                    Written.suggestion(
                            code.programme(),
                            mission.get().programmes().stream()
                                    .map(Programme::code)
                                    .toList()));
        }
    }
}
