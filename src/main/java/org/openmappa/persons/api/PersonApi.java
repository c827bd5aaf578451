package org.openmappa.persons.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.persons.ChangedPerson;
import org.openmappa.persons.FindPersons;
import org.openmappa.persons.Found;
import org.openmappa.persons.KeepPerson;
import org.openmappa.persons.NewAddress;
import org.openmappa.persons.NewAlias;
import org.openmappa.persons.NewIdentifier;
import org.openmappa.persons.NewPerson;
import org.openmappa.persons.OpenPerson;
import org.openmappa.persons.Person;
import org.openmappa.persons.RegisterPerson;
import org.openmappa.persons.Wanted;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.web.Once;
import org.openmappa.web.Version;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People over the API. Creations take an Idempotency-Key, changes an If-Match. */
@RestController
@RequestMapping("/api/persons")
class PersonApi {
    private static final String KEY = "Idempotency-Key";
    private final FindPersons find;
    private final RegisterPerson register;
    private final OpenPerson open;
    private final KeepPerson keep;
    private final Once once;

    PersonApi(FindPersons find, RegisterPerson register, OpenPerson open, KeepPerson keep, Once once) {
        this.find = find;
        this.register = register;
        this.open = open;
        this.keep = keep;
        this.once = once;
    }

    @PostMapping("/search")
    List<Found> search(Actor actor, @Valid @RequestBody Wanted wanted) {
        return find.by(actor, wanted);
    }

    @PostMapping
    ResponseEntity<String> register(
            Actor actor,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewPerson person) {
        return once.create(actor, key, "person.register", person, () -> {
            PersonId id = register.of(actor, person);
            return new Once.Created(URI.create("/api/persons/" + id), Map.of("id", id));
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<Person> show(Actor actor, @PathVariable PersonId id) {
        Person person = open.of(actor, id);
        return ResponseEntity.ok().eTag(Version.etag(person.version())).body(person);
    }

    @PutMapping("/{id}")
    ResponseEntity<Person> change(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ChangedPerson person) {
        keep.change(actor, id, Version.from(version), person);
        return show(actor, id);
    }

    @PostMapping("/{id}/aliases")
    ResponseEntity<String> alias(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewAlias alias) {
        return once.create(actor, key, "person.alias" + id, alias, () -> {
            keep.add(actor, id, alias);
            return added(id);
        });
    }

    @PostMapping("/{id}/identifiers")
    ResponseEntity<String> identifier(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewIdentifier identifier) {
        return once.create(actor, key, "person.identifier" + id, identifier, () -> {
            keep.add(actor, id, identifier);
            return added(id);
        });
    }

    @PostMapping("/{id}/addresses")
    ResponseEntity<String> address(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewAddress address) {
        return once.create(actor, key, "person.address" + id, address, () -> {
            keep.add(actor, id, address);
            return added(id);
        });
    }

    private static Once.Created added(PersonId id) {
        return new Once.Created(URI.create("/api/persons/" + id), Map.of("person", id));
    }
}
