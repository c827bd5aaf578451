package org.openmappa.ui;

import org.jspecify.annotations.Nullable;

/** One tab and what its panel shows. */
public record TabItem(
        String label, @Nullable String id, @Nullable Wording panel) {}
