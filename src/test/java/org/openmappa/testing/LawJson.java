package org.openmappa.testing;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import java.util.List;
import org.openmappa.law.Conviction;
import org.openmappa.law.DecideCategory;
import org.openmappa.law.Disposal;
import org.openmappa.law.Length;
import org.openmappa.law.OffenceRef;
import org.openmappa.law.Sentence;
import tools.jackson.databind.json.JsonMapper;

/** A conviction, and what the law says of it, as the database keeps them. */
final class LawJson {
    private static final LocalDate CONVICTED = LocalDate.of(2020, 3, 2);
    private static final Conviction RAPE = Conviction.of(
            new OffenceRef("SOA2003-s1"),
            org.openmappa.law.Route.CONVICTION,
            CONVICTED,
            Sentence.of(Disposal.IMPRISONMENT, CONVICTED, new Length(72, 0)));
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .build();

    static final String FACTS = JSON.writeValueAsString(RAPE);
    static final String ANSWER =
            JSON.writeValueAsString(DecideCategory.on(List.of(RAPE), List.of(), LocalDate.of(2024, 1, 1)));

    private LawJson() {}

    static String quoted(String json) {
        return "'" + json.replace("'", "''") + "'";
    }
}
