/** The pages of who may know and who has looked. */
@NullMarked
package org.openmappa.oversight.web;

import org.jspecify.annotations.NullMarked;
