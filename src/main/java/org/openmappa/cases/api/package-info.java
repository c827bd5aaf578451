/** Cases over the API. */
@NullMarked
package org.openmappa.cases.api;

import org.jspecify.annotations.NullMarked;
