/**
 * The stage on which tests play: the whole application on a database of its own with the demo accounts, a small client
 * that speaks like a browser or like a machine, and a real browser that also checks accessibility.
 */
@NullMarked
package org.openmappa.testing;

import org.jspecify.annotations.NullMarked;
