/** Facts about requests and answers. */
@NullMarked
package org.openmappa.web;

import org.jspecify.annotations.NullMarked;
