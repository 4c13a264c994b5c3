package fr.navette.functions.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Exports are streamed; {@code make bench-export} measures one of 500 dossiers in 512 MB. */
class LargeExportTest {
    private static final long LARGEST_FILE = 20_000_000;
    private static final long PART = 8 * 1024 * 1024;

    @Test
    void an_archive_holds_one_file_and_one_part_at_a_time() {
        var export = new LargeExport(60);
        assertThat(export.run("documents")).isEqualTo(120);
        var s3 = export.s3();
        assertThat(s3.read()).isEqualTo(2 * LARGEST_FILE + 58 * 2_000_000 + 60 * 300_000);
        assertThat(s3.written()).isGreaterThan(s3.read());
        assertThat(s3.mostHeld()).isLessThanOrEqualTo(LARGEST_FILE + PART);
    }

    @Test
    void a_book_and_dossiers_hold_every_application_and_read_no_file() {
        var export = new LargeExport(20);
        assertThat(export.run("book")).isEqualTo(20);
        assertThat(export.run("dossiers")).isEqualTo(20);
        assertThat(export.s3().read()).isZero();
        assertThat(export.s3().written()).isPositive();
    }
}
