package org.openmappa.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.CheckEligibility;
import org.openmappa.cases.NewExit;
import org.openmappa.cases.RecordedEligibility;
import org.openmappa.persons.FindPersons;
import org.openmappa.persons.KeepPerson;
import org.openmappa.persons.RegisterPerson;
import org.openmappa.persons.Wanted;
import org.openmappa.referral.AcknowledgeNotification;
import org.openmappa.referral.NewNotification;
import org.openmappa.referral.NotifyCase;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.PersonId;

/** From the search to the open case: what the case manager does on the day of the notification. */
@DemoOnly
class Registration {
    private final Practitioners practitioners;
    private final DemoClock clock;
    private final FindPersons find;
    private final RegisterPerson register;
    private final KeepPerson keep;
    private final CheckEligibility eligibility;
    private final NotifyCase notify;
    private final AcknowledgeNotification acknowledge;
    private final Timeline timeline;
    private final Map<String, Managed> managed = new HashMap<>();

    Registration(
            Practitioners practitioners,
            DemoClock clock,
            FindPersons find,
            RegisterPerson register,
            KeepPerson keep,
            CheckEligibility eligibility,
            NotifyCase notify,
            AcknowledgeNotification acknowledge,
            Timeline timeline) {
        this.practitioners = practitioners;
        this.clock = clock;
        this.find = find;
        this.register = register;
        this.keep = keep;
        this.eligibility = eligibility;
        this.notify = notify;
        this.acknowledge = acknowledge;
        this.timeline = timeline;
    }

    /** The case of somebody who was registered before. */
    Managed of(String name) {
        return Objects.requireNonNull(managed.get(name), name);
    }

    Managed of(Life life) {
        Actor manager = practitioners.in(life.area(), life.police() ? "casemanager2" : "casemanager");
        Actor supervisor = practitioners.in(life.area(), life.police() ? "supervisor2" : "supervisor");
        PersonId person = person(manager, life);
        clock.after(20, () -> offences(manager, person, life));
        var id = clock.after(45, () -> open(manager, supervisor, person, life));
        Managed made = new Managed(life, person, id, manager, supervisor, ends(manager, person, life));
        managed.put(life.who().name(), made);
        acknowledgeLater(made);
        return made;
    }

    /** A case at a formal level is not ended by the calendar alone, but by its next meeting. */
    private Life.@Nullable Leaving ends(Actor manager, PersonId person, Life life) {
        return life.referred() != null
                ? null
                : eligibility
                        .of(manager, person)
                        .recorded()
                        .flatMap(answer -> answer.expectedEnd().map(end -> ending(answer, end)))
                        .orElse(null);
    }

    private static Life.Leaving ending(RecordedEligibility answer, LocalDate end) {
        boolean register = Objects.equals(answer.category(), 1);
        return new Life.Leaving(
                WorkingDays.from(end.plusDays(1)),
                register ? NewExit.Ground.NOTIFICATION_ENDED : NewExit.Ground.SENTENCE_ENDED,
                register
                        ? "The notification period ended yesterday. Told in a last visit, and thanked for keeping to it."
                        : "The sentence and its conditions have come to their end, and nothing else brings the person in.");
    }

    /** Registers somebody without a case. */
    PersonId person(Actor by, Life life) {
        find.by(by, new Wanted(life.who().name(), null, null));
        PersonId person = register.of(by, life.who().asNew());
        life.numbers().forEach(number -> keep.add(by, person, number));
        life.aliases().forEach(alias -> keep.add(by, person, alias));
        life.addresses().forEach(address -> keep.add(by, person, address));
        return person;
    }

    private PersonId offences(Actor manager, PersonId person, Life life) {
        life.convictions().forEach(conviction -> eligibility.recordOffence(manager, person, conviction));
        Optional.ofNullable(life.decision())
                .ifPresent(decision ->
                        eligibility.recordDecision(practitioners.in(life.area(), "coordinator"), person, decision));
        eligibility.accept(manager, person);
        return person;
    }

    private CaseId open(Actor manager, Actor supervisor, PersonId person, Life life) {
        NewNotification asked = new NewNotification(
                manager.areaId(),
                manager.agencyId(),
                manager.userId(),
                supervisor.userId(),
                life.release(),
                life.reason(),
                life.late());
        return notify.of(manager, person, asked).orElseThrow();
    }

    /** The co-ordinator looks at what came in on the next working day. */
    private void acknowledgeLater(Managed managed) {
        LocalDate day = WorkingDays.from(managed.life().opened().plusDays(1));
        timeline.on(day, LocalTime.of(9, 20), () -> {
            Actor coordinator = practitioners.in(managed.life().area(), "coordinator");
            acknowledge.of(
                    coordinator,
                    managed.id(),
                    acknowledge.open(coordinator, managed.id()).version());
        });
    }
}
