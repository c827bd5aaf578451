/** Facts of the demo, made once on a database of its own. */
@NullMarked
package org.openmappa.demo;

import org.jspecify.annotations.NullMarked;
