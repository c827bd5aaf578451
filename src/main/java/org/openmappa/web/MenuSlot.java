package org.openmappa.web;

import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Right;

/** A place in the navigation, offered by the module that owns the page; without a right it is for all who sign in. */
public record MenuSlot(
        int order, String label, String href, @Nullable Right right) {}
