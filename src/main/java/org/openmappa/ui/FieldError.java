package org.openmappa.ui;

/** What is wrong with one field, worded for the person who filled it in. */
public record FieldError(String name, String message) {}
