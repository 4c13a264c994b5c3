package fr.navette.documents.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.documents.Uploaded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PagePicturesTest {
    private final List<byte[]> pictures = new ArrayList<>();

    @Test
    void a_page_becomes_a_jpeg_whose_long_side_is_1400_pixels() throws IOException {
        assertThat(PagePictures.of(Uploaded.aPdf(2), pictures::add)).isEqualTo(2);
        var picture = ImageIO.read(new ByteArrayInputStream(pictures.getFirst()));
        assertThat(Math.max(picture.getWidth(), picture.getHeight())).isBetween(1_399, 1_400);
        assertThat(pictures).hasSize(2).allMatch(jpeg -> jpeg.length < 100_000);
    }

    @Test
    void only_the_first_forty_pages_have_pictures() {
        assertThat(PagePictures.of(Uploaded.aPdf(42), pictures::add)).isEqualTo(40);
    }

    @Test
    void drawing_ends_when_time_is_up_and_keeps_what_is_drawn() {
        var clock = new AtomicLong();
        int drawn = PagePictures.of(
                Uploaded.aPdf(3),
                jpeg -> {
                    pictures.add(jpeg);
                    clock.addAndGet(30_000_000_000L);
                },
                clock::get);
        assertThat(drawn).isEqualTo(1);
        assertThat(pictures).hasSize(1);
    }

    @Test
    void bytes_that_are_no_pdf_have_no_pictures() {
        assertThat(PagePictures.of(new byte[] {1, 2, 3}, pictures::add)).isZero();
    }
}
