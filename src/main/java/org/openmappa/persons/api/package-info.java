/** People over the API. */
@NullMarked
package org.openmappa.persons.api;

import org.jspecify.annotations.NullMarked;
