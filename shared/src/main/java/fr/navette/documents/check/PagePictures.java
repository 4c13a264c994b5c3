package fr.navette.documents.check;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Pictures of the first pages of a checked PDF, for browsers that show no PDF: JPEG, fit to read on a phone. */
public final class PagePictures {
    public static final int MAX_PAGES = 40;

    private static final int LONG_SIDE_PX = 1_400;
    private static final float QUALITY = 0.75f;
    // An image within a page that is larger than any print: the page is shown without it.
    private static final long MAX_IMAGE_PX = 30_000_000;
    private static final long NANOS_IN_ALL = 25_000_000_000L;

    private PagePictures() {}

    /** Drawing takes longer than all pictures may. */
    private static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooSlow() {
            super("too slow", null, false, false);
        }
    }

    /**
     * Draws page after page and hands each to {@code picture}, until a page cannot be drawn or time is up.
     *
     * @return the number of pictures
     */
    public static int of(byte[] pdf, Consumer<byte[]> picture) {
        return of(pdf, picture, System::nanoTime);
    }

    static int of(byte[] pdf, Consumer<byte[]> picture, LongSupplier nanos) {
        int drawn = 0;
        try (var document = new PdfReading(pdf, new PdfBudget(pdf.length)).parse()) {
            long end = nanos.getAsLong() + NANOS_IN_ALL;
            var renderer = new BoundedRenderer(document, () -> nanos.getAsLong() > end);
            int pages = Math.min(document.getNumberOfPages(), MAX_PAGES);
            while (drawn < pages && nanos.getAsLong() <= end) {
                var box = document.getPage(drawn).getCropBox();
                picture.accept(jpeg(renderer.renderImage(drawn, scale(box), ImageType.RGB)));
                drawn++;
            }
        } catch (IOException | TooSlow | StackOverflowError | OutOfMemoryError e) {
            // Pictures are an extra: a page that can't be drawn within bounds ends them.
            return drawn;
        } catch (RuntimeException e) {
            // PDFBox throws anything for a page that it does not understand.
            return drawn;
        }
        return drawn;
    }

    private static float scale(PDRectangle box) {
        return LONG_SIDE_PX / Math.max(Math.max(box.getWidth(), box.getHeight()), 1);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            var bytes = new ByteArrayOutputStream();
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            try (var out = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, null), settings);
            }
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }

    private static final class BoundedRenderer extends PDFRenderer {
        private final BooleanSupplier isTimeUp;

        BoundedRenderer(PDDocument document, BooleanSupplier isTimeUp) {
            super(document);
            this.isTimeUp = isTimeUp;
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new BoundedDrawer(parameters, isTimeUp);
        }
    }

    private static final class BoundedDrawer extends PageDrawer {
        private final BooleanSupplier isTimeUp;

        BoundedDrawer(PageDrawerParameters parameters, BooleanSupplier isTimeUp) throws IOException {
            super(parameters);
            this.isTimeUp = isTimeUp;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (isTimeUp.getAsBoolean()) throw new TooSlow();
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() <= MAX_IMAGE_PX) super.drawImage(image);
        }
    }
}
