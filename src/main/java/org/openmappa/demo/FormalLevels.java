package org.openmappa.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.openmappa.referral.ReferralPackage;
import org.openmappa.risk.NewToolResult;
import org.openmappa.risk.RecordAssessment;
import org.springframework.core.io.ClassPathResource;

/** Plays the stories that went to Level 2 or 3, with their sittings. */
@DemoOnly
class FormalLevels {
    private static final List<String> STORIES =
            List.of("eddowes", "qayoumi", "thackwell", "bellhouse", "pemberley", "stanbury");
    private final Timeline timeline;
    private final Registration registration;
    private final RecordAssessment assess;
    private final Referring referring;
    private final Calling calling;
    private final AtTheTable table;

    FormalLevels(
            Timeline timeline,
            Registration registration,
            RecordAssessment assess,
            Referring referring,
            Calling calling,
            AtTheTable table) {
        this.timeline = timeline;
        this.registration = registration;
        this.assess = assess;
        this.referring = referring;
        this.calling = calling;
        this.table = table;
    }

    void tell(SittingDays sittings, Cast cast) {
        sittings.all().forEach(calling::plan);
        STORIES.forEach(name -> tell(story(name), sittings, cast));
    }

    private void tell(Story story, SittingDays sittings, Cast cast) {
        LocalDate referred = cast.referred(story.person());
        story.tools().forEach(tool -> assessed(story.person(), new Script(tool, referred, sittings)));
        Script referral = new Script(story.referral(), referred, sittings);
        referring.accepted(
                story.person(),
                referred,
                referral.part("held").as(ReferralPackage.class),
                referral.texts("criteria"),
                referral.text("reason"));
        story.discussions().forEach(discussion -> {
            SittingDay day = sittings.get(discussion.required("sitting").asString());
            listed(story.person(), day, new Script(discussion, day.on(), sittings));
        });
    }

    private void assessed(String person, Script tool) {
        timeline.on(tool.day(), LocalTime.of(11, 50), () -> {
            Managed managed = registration.of(person);
            assess.tool(managed.manager(), managed.id(), tool.as(NewToolResult.class));
        });
    }

    private void listed(String person, SittingDay day, Script script) {
        timeline.on(day.listed(), LocalTime.of(14, 0), () -> {
            Meeting meeting = calling.list(day, registration.of(person), script);
            timeline.on(day.on(), day.at(), () -> table.discuss(meeting));
        });
    }

    private static Story story(String name) {
        try {
            String json =
                    new ClassPathResource("demo/stories/" + name + ".json").getContentAsString(StandardCharsets.UTF_8);
            return Script.read(json, Story.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
