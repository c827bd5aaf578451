/** The home page: what waits for me. */
@NullMarked
package org.openmappa.clocks.web;

import org.jspecify.annotations.NullMarked;
