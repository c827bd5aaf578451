/**
 * Accounts in the hands of their owners and of the security administrator: one's own sessions, password and second
 * factor; switching an account off and on; which programs may call the API on behalf of people. Signing in itself, and
 * the tables, belong to {@code access}.
 */
@NullMarked
package org.openmappa.accounts;

import org.jspecify.annotations.NullMarked;
