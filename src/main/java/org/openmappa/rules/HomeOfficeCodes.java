package org.openmappa.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.openmappa.actuarial.OffenceCategory;

/**
 * Which actuarial category a Home Office offence code belongs to. The codes of the published examples are known; all
 * others come from the list {@code ho_codes_actuarial.csv} where it lies beside the file of cases, and only then is it
 * read.
 */
final class HomeOfficeCodes {
    private static final String LIST = "ho_codes_actuarial.csv";
    private static final String EXAMPLES = "/rules/home-office-examples.csv";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .build();

    private final Path list;
    private final Map<String, String> examples = examples();
    private @Nullable Map<String, String> listed;

    private HomeOfficeCodes(Path list) {
        this.list = list;
    }

    static HomeOfficeCodes beside(Path cases) {
        return new HomeOfficeCodes(cases.resolveSibling(LIST));
    }

    /** Empty where the code is in no list, and where its list gives it no category. */
    Optional<OffenceCategory> category(String code) {
        var example = examples.get(code);
        return OffenceCategory.named(example == null ? listed(code) : example);
    }

    private String listed(String code) {
        if (listed == null) {
            listed = Files.isRegularFile(list) ? read() : Map.of();
        }
        return listed.getOrDefault(code, "");
    }

    private Map<String, String> read() {
        try (var in = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
            return rows(in);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(LIST + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> examples() {
        var in = Objects.requireNonNull(HomeOfficeCodes.class.getResourceAsStream(EXAMPLES));
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return rows(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> rows(Reader in) throws IOException {
        var categories = new HashMap<String, String>();
        try (var parser = FORMAT.parse(in)) {
            parser.forEach(row -> categories.put(row.get("ho_code"), row.get("actuarial_category_2026")));
        }
        return categories;
    }
}
