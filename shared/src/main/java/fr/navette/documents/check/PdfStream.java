package fr.navette.documents.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A stream that is decoded within a {@link PdfBudget}. Only object streams, scripts and attachments are decoded, not
 * pages or images.
 */
final class PdfStream extends COSStream {
    // Filters of object streams; image filters would decode pixels.
    private static final Set<String> OBJECT_FILTERS = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCIIHexDecode",
            "AHx",
            "ASCII85Decode",
            "A85",
            "RunLengthDecode",
            "RL",
            "Crypt");
    private static final int MAX_FILTERS = 4;
    private static final long MAX_ROW_BITS = 8_000_000;

    private final PdfBudget budget;

    PdfStream(RandomAccessReadView raw, PdfBudget budget) throws IOException {
        super(null, raw);
        this.budget = budget;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        byte[] bytes = content();
        budget.found(COSName.XREF.equals(getCOSName(COSName.TYPE)) ? entries(bytes) : tokens(bytes));
        return new RandomAccessReadBuffer(bytes);
    }

    byte[] content() throws IOException {
        try (var raw = createRawInputStream()) {
            return decoded(raw, filters());
        }
    }

    private byte[] decoded(InputStream raw, List<COSName> filters) throws IOException {
        refuseWideRows(getDictionaryObject(COSName.DP, COSName.DECODE_PARMS));
        var first = new BudgetedOutput();
        raw.transferTo(first);
        byte[] bytes = first.toByteArray();
        for (int i = 0; i < filters.size(); i++) {
            var next = new BudgetedOutput();
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(new ByteArrayInputStream(bytes), next, this, i);
            bytes = next.toByteArray();
        }
        return bytes;
    }

    private List<COSName> filters() throws IOException {
        var names = new ArrayList<COSName>();
        switch (getFilters()) {
            case null -> {}
            case COSName one -> names.add(one);
            case COSArray several -> {
                for (int i = 0; i < several.size(); i++)
                    if (several.getObject(i) instanceof COSName name) names.add(name);
                    else throw new IOException("a filter without a name");
            }
            default -> throw new IOException("a filter of another kind");
        }
        if (names.size() > MAX_FILTERS) throw new IOException("too many filters");
        for (var name : names)
            if (!OBJECT_FILTERS.contains(name.getName())) throw new IOException("no filter for objects");
        return names;
    }

    /** A predictor keeps two rows in memory, as wide as the file declares. */
    private static void refuseWideRows(COSBase parameters) throws IOException {
        switch (parameters) {
            case COSDictionary one -> {
                long colors = one.getInt(COSName.COLORS, 1);
                long bits = one.getInt(COSName.BITS_PER_COMPONENT, 8);
                long columns = one.getInt(COSName.COLUMNS, 1);
                if (colors < 1 || bits < 1 || columns < 1 || colors > 32 || bits > 32)
                    throw new IOException("a row without a width");
                if (colors * bits * columns > MAX_ROW_BITS) throw new IOException("a row too wide");
            }
            case COSArray several -> {
                for (int i = 0; i < several.size(); i++)
                    if (several.getObject(i) instanceof COSDictionary one) refuseWideRows(one);
            }
            case null, default -> {}
        }
    }

    private long entries(byte[] bytes) {
        var widths = getCOSArray(COSName.W);
        long width = 0;
        if (widths != null) for (int i = 0; i < widths.size(); i++) width += widths.getInt(i, 0);
        return bytes.length / Math.max(1, width);
    }

    /** An upper bound of the number of objects. */
    private static long tokens(byte[] bytes) {
        long count = 0;
        boolean apart = true;
        for (byte b : bytes) {
            if ("[<(/".indexOf(b) >= 0) count++;
            else if (apart && b > ' ') count++;
            apart = b >= 0 && b <= ' ';
        }
        return count;
    }

    private final class BudgetedOutput extends ByteArrayOutputStream {
        @Override
        public void write(int b) {
            budget.decoded(1);
            super.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            budget.decoded(length);
            super.write(bytes, offset, length);
        }
    }
}
