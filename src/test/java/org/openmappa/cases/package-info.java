@NullMarked
package org.openmappa.cases;

import org.jspecify.annotations.NullMarked;
