package fr.navette.documents.check;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Every check ends with a verdict: no exception, no overflow, no endless loop. */
class FileCheckFuzzTest {
    @FuzzTest
    void a_pdf(byte[] bytes) {
        check(FileType.PDF, bytes);
    }

    @FuzzTest
    void a_png(byte[] bytes) {
        check(FileType.PNG, bytes);
    }

    @FuzzTest
    void a_jpeg(byte[] bytes) {
        check(FileType.JPEG, bytes);
    }

    private static void check(FileType type, byte[] bytes) {
        if (FileCheck.unguarded(type, bytes) == null) throw new AssertionError("no verdict");
    }
}
