/**
 * How long data are kept. Working data, such as sessions and drafts, go by themselves when their time is over; every kind of
 * data has a class that says when, from where that limit comes, and whether its source was read.
 */
@NullMarked
package org.openmappa.retention;

import org.jspecify.annotations.NullMarked;
