package org.openmappa.bench;

/**
 * A page to measure.
 *
 * @param what name of its entry on the trail
 * @param people how many there are to choose from; 0: the page is always the same
 */
record Subject(String name, String file, String what, int people) {
    static Subject caseFile(int people) {
        return new Subject("Case file, GET /cases/{id}", "case-file", "case.open", people);
    }

    static Subject caseload() {
        return new Subject("Caseload, GET /cases", "caseload", "case.list", 0);
    }

    String path(int n) {
        return people == 0 ? "/cases" : "/cases/" + id(n);
    }

    /** As in fill.sql. */
    static String id(int n) {
        return "0190000b-0000-7000-8000-%012x".formatted(n);
    }

    /** What the page must say: the number of the person is a part of their name. */
    String mustSay(int n) {
        return people == 0 ? "<title>Caseload" : " " + n + " -";
    }
}
