/** Information by agency: its pages. */
@NullMarked
package org.openmappa.sharing.web;

import org.jspecify.annotations.NullMarked;
