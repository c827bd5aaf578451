/**
 * Disclosure: telling somebody outside the agencies. It is considered at every review, and the decision is recorded with
 * its reason also where nobody is told. For a child sex offender the law presumes disclosure in the circumstances of
 * section 327A of the Criminal Justice Act 2003; whoever does not follow it says why. A disclosure keeps the exact words,
 * the recipient, the undertaking and what became of it.
 */
@NullMarked
package org.openmappa.disclosure;

import org.jspecify.annotations.NullMarked;
