package fr.navette.functions.exports;

import fr.navette.documents.Files;
import fr.navette.exports.Dossiers;
import fr.navette.exports.Export;
import fr.navette.exports.ExportRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes exports in their formats. Archives are written file by file, so that only one is in memory. */
record ExportFiles(Files files) implements ExportRenderer {
    @Override
    public void write(Export export, OutputStream out) throws IOException {
        switch (export) {
            case Export.Csv csv -> CsvFile.write(csv.sheet(), out);
            case Export.Spreadsheet spreadsheet -> XlsxFile.write(spreadsheet.sheet(), out);
            case Export.Book book -> new PdfFile().book(book.dossiers(), out);
            case Export.Booklet booklet ->
                new PdfFile()
                        .booklet(booklet.dossiers(), booklet.dossiers().all().getFirst(), out);
            case Export.Booklets booklets -> booklets(booklets.dossiers(), out);
            case Export.Archive archive -> archive(archive, out);
        }
    }

    private static void booklets(Dossiers dossiers, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        var pdf = new PdfFile();
        for (var dossier : dossiers.all()) {
            zip.putNextEntry(new ZipEntry(dossier.name()));
            pdf.booklet(dossiers, dossier, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** A file that was deleted meanwhile is left out. */
    private void archive(Export.Archive archive, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var packed : archive.files()) {
            var document = packed.document();
            var content = files.read(document, Optional.of(document.fileVersion()));
            if (content.isEmpty()) continue;
            var bytes = content.get().bytes();
            zip.putNextEntry(stored(packed.path(), bytes));
            zip.write(bytes);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Documents are compressed already. */
    private static ZipEntry stored(String path, byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
