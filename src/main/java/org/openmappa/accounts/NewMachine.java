package org.openmappa.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine client to be registered.
 *
 * @param scopes codes such as "case.read"
 * @param until last day on which it may act
 */
public record NewMachine(
        @NotBlank(message = "Enter what the identity provider calls it") @Size(max = 200)
        String clientId,

        @NotBlank(message = "Enter a name for it") @Size(max = 100)
        String label,

        @NotNull(message = "Choose the agency for whose people it acts")
        UUID agency,

        @NotEmpty(message = "Choose what it may do") @Size(max = 20)
        List<@Size(max = 50) String> scopes,

        @NotNull(message = "Enter until which day") LocalDate until,

        @NotBlank(message = "Say why") @Size(max = 1000) String reason) {

    public NewMachine {
        scopes = orNone(scopes);
    }

    private static List<String> orNone(@Nullable List<String> scopes) {
        return scopes == null ? List.of() : List.copyOf(scopes);
    }
}
