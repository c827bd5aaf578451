/** Signing in at an identity provider. */
@NullMarked
package org.openmappa.identity;

import org.jspecify.annotations.NullMarked;
