/**
 * How people reach the published risk tools: the catalogue, the questions of each tool in plain words, and the answer with
 * every term, on pages and over the API. Whoever is signed in may ask; nothing of it is kept, unless a score that was
 * worked out is recorded on a case, as the result of a tool. The arithmetic is in {@code actuarial}.
 */
@NullMarked
package org.openmappa.scoring;

import org.jspecify.annotations.NullMarked;
