/** Machine clients over the API, for security administrators. */
@NullMarked
package org.openmappa.accounts.api;

import org.jspecify.annotations.NullMarked;
