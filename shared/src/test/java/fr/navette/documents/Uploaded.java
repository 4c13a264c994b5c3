package fr.navette.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Real files, created on the spot. */
public final class Uploaded {
    private Uploaded() {}

    public static byte[] aPdf(int pages) {
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) pdf.addPage(new PDPage());
            return saved(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF that forbids printing and copying; an empty {@code password} means that none is needed to open it. */
    public static byte[] aProtectedPdf(String password) {
        return aProtectedPdf(password, pdf -> {});
    }

    public static byte[] aProtectedPdf(String password, Consumer<PDDocument> more) {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            more.accept(pdf);
            var permission = new AccessPermission();
            permission.setCanPrint(false);
            permission.setCanExtractContent(false);
            var policy = new StandardProtectionPolicy("owner", password, permission);
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            return saved(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] aPdfWith(Consumer<PDDocument> more) {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            more.accept(pdf);
            return saved(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Attaches a file under each of the names, as programs for invoices do. */
    public static byte[] aPdfAttaching(List<String> names, String content) {
        return aPdfWith(pdf -> {
            var files = new LinkedHashMap<String, PDComplexFileSpecification>();
            for (var name : names) {
                var file = new PDComplexFileSpecification();
                file.setFile(name);
                file.setFileUnicode(name);
                file.setEmbeddedFile(embedded(pdf, content));
                files.put(name, file);
            }
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(files);
            var all = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            all.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(all);
        });
    }

    private static PDEmbeddedFile embedded(PDDocument pdf, String content) {
        try {
            return new PDEmbeddedFile(pdf, new ByteArrayInputStream(text(content)), COSName.FLATE_DECODE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    public static byte[] anImage(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A camera's JPEG: FF D8 FF E1, an Exif segment, then the image. */
    public static byte[] aPhotoWithExif() {
        var jpeg = anImage("jpeg");
        var exif = new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 16, 'E', 'x', 'i', 'f', 0, 0};
        var block = joined(exif, new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0});
        var start = new byte[] {(byte) 0xFF, (byte) 0xD8};
        return joined(joined(start, block), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    public static byte[] aPhotoOfAnIphone() {
        return joined(new byte[] {0, 0, 0, 24}, text("ftypheic\0\0\0\0mif1heic and so on"));
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] joined(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
