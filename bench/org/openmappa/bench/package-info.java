/**
 * Measures pages of the running application beside pgbench, which runs the same statements in the same transactions, and
 * starts with and without the JDK's AOT cache. Both sides alternate within a round, because a machine that others share
 * is only comparable with itself a few seconds later; the answer is a ratio with its interval, never a single figure.
 */
package org.openmappa.bench;
