package org.openmappa.trail.verify;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmappa.trail.tlog.KnownKey;

class BundlePartsTest {
    private static final byte[] MEBIBYTE = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {WriteBundle.CHECKPOINTS, WriteBundle.ENTRIES, WriteBundle.ROTATIONS})
    void aPartThatUnpacksToAnySizeIsReadNoFurtherThanANoteIsLong(String bomb) throws IOException {
        Path file = folder.resolve("bundle.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : List.of(WriteBundle.CHECKPOINTS, WriteBundle.ENTRIES, WriteBundle.ROTATIONS)) {
                zip.putNextEntry(new ZipEntry(part));
                fill(zip, part.equals(bomb) ? 64 : 0);
            }
        }
        try (Bundle bundle = Bundle.open(file)) {
            CheckTrail check = new CheckTrail(KnownKey.key().verifier(), List.of(), List.of());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> check.of(bundle))
                    .withMessageContaining("longer than");
        }
    }

    private static void fill(OutputStream out, int mebibytes) throws IOException {
        for (int n = 0; n < mebibytes; n++) {
            out.write(MEBIBYTE);
        }
    }
}
