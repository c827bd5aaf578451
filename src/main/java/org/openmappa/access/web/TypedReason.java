package org.openmappa.access.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.openmappa.access.NewReason;

/** The reason in the field that the page of a stopped form has for itself ({@code StepUpForm.PROOF}). */
record TypedReason(@NotBlank @Size(max = NewReason.LONGEST) String stepUpProof) {}
