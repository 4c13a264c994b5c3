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
        for (int length = 8; length < end(PNG); length++)
            assertThat(png(Arrays.copyOf(PNG, length))).as("" + length).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_png_without_its_last_chunk_is_fine_for_it_is_empty() {
        for (int length = end(PNG); length < PNG.length; length++)
            assertThat(png(Arrays.copyOf(PNG, length))).as("" + length).isEqualTo(Verdict.FINE);
    }

    @Test
    void a_jpeg_truncated_anywhere_is_broken() {
        assertThat(jpeg(JPEG)).isEqualTo(Verdict.FINE);
        for (int length = 3; length < JPEG.length - 2; length++)
            assertThat(jpeg(Arrays.copyOf(JPEG, length))).as("" + length).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void half_a_photo_is_broken_and_a_whole_one_without_its_end_mark_is_fine() throws IOException {
        for (var photo :
                new byte[][] {photo("jpeg", BufferedImage.TYPE_INT_RGB), photo("jpeg", BufferedImage.TYPE_BYTE_GRAY)}) {
            assertThat(jpeg(photo)).isEqualTo(Verdict.FINE);
            var unmarked = Arrays.copyOf(photo, photo.length - 2);
            assertThat(jpeg(unmarked)).isEqualTo(Verdict.FINE);
            assertThat(jpeg(Arrays.copyOf(photo, photo.length - 1))).isEqualTo(Verdict.FINE);
            assertThat(jpeg(joined(unmarked, new byte[100]))).isEqualTo(Verdict.FINE);
            assertThat(jpeg(joined(unmarked, text("\0\0\1\n\16\0\0\0Image_UTC_Data1600000000000SEFT"))))
                    .isEqualTo(Verdict.FINE);
            assertThat(jpeg(Arrays.copyOf(photo, photo.length - 4))).isEqualTo(Verdict.BROKEN);
            assertThat(jpeg(Arrays.copyOf(photo, photo.length / 2))).isEqualTo(Verdict.BROKEN);
        }
    }

    @Test
    void a_second_file_behind_a_photo_without_its_end_mark_is_a_polyglot() throws IOException {
        var unmarked = Arrays.copyOf(JPEG, JPEG.length - 2);
        for (var behind : new byte[][] {text("%PDF-1.7"), text("<script>"), text("PK\3\4"), text("#!/bin/sh")})
            assertThat(jpeg(joined(unmarked, behind))).isEqualTo(Verdict.POLYGLOT);
        var progressive = progressive();
        assertThat(jpeg(joined(Arrays.copyOf(progressive, progressive.length - 2), text("<script>"))))
                .isEqualTo(Verdict.POLYGLOT);
    }

    @Test
    void a_photo_without_its_end_mark_may_have_restarts() throws IOException {
        var photo = photo("jpeg", BufferedImage.TYPE_BYTE_GRAY);
        int scan = marker(photo, 0xDA);
        // A restart marker is due after as many blocks as there are: none is missing.
        var every = number(0xFFDD0004);
        var rows = new byte[] {0x7F, 0x7F};
        var unmarked = joined(joined(Arrays.copyOf(photo, scan), joined(every, rows)), tail(photo, scan));
        assertThat(jpeg(Arrays.copyOf(unmarked, unmarked.length - 2))).isEqualTo(Verdict.FINE);
        var missing = joined(joined(Arrays.copyOf(photo, scan), joined(every, new byte[] {0, 1})), tail(photo, scan));
        assertThat(jpeg(Arrays.copyOf(missing, missing.length - 2))).isEqualTo(Verdict.BROKEN);
        assertThat(jpeg(missing)).isEqualTo(Verdict.FINE);
    }

    @Test
    void restarts_are_followed_through_a_photo_without_its_end_mark() {
        // Two grey blocks, each of two codes of one bit, and a restart between them.
        var tables = "\u00ff\u00c4\0\u0026" + "\0\1" + "\0".repeat(16) + "\u0010\1" + "\0".repeat(16);
        var frame = "\u00ff\u00c0\0\u000b\b\0\u0010\0\b\1\1\u0011\0";
        var start = "\u00ff\u00d8" + tables + frame + "\u00ff\u00dd\0\4\0\1" + "\u00ff\u00da\0\b\1\1\0\0\u003f\0";
        assertThat(jpeg(text(start + "\u003f\u00ff\u00d0\u003f"))).isEqualTo(Verdict.FINE);
        assertThat(jpeg(text(start + "\u003f\u00ff\u00ff\u00d0\u003f"))).isEqualTo(Verdict.FINE);
        assertThat(jpeg(text(start + "\u003f\u00ff\u00d0"))).isEqualTo(Verdict.BROKEN);
        assertThat(jpeg(text(start + "\u003f\u003f"))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_photo_without_its_end_mark_needs_its_tables() throws IOException {
        var photo = photo("jpeg", BufferedImage.TYPE_INT_RGB);
        for (int lost : new int[] {0xC0, 0xC4}) {
            var without = photo.clone();
            for (int at = marker(photo, lost);
                    at >= 0 && photo[at + 1] == (byte) lost;
                    at += 2 + (int) Bytes.big(photo, at + 2, 2)) without[at + 1] = (byte) 0xEE;
            assertThat(jpeg(Arrays.copyOf(without, without.length - 2))).isEqualTo(Verdict.BROKEN);
        }
    }

    @Test
    void stray_bytes_between_segments_do_no_harm() {
        for (var stray : new byte[][] {new byte[7], text("stray"), {-1, 0, 0}, {-1, -1, -1}}) {
            int frame = marker(JPEG, 0xC0);
            assertThat(jpeg(joined(joined(Arrays.copyOf(JPEG, frame), stray), tail(JPEG, frame))))
                    .isEqualTo(Verdict.FINE);
            assertThat(jpeg(joined(joined(Arrays.copyOf(JPEG, JPEG.length - 2), stray), new byte[] {-1, -39})))
                    .isEqualTo(Verdict.FINE);
        }
    }

    private static byte[] photo(String format, int type) throws IOException {
        var image = new BufferedImage(333, 222, type);
        for (int x = 0; x < 333; x++) for (int y = 0; y < 222; y++) image.setRGB(x, y, x * y * 0x030507);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static int marker(byte[] jpeg, int marker) {
        for (int i = 2; i < jpeg.length; i += 2 + (int) Bytes.big(jpeg, i + 2, 2))
            if (jpeg[i + 1] == (byte) marker) return i;
        return -1;
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
        for (int cut = 1; cut < 20; cut++)
            assertThat(jpeg(Arrays.copyOf(progressive, progressive.length - cut)))
                    .isEqualTo(Verdict.FINE);
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
