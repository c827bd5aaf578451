/** Pages of signing in and out. */
@NullMarked
package org.openmappa.access.web;

import org.jspecify.annotations.NullMarked;
