/** Pages about disclosure. */
@NullMarked
package org.openmappa.disclosure.web;

import org.jspecify.annotations.NullMarked;
