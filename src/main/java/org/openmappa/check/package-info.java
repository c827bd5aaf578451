/**
 * Asking the law without a person: whoever is signed in enters offences and disposals and reads whether MAPPA and the
 * notification requirements would apply, since when, until when and why. Nothing of it is kept, unless it is saved to a
 * person; then it goes the way of every recorded offence.
 */
@NullMarked
package org.openmappa.check;

import org.jspecify.annotations.NullMarked;
