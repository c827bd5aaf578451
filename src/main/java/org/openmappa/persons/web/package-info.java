/** Pages about people: searching, registering, details. */
@NullMarked
package org.openmappa.persons.web;

import org.jspecify.annotations.NullMarked;
