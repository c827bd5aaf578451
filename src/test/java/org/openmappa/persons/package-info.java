@NullMarked
package org.openmappa.persons;

import org.jspecify.annotations.NullMarked;
