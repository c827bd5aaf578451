/** Pages of one's own sign-in, and of the accounts. */
@NullMarked
package org.openmappa.accounts.web;

import org.jspecify.annotations.NullMarked;
