package org.openmappa.law;

/** The stable name of an offence in the catalogue, such as {@code SOA2003-s3}. */
public record OffenceRef(String id) {
    public OffenceRef {
        if (!id.matches("[A-Za-z0-9-]{3,60}")) {
            throw new IllegalArgumentException("Not an offence reference: " + id);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
