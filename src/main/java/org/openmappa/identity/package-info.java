/**
 * Signing in with the identity provider of an organisation (OpenID Connect 1.0), when one is configured. The provider says
 * who somebody is and what they do where; the session, its limits and the kill switch stay ours.
 */
@NullMarked
package org.openmappa.identity;

import org.jspecify.annotations.NullMarked;
