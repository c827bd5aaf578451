package org.openmappa.board;

import java.util.List;
import org.openmappa.cases.MappaCase;

/**
 * The cases behind a figure, one page of them.
 *
 * @param figure the figure itself
 * @param mine how many of its cases the reader may open
 * @param cases those of this page, as they stand today
 */
public record Evidence(Cell cell, Figure figure, long mine, List<MappaCase> cases) {
    public static final int PAGE = 25;

    public int pages() {
        return (int) ((mine + PAGE - 1) / PAGE);
    }

    /** Cases that are counted but not open to this reader. */
    public long others() {
        return figure.cases() == null ? 0 : figure.cases() - mine;
    }
}
