/**
 * Code lists that a deployer imports, so that an offence is found under the code on a court result. The lists are not
 * part of the product, and they decide nothing: the statute tables do, and an import tells where the two differ.
 */
@NullMarked
package org.openmappa.offences;

import org.jspecify.annotations.NullMarked;
