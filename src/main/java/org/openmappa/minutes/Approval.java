package org.openmappa.minutes;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The chair's approval; a further edition needs the reason for the correction. */
public record Approval(@Size(max = 2000) @Nullable String reason) {}
