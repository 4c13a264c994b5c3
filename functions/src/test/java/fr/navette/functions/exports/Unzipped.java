package fr.navette.functions.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;

/** The files of an archive by their path, in order. */
final class Unzipped {
    private Unzipped() {}

    static Map<String, byte[]> of(byte[] zip) throws IOException {
        var file = Files.createTempFile("export", ".zip");
        Files.write(file, zip);
        var files = new LinkedHashMap<String, byte[]>();
        try (var archive = new ZipFile(file.toFile())) {
            for (var entry : archive.stream().toList())
                files.put(entry.getName(), archive.getInputStream(entry).readAllBytes());
        } finally {
            Files.delete(file);
        }
        return files;
    }
}
