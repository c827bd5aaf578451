package org.openmappa.persons;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A number under which an agency knows the person. */
public record NewIdentifier(
        @NotNull IdentifierKind kind,
        @NotBlank @Size(max = 30) String number) {}
