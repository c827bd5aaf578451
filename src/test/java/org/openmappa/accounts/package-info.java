/** Accounts in the hands of their owners and of the security administrator. */
@NullMarked
package org.openmappa.accounts;

import org.jspecify.annotations.NullMarked;
