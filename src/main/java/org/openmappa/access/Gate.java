package org.openmappa.access;

import java.sql.Array;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Braked;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.FileKey;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.MinutesId;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Records;
import org.openmappa.shared.Right;
import org.openmappa.shared.SealedId;
import org.openmappa.shared.SittingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to every protected row. Each method is one statement that checks session, grant and right, and writes the
 * trail entry; without it the database shows nothing and takes nothing. {@code what} is the published name of the act
 * ("referral.submit"); {@code details} (purpose, reason) go to the erasable part of the entry.
 */
@Records
public class Gate {
    private static final String PROVE = "PROVE_";

    /** A machine client cannot prove that the person is there. */
    private static final String NEVER = "PROVE_NEVER";

    private final JdbcClient sql;
    private final JsonMapper json;

    Gate(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Enters a file to read it. */
    public void read(Actor actor, FileKey file, Right right, String what) {
        enter(actor, file, right, "READ", what, Map.of());
    }

    /** Enters a file to change it. */
    public void change(Actor actor, FileKey file, Right right, String what, Map<String, ?> details) {
        enter(actor, file, right, "CHANGE", what, details);
    }

    /** Enters a file to take something out of the system, and says what it is to be marked with. */
    public TakenOut export(Actor actor, FileKey file, Right right, String what) {
        enter(actor, file, right, "EXPORT", what, Map.of());
        return takenOut(actor);
    }

    /** What the file is marked with that this transaction takes out; its entry has been written. */
    public TakenOut takenOut(Actor actor) {
        return sql.sql("select entry, at from access.taken_out()")
                .query((row, n) -> new TakenOut(
                        row.getObject("entry", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        actor.fullName(),
                        actor.agency()))
                .single();
    }

    /** Enters those of the files that the actor may see, as one list on the trail, and says which they are. */
    public List<UUID> list(
            Actor actor, Collection<? extends FileKey> files, Right right, String what, Map<String, ?> details) {
        UUID[] ids = files.stream().map(FileKey::value).toArray(UUID[]::new);
        Optional<List<UUID>> admitted = sql.sql(
                        "select access.enter_many(:token, :files, :right, 'LIST', :what, :details::jsonb)")
                .param("token", actor.token().bytes())
                .param("files", ids)
                .param("right", right.name())
                .param("what", what)
                .param("details", text(details))
                .query((row, n) -> admitted(row.getArray(1)))
                .single();
        return admitted.orElseThrow(SignedOut::new);
    }

    /** An act that has no file (figures, planning, accounts): the right comes from the actor's roles. */
    public void note(Actor actor, Right right, String action, String what, Map<String, ?> details) {
        answer(sql.sql("select access.note(:token, :right, :action, :what, :details::jsonb)")
                .param("token", actor.token().bytes())
                .param("right", right.name())
                .param("action", action)
                .param("what", what)
                .param("details", text(details))
                .query(String.class)
                .single());
    }

    /** Asks the brake before an act that has no file, such as a search, whether there may be one more of it. */
    public void goOn(Actor actor, Braked.Act act, String what) {
        String told = sql.sql("select access.brake(:token, :act, :what, null, null)")
                .param("token", actor.token().bytes())
                .param("act", act.name())
                .param("what", what)
                .query(String.class)
                .single();
        if (!told.equals("FREE")) {
            answer(told);
        }
    }

    /** Keeps why there is so much of an act; nothing is here where nobody asked. */
    void sayWhy(Actor actor, Braked.Act act, String reason) {
        answer(sql.sql("select access.say_why(:token, :act, :reason)")
                .param("token", actor.token().bytes())
                .param("act", act.name())
                .param("reason", reason)
                .query(String.class)
                .single());
    }

    public void open(Actor actor, PersonId person, UUID area, Right right, String what, Map<String, ?> details) {
        openFile(actor, person, "PERSON", null, area, right, what, details);
    }

    /** Opens a case; its person must have been entered for change before. */
    public void open(
            Actor actor, CaseId file, PersonId person, UUID area, Right right, String what, Map<String, ?> details) {
        openFile(actor, file, "CASE", person.value(), area, right, what, details);
    }

    public void open(Actor actor, SittingId sitting, UUID area, Right right, String what, Map<String, ?> details) {
        openFile(actor, sitting, "SITTING", null, area, right, what, details);
    }

    /** Opens minutes: to nobody but those who are named from now on. */
    public void open(Actor actor, MinutesId minutes, Right right, String what, Map<String, ?> details) {
        openFile(actor, minutes, "MINUTES", null, null, right, what, details);
    }

    /** Opens a sealed section about a person who was entered: to nobody but those who are named from now on. */
    public void open(Actor actor, SealedId section, PersonId about, Right right, String what, Map<String, ?> details) {
        openFile(actor, section, "SEALED", about.value(), null, right, what, details);
    }

    private void openFile(
            Actor actor,
            FileKey file,
            String kind,
            @Nullable UUID person,
            @Nullable UUID area,
            Right right,
            String what,
            Map<String, ?> details) {
        answer(sql.sql("select access.open_file(:token, :file, :kind, :person, :area, :right, :what, :details::jsonb)")
                .param("token", actor.token().bytes())
                .param("file", file.value())
                .param("kind", kind)
                .param("person", person)
                .param("area", area)
                .param("right", right.name())
                .param("what", what)
                .param("details", text(details))
                .query(String.class)
                .single());
    }

    private void enter(Actor actor, FileKey file, Right right, String action, String what, Map<String, ?> details) {
        answer(sql.sql("select access.enter(:token, :file, :right, :action, :what, :details::jsonb)")
                .param("token", actor.token().bytes())
                .param("file", file.value())
                .param("right", right.name())
                .param("action", action)
                .param("what", what)
                .param("details", text(details))
                .query(String.class)
                .single());
    }

    private static Optional<List<UUID>> admitted(@Nullable Array ids) throws SQLException {
        return ids == null ? Optional.empty() : Optional.of(List.of((UUID[]) ids.getArray()));
    }

    private String text(Map<String, ?> details) {
        return json.writeValueAsString(details);
    }

    /**
     * What a function of the database answered to an act; a refusal it has put on the trail.
     *
     * @throws StepUpNeeded where it wants a proof first that the person is still there
     */
    public static void answer(String outcome) {
        if (outcome.startsWith(PROVE) && !outcome.equals(NEVER)) {
            throw new StepUpNeeded(StepUp.Way.valueOf(outcome.substring(PROVE.length())));
        }
        Braked.ifTold(outcome);
        switch (outcome) {
            case "DONE" -> {}
            case "NOT_FOUND" -> throw NotFound.onRecord();
            case "SIGNED_OUT" -> throw new SignedOut();
            default -> throw Forbidden.onRecord("not among this person's rights");
        }
    }
}
