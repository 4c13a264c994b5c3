package fr.navette.documents.check;

import static fr.navette.documents.Uploaded.joined;
import static fr.navette.documents.Uploaded.text;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/**
 * PDFs written by hand, object by object. The catalog is 1, the page tree 2, its only page 3; the objects of tests
 * start at 4.
 */
final class RawPdf {
    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]%s>>";

    private RawPdf() {}

    /**
     * @param inCatalog such as {@code /OpenAction 4 0 R}
     */
    static byte[] catalog(String inCatalog, String... more) {
        return of(objects(inCatalog, "", more));
    }

    static byte[] page(String inPage, String... more) {
        return of(objects("", inPage, more));
    }

    static byte[] annotation(String annotation, String... more) {
        return page("/Annots[<</Type/Annot/Rect[0 0 9 9]" + annotation + ">>]", more);
    }

    static byte[] link(String uri) {
        return annotation("/Subtype/Link/A<</S/URI/URI(" + uri + ")>>");
    }

    private static List<byte[]> objects(String inCatalog, String inPage, String... more) {
        var objects = new ArrayList<byte[]>();
        objects.add(text("<</Type/Catalog/Pages 2 0 R" + inCatalog + ">>"));
        objects.add(text(PAGES));
        objects.add(text(PAGE.formatted(inPage)));
        for (var one : more) objects.add(text(one));
        return objects;
    }

    static byte[] of(List<byte[]> objects) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(text("%PDF-1.7\n"));
        var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(text((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(text("\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(text(table + "trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\n"));
        out.writeBytes(text("startxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    /** Objects from 4 on are in an object stream, encoded with {@code filter}; 3 is the stream itself. */
    static byte[] packed(String filter, byte[] list, int firstOffset, int count, String catalog) {
        var objects = new ArrayList<byte[]>();
        objects.add(text("<</Type/Catalog/Pages 2 0 R" + catalog + ">>"));
        objects.add(text("<</Type/Pages/Kids[<</Type/Page/MediaBox[0 0 9 9]>>]/Count 1>>"));
        objects.add(stream("/Type/ObjStm/N " + count + "/First " + firstOffset + "/Filter" + filter, list));
        var out = new ByteArrayOutputStream();
        out.writeBytes(text("%PDF-1.7\n"));
        var entries = new ByteArrayOutputStream();
        entries.writeBytes(new byte[] {0, 0, 0, 0, 0, 0});
        for (int i = 0; i < objects.size(); i++) {
            entry(entries, 1, out.size(), 0);
            out.writeBytes(text((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(text("\nendobj\n"));
        }
        for (int i = 0; i < count; i++) entry(entries, 2, 3, i);
        int start = out.size();
        int own = objects.size() + count + 1;
        entry(entries, 1, start, 0);
        out.writeBytes(text(own + " 0 obj\n"));
        out.writeBytes(stream("/Type/XRef/W[1 4 1]/Root 1 0 R/Size " + (own + 1), entries.toByteArray()));
        out.writeBytes(text("\nendobj\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static void entry(ByteArrayOutputStream out, int kind, int where, int last) {
        out.write(kind);
        for (int shift = 24; shift >= 0; shift -= 8) out.write(where >> shift);
        out.write(last);
    }

    static byte[] stream(String dictionary, byte[] content) {
        return joined(
                joined(text("<<" + dictionary + "/Length " + content.length + ">>\nstream\n"), content),
                text("\nendstream"));
    }

    static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        return drained(deflater);
    }

    /** Compressed spaces, without ever holding them all in memory. */
    static byte[] deflatedSpaces(long count) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        var block = text(" ".repeat(1 << 16));
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (long left = count; left > 0; left -= block.length) {
            deflater.setInput(block);
            while (!deflater.needsInput()) out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.finish();
        out.writeBytes(drained(deflater));
        return out.toByteArray();
    }

    private static byte[] drained(Deflater deflater) {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
        deflater.end();
        return out.toByteArray();
    }
}
