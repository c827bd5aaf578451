package org.openmappa.web;

import org.openmappa.shared.Right;

/** A place in the navigation, offered by the module that owns the page. */
public record MenuSlot(int order, String label, String href, Right right) {}
