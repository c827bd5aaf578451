package org.openmappa.trail.seal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openmappa.trail.tlog.AddCheckpoint;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Rotation;
import org.openmappa.trail.tlog.Signature;
import org.openmappa.trail.tlog.Tree;
import org.openmappa.trail.tlog.VerifierKey;

/** Asks a witness to sign the newest checkpoint and keeps its signature. What the witness refuses is an alarm. */
public final class AskWitness {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SIGNED = 200;
    private static final int NOT_SIGNED = 403;
    private static final int CONFLICT = 409;
    private static final int NOT_CONSISTENT = 422;
    private final SealRecords records;
    private final KnownWitness witness;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public AskWitness(SealRecords records, KnownWitness witness) {
        this.records = records;
        this.witness = witness;
    }

    /**
     * @return whether the newest checkpoint was not signed before and is now
     * @throws Halted when the witness saw another history
     */
    public boolean ask() throws IOException {
        Optional<SealRecords.Last> newest = records.last();
        long signed = records.signedBy(witness.key());
        if (newest.isEmpty() || newest.get().size() == signed) {
            return false;
        }
        ask(newest.get(), signed);
        return true;
    }

    private void ask(SealRecords.Last newest, long signed) throws IOException {
        HttpResponse<String> answer = post(newest, signed);
        if (answer.statusCode() == NOT_SIGNED && tellOfKeys()) {
            answer = post(newest, signed);
        }
        long size = size(answer).orElse(signed);
        if (size > newest.size()) {
            behind(size);
        } else {
            heed(newest, size == signed ? answer : post(newest, size));
        }
    }

    private void heed(SealRecords.Last newest, HttpResponse<String> answer) throws IOException {
        switch (answer.statusCode()) {
            case SIGNED -> keep(newest, answer.body());
            case CONFLICT, NOT_CONSISTENT ->
                throw new Halted("The witness " + witness.key().name() + " saw another history of this log: "
                        + answer.body().strip());
            default ->
                throw new IOException("the witness " + witness.key().name() + " answered " + answer.statusCode());
        }
    }

    private static Optional<Long> size(HttpResponse<String> answer) {
        boolean told = answer.statusCode() == CONFLICT
                && answer.headers().firstValue("Content-Type").orElse("").equals(AddCheckpoint.SIZE);
        return told ? Optional.of(Long.parseLong(answer.body().strip())) : Optional.empty();
    }

    /** Another process may have asked for a newer one meanwhile; then the database has it. */
    private void behind(long size) {
        long ours = records.last().map(SealRecords.Last::size).orElse(0L);
        if (size > ours) {
            throw new Halted("The witness " + witness.key().name() + " signed a tree of " + size
                    + " entries, the database has " + ours + ": the database was set back");
        }
    }

    /** The log's key may have been changed since it was asked last. */
    private boolean tellOfKeys() throws IOException {
        List<String> rotations = records.rotations();
        for (String rotation : rotations) {
            post(Rotation.PATH, rotation);
        }
        return !rotations.isEmpty();
    }

    private HttpResponse<String> post(SealRecords.Last newest, long old) throws IOException {
        var proof = new Tree(records.subtrees(), newest.size()).consistency(old).path();
        AddCheckpoint asked = new AddCheckpoint(old, proof, Note.parse(newest.note()));
        return post(AddCheckpoint.PATH, asked.toString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(witness.address() + path))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void keep(SealRecords.Last newest, String lines) throws IOException {
        VerifierKey key = witness.key();
        String text = Note.parse(newest.note()).text();
        Signature cosignature = lines.lines()
                .map(Signature::parse)
                .filter(signature -> key.verifies(text, signature))
                .findFirst()
                .orElseThrow(() -> new IOException("the witness " + key.name() + " signed something else"));
        records.addCosignature(newest.size(), cosignature);
    }
}
