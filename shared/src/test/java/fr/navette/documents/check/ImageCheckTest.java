package fr.navette.documents.check;

import static fr.navette.documents.Uploaded.aPhotoWithExif;
import static fr.navette.documents.Uploaded.anImage;
import static fr.navette.documents.Uploaded.joined;
import static fr.navette.documents.Uploaded.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;

class ImageCheckTest {
    private static final byte[] PNG = anImage("png");
    private static final byte[] JPEG = anImage("jpeg");

    private static Verdict png(byte[] bytes) {
        return PngCheck.verdict(bytes);
    }

    private static Verdict jpeg(byte[] bytes) {
        return JpegCheck.verdict(bytes);
    }

    @Test
    void a_png_truncated_anywhere_is_broken() {
        assertThat(png(PNG)).isEqualTo(Verdict.FINE);
        for (int length = 8; length < PNG.length; length++)
            assertThat(png(Arrays.copyOf(PNG, length))).as("" + length).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_jpeg_truncated_anywhere_is_broken() {
        assertThat(jpeg(JPEG)).isEqualTo(Verdict.FINE);
        for (int length = 3; length < JPEG.length; length++)
            assertThat(jpeg(Arrays.copyOf(JPEG, length))).as("" + length).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_png_with_wrong_crcs_is_broken() {
        var damaged = PNG.clone();
        damaged[PNG.length - 30] ^= 1;
        assertThat(png(damaged)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_damaged_text_chunk_in_a_png_is_fine() {
        var note = chunk("tEXt", text("Title\0Fil"));
        note[10] ^= 1;
        assertThat(png(before(end(PNG), note))).isEqualTo(Verdict.FINE);
        assertThat(png(before(end(PNG), chunk("IDOT", text("x"))))).isEqualTo(Verdict.FINE);
    }

    @Test
    void a_png_without_pixels_or_a_size_is_broken() {
        var head = Arrays.copyOf(PNG, 8 + 25);
        assertThat(png(joined(head, chunk("IEND", new byte[0])))).isEqualTo(Verdict.BROKEN);
        assertThat(png(sized(0, 30))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void an_image_that_would_fill_the_memory_has_too_many_pixels() {
        assertThat(png(sized(10_000, 10_000))).isEqualTo(Verdict.FINE);
        assertThat(png(sized(10_000, 10_001))).isEqualTo(Verdict.TOO_MANY_PIXELS);
        assertThat(png(sized(0x7FFFFFFF, 0x7FFFFFFF))).isEqualTo(Verdict.TOO_MANY_PIXELS);
        var jpeg = JPEG.clone();
        Arrays.fill(jpeg, frame(jpeg) + 5, frame(jpeg) + 9, (byte) 0x7F);
        assertThat(jpeg(jpeg)).isEqualTo(Verdict.TOO_MANY_PIXELS);
        assertThat(Verdict.TOO_MANY_PIXELS.state()).isEqualTo(DocumentState.REJECTED);
    }

    @Test
    void a_jpeg_without_a_size_is_broken() {
        var jpeg = JPEG.clone();
        Arrays.fill(jpeg, frame(jpeg) + 5, frame(jpeg) + 9, (byte) 0);
        assertThat(jpeg(jpeg)).isEqualTo(Verdict.BROKEN);
        var start = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};
        assertThat(jpeg(start)).isEqualTo(Verdict.BROKEN);
        assertThat(jpeg(joined(Arrays.copyOf(JPEG, 20), text("rubbish")))).isEqualTo(Verdict.BROKEN);
        var short1 = new byte[] {-1, -40, -1, -32, 0, 1, -1, -39};
        assertThat(jpeg(short1)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_jpeg_with_several_scans_and_fill_bytes_is_fine() throws IOException {
        var progressive = progressive();
        assertThat(jpeg(progressive)).isEqualTo(Verdict.FINE);
        assertThat(jpeg(Arrays.copyOf(progressive, progressive.length - 1))).isEqualTo(Verdict.BROKEN);
        var filled = joined(new byte[] {-1, -40, -1, -1, -1, 1}, tail(JPEG, 2));
        assertThat(jpeg(filled)).isEqualTo(Verdict.FINE);
        var resynchronised = joined(Arrays.copyOf(JPEG, JPEG.length - 2), new byte[] {-1, -48, 7, -1, 0});
        assertThat(jpeg(joined(resynchronised, new byte[] {-1, -39}))).isEqualTo(Verdict.FINE);
    }

    @Test
    void data_that_cameras_append_to_an_image_is_fine() {
        var samsung = text("\0\0\1\n\16\0\0\0Image_UTC_Data1600000000000SEFHk\0\0\0SEFT");
        var film = joined(new byte[] {0, 0, 0, 24}, text("ftypmp42\0\0\0\0isommp42 moov"));
        for (var behind : new byte[][] {samsung, film, JPEG, new byte[64], text("MZ by chance")})
            for (var photo : new byte[][] {JPEG, aPhotoWithExif()})
                assertThat(jpeg(joined(photo, behind))).isEqualTo(Verdict.FINE);
        assertThat(png(joined(PNG, samsung))).isEqualTo(Verdict.FINE);
    }

    static byte[] chunk(String kind, byte[] content) {
        var named = joined(text(kind), content);
        var sum = new CRC32();
        sum.update(named);
        return joined(joined(number(content.length), named), number((int) sum.getValue()));
    }

    private static byte[] number(int number) {
        return new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
    }

    private static int end(byte[] png) {
        return png.length - 12;
    }

    private static byte[] before(int at, byte[] chunk) {
        return joined(joined(Arrays.copyOf(PNG, at), chunk), tail(PNG, at));
    }

    static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    /** Declares another size than the image has. */
    private static byte[] sized(int width, int height) {
        var content = joined(joined(number(width), number(height)), Arrays.copyOfRange(PNG, 24, 29));
        return joined(joined(Arrays.copyOf(PNG, 8), chunk("IHDR", content)), tail(PNG, 33));
    }

    private static int frame(byte[] jpeg) {
        for (int i = 2; ; i++) if (jpeg[i] == -1 && jpeg[i + 1] == (byte) 0xC0) return i;
    }

    private static byte[] progressive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 30; i++) image.setRGB(i, i, i * 0x030507);
            writer.write(null, new IIOImage(image, null, null), parameters);
        }
        writer.dispose();
        return bytes.toByteArray();
    }
}
