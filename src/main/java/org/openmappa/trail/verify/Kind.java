package org.openmappa.trail.verify;

/** What can be wrong with a trail. */
public enum Kind {
    ENTRY_CHANGED("the entry is not the one that was sealed"),
    ENTRY_DELETED("the entry that was sealed is gone"),
    ENTRY_INSERTED("the entry is older than the last sealed one and was never sealed"),
    ENTRY_WAITS("the entry waits to be sealed for longer than it may"),
    PAYLOAD_CHANGED("the payload is not the one that the entry commits to"),
    PAYLOAD_GONE("the payload is gone and no later entry says who erased it and why"),
    OUT_OF_ORDER("the entry stands after one that is younger"),
    GAP("no leaf is at this position"),
    SUBTREE_CHANGED("a stored subtree is not the one over its leaves"),
    TAIL_CUT("entries that a checkpoint covers are gone from the end"),
    UNPROMISED("leaves stand after the last checkpoint"),
    TREE_CHANGED("the entries are not those that the checkpoint promised"),
    CHECKPOINT_UNREADABLE("the checkpoint cannot be read"),
    CHECKPOINT_UNSIGNED("the checkpoint is not signed by the log"),
    CHECKPOINT_OUT_OF_TURN("the checkpoint is signed by a key of the log whose turn it was not"),
    CHECKPOINT_MISPLACED("the checkpoint stands under another size or origin than its own"),
    CHECKPOINT_NOT_IN_FILE("the checkpoint is in the database and not in the file"),
    CHECKPOINT_NOT_IN_DATABASE("the checkpoint is in the file and not in the database"),
    CHECKPOINTS_DIFFER("file and database have different checkpoints of this size"),
    ROTATION_FORGED("the change of the signing key is not signed by the keys of this log whose turn it was"),
    ROTATION_MISPLACED("the entries are not those under which the signing key was changed"),
    COSIGNATURE_WRONG("the signature under the checkpoint is not of the witness"),
    NOT_AS_WITNESSED("the entries are not those that the witness saw");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
