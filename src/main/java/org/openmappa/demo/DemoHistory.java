package org.openmappa.demo;

/** Makes the invented people of the demo and their histories, through the same doors that practitioners use. */
public interface DemoHistory {
    /** Makes them; once, where nobody is registered yet and the demo accounts exist. */
    void make();
}
