package org.openmappa.bench.rules;

import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;
import org.openmappa.law.Conviction;
import org.openmappa.law.Offence;
import org.openmappa.law.Offences;

/** The same rules of Categories 1 and 2 as our tables have them for these facts, one rule an offence, without a trace. */
final class DroolsRules {
    private static final String QUALIFYING = """
            (disposal == "SUSPENDED_SENTENCE" || disposal == "IMPRISONMENT") && months >= 12 || disposal == "HOSPITAL_ORDER\"""";
    private final KieBase base;

    DroolsRules() {
        base = new KieHelper()
                .addContent(text(), ResourceType.DRL)
                .build(ExecutableModelProject.class);
    }

    StatelessKieSession session() {
        return base.newStatelessKieSession();
    }

    /** The category to record: 1 before 2, or 0 for none. */
    static int category(StatelessKieSession session, Conviction conviction) {
        Fact fact = new Fact(conviction);
        session.execute(fact);
        return fact.getFound().stream().min(Integer::compare).orElse(0);
    }

    private static String text() {
        return "import " + Fact.class.getName() + ";\n"
                + Offences.all().stream().filter(Facts::plain).map(DroolsRules::rules).collect(Collectors.joining());
    }

    private static String rules(Offence offence) {
        String id = offence.ref().id();
        StringBuilder rules = new StringBuilder();
        if (offence.listings().stream().anyMatch(listing -> listing.schedule().equals("SOA 2003 Sch 3"))) {
            rules.append(rule("1 " + id, "offence == \"" + id + "\"", 1));
        }
        if (id.equals("CL-murder")
                || offence.listings().stream().anyMatch(listing -> listing.schedule().equals("CJA 2003 Sch 15"))) {
            rules.append(rule("2 " + id, "offence == \"" + id + "\", " + QUALIFYING, 2));
        }
        return rules.toString();
    }

    private static String rule(String name, String when, int category) {
        return "rule \"" + name + "\" when $f: Fact(" + when + ") then $f.getFound().add(" + category + "); end\n";
    }
}
