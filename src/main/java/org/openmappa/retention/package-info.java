/**
 * How long data are kept. Working data, such as sessions and drafts, go by themselves when their time is over. What is recorded
 * of people never does: a review comes due, a co-ordinator decides, and destroying it takes a second one. Every kind of data has
 * a class that says when, from where that limit comes, and whether its source was read.
 */
@NullMarked
package org.openmappa.retention;

import org.jspecify.annotations.NullMarked;
