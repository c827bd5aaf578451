/** Retention: its pages. */
@NullMarked
package org.openmappa.retention.web;

import org.jspecify.annotations.NullMarked;
