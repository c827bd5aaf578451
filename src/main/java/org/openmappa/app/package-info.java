/**
 * The outermost room: the command line, the database that the process starts or is given, its migration, and the
 * settings with which the application runs.
 */
@NullMarked
package org.openmappa.app;

import org.jspecify.annotations.NullMarked;
