package org.openmappa.actuarial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One published row of the predictors, read as its authors meant it: a yes or no that is left out is a no. */
record PublishedRow(Map<String, String> cells, Map<String, Object> answers) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<Need, String> DEGREES = Map.of(
            Need.ACCOMMODATION, "suitabilityOfAccommodation",
            Need.RELATIONSHIP, "currentRelationshipWithPartner",
            Need.ACTIVITIES, "regularOffendingActivities",
            Need.DRUG_MOTIVATION, "motivationToTackleDrugMisuse",
            Need.ALCOHOL_NOW, "currentAlcoholUseProblems",
            Need.BINGE_DRINKING, "excessiveAlcoholUse",
            Need.IMPULSIVITY, "impulsivityProblems",
            Need.TEMPER, "temperControl",
            Need.ATTITUDES, "proCriminalAttitudes");
    private static final Map<String, Drug> DRUGS = Map.of(
            "hasHeroinUsage", Drug.HEROIN,
            "hasCrackCocaineUsage", Drug.CRACK_COCAINE,
            "hasPowderCocaineUsage", Drug.POWDER_COCAINE,
            "hasSpiceUsage", Drug.OTHER_DRUGS);

    static List<PublishedRow> read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var columns = List.of(lines.getFirst().split(","));
        var rows = new ArrayList<PublishedRow>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = new LinkedHashMap<String, String>();
            var parts = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), parts[i].replaceAll("^\"|\"$", "").replace("\"\"", "\""));
            }
            cells.put("index", String.valueOf(rows.size()));
            var answers = JSON.readValue(cells.get("dynamic_inputs_json"), new TypeReference<Map<String, Object>>() {});
            rows.add(new PublishedRow(cells, answers));
        }
        return rows;
    }

    String name() {
        return "row " + text("index");
    }

    double published(Predictor predictor, Score.Version version) {
        return Double.parseDouble(text((predictor.name() + "_" + version.name()).toLowerCase(Locale.ROOT)));
    }

    /** The rows with index 2 and 4 were scored with 1 for unemployment. */
    double halfUnemployed() {
        return text("index").equals("2") || text("index").equals("4") ? 1 : 0;
    }

    PredictorFacts facts() {
        return new PredictorFacts(
                Sex.valueOf(text("gender")),
                LocalDate.parse(text("date_of_birth")),
                LocalDate.parse(text("date_of_current_conviction")),
                LocalDate.parse(text("date_at_start_of_followup")),
                LocalDate.parse(text("assessment_date")),
                Integer.valueOf(text("total_sanctions")),
                Integer.valueOf(text("violent_sanctions")),
                Integer.valueOf(text("age_at_first_sanction")),
                OffenceCategory.valueOf(text("actuarial_category")),
                needs());
    }

    private Needs needs() {
        var needs = Needs.unknown()
                .with(Need.UNEMPLOYED, false)
                .with(Need.WEAPON, yes("didOffenceInvolveCarryingOrUsingWeapon"))
                .with(Need.DOMESTIC_ABUSE, yes("evidenceOfDomesticAbuse"))
                .with(
                        Need.LIVES_WITH_PARTNER,
                        "IN_RELATIONSHIP_LIVING_TOGETHER".equals(answers.get("currentRelationshipStatus")));
        for (var degree : DEGREES.entrySet()) {
            needs = needs.with(degree.getKey(), degree(String.valueOf(answers.get(degree.getValue()))));
        }
        var drugs = DRUGS.entrySet().stream().filter(d -> yes(d.getKey())).map(Map.Entry::getValue);
        return needs.using(drugs.collect(Collectors.toSet())).after(past());
    }

    private HashSet<PastOffence> past() {
        var past = new HashSet<PastOffence>();
        if (answers.get("previousConvictions") instanceof List<?> kinds) {
            kinds.forEach(kind -> past.add(PastOffence.valueOf(String.valueOf(kind))));
        }
        return past;
    }

    private static int degree(String answer) {
        var worse = Arrays.asList(
                "NO_PROBLEMS|FULL_MOTIVATION",
                "SOME_PROBLEMS|PARTIAL_MOTIVATION",
                "SIGNIFICANT_PROBLEMS|NO_MOTIVATION");
        for (int i = 0; i < worse.size(); i++) {
            if (answer.matches(worse.get(i))) {
                return i;
            }
        }
        throw new IllegalArgumentException(answer);
    }

    private boolean yes(String key) {
        return Boolean.TRUE.equals(answers.get(key));
    }

    private String text(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }
}
