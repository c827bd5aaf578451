/**
 * How a request comes in and how an answer goes out: who is signed in, security headers, binding of typed text, what a
 * page and the API say when something is not found, stale, forbidden or refused; drafts and repeated requests.
 */
@NullMarked
package org.openmappa.web;

import org.jspecify.annotations.NullMarked;
