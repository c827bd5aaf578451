/** OpenMAPPA: the shared case file and workflow of Multi-Agency Public Protection Arrangements. */
@NullMarked
package org.openmappa;

import org.jspecify.annotations.NullMarked;
