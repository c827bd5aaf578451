package org.openmappa.law;

import java.util.List;

/** What every answer of the law has, so that a page, a file or a program can show any of them alike. */
public interface Answer {
    /** The answer in one line. */
    String inWords();

    /** The steps that led there: each with its rule, its citation, the facts it used and its outcome. */
    List<Step> steps();

    /** The facts that nobody recorded and that keep the answer from being certain. */
    List<String> missing();

    /** The facts that would have to be otherwise for the answer to be otherwise. */
    List<String> wouldChange();

    /** What the law leaves open, or what was not read in the statute, where it bears on this answer. */
    List<String> doubts();

    /** The texts that the answer was read from. */
    List<Edition> editions();
}
