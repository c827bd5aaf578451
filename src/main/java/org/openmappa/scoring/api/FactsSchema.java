package org.openmappa.scoring.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.openmappa.scoring.Question;
import org.openmappa.scoring.RiskTool;

/** The facts of a tool as a schema: one property for each question, nested as in the document. */
final class FactsSchema {
    private FactsSchema() {}

    static String name(RiskTool tool) {
        return tool.label().replace("/", "") + "Facts";
    }

    static Schema<?> of(RiskTool tool) {
        var whole = object();
        whole.description("What " + tool.label() + " asks: " + tool.tool().name());
        tool.questions().forEach(q -> group(whole, q.group()).addProperty(q.name(), property(q)));
        return whole;
    }

    /** The object in which a fact stands, made on the way. */
    private static Schema<?> group(Schema<?> whole, String path) {
        Schema<?> at = whole;
        for (var name : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            if (at.getProperties() == null || !at.getProperties().containsKey(name)) {
                at.addProperty(name, object());
            }
            at = Objects.requireNonNull(at.getProperties().get(name));
        }
        return at;
    }

    private static ObjectSchema object() {
        var object = new ObjectSchema();
        object.setAdditionalProperties(false);
        return object;
    }

    private static Schema<?> property(Question question) {
        var hint = question.hint() == null ? "" : ". " + question.hint();
        return type(question).description(question.words() + hint);
    }

    private static Schema<?> type(Question question) {
        var values = question.choices().stream().map(Question.Choice::value).toList();
        return switch (question.kind()) {
            case DAY -> new DateSchema();
            case NUMBER -> within(new IntegerSchema(), question.most());
            case PERCENT -> within(new NumberSchema(), question.most());
            case YES_NO -> new BooleanSchema();
            case CHOICE -> choice(values);
            case HOME_OFFICE_CODE -> new StringSchema().pattern("[0-9]{5}");
            case SCALE -> {
                var scale = new IntegerSchema();
                values.forEach(v -> scale.addEnumItem(Integer.valueOf(v)));
                yield scale;
            }
            case SEVERAL -> new ArraySchema().items(choice(values));
        };
    }

    private static Schema<?> within(Schema<?> schema, int most) {
        return schema.minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(most));
    }

    private static Schema<?> choice(List<String> values) {
        var choice = new StringSchema();
        choice.setEnum(values);
        return choice;
    }
}
