/** Minutes as a document, under test. */
@NullMarked
package org.openmappa.minutes.web;

import org.jspecify.annotations.NullMarked;
