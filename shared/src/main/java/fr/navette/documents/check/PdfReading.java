package fr.navette.documents.check;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser within a {@link PdfBudget}. It records what it could not read: PDFBox skips it silently, but another
 * program may read it.
 */
final class PdfReading extends PDFParser {
    // The nesting of streams whose length is stored in another stream, and of object streams in object streams.
    private static final int MAX_DEPTH = 20;

    private static final COSName EFF = COSName.getPDFName("EFF");

    private final PdfBudget budget;
    private boolean damaged;
    private boolean attachmentsLocked;
    private int depth;

    PdfReading(byte[] bytes, PdfBudget budget) throws IOException {
        super(new Source(bytes, budget));
        this.budget = budget;
        // The superclass has created an empty document without a budget.
        document.close();
        document = new BudgetedDocument();
    }

    /** The file can only be opened with a certificate, or with a program of its own. */
    static final class Locked extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Locked() {
            super("no security handler", null, false, false);
        }
    }

    /** Whether attachments are encrypted and pages are not. */
    boolean areAttachmentsLocked() {
        return attachmentsLocked;
    }

    /** Whether an object that the file declares could not be read. */
    boolean isDamaged() {
        return damaged;
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        budget.found(1);
        return super.parseDirObject();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        return nested(() -> super.parseCOSStream(dictionary));
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject object) throws IOException {
        try {
            return super.dereferenceCOSObject(object);
        } catch (IOException e) {
            damaged = true;
            throw e;
        }
    }

    @Override
    protected COSBase parseObjectStreamObject(long stream, COSObjectKey key) throws IOException {
        var object = nested(() -> super.parseObjectStreamObject(stream, key));
        if (object == null) damaged = true;
        return object;
    }

    private interface Parsing<T> {
        T parsed() throws IOException;
    }

    private <T> T nested(Parsing<T> parsing) throws IOException {
        if (depth == MAX_DEPTH) throw new IOException("streams in streams");
        depth++;
        try {
            return parsing.parsed();
        } finally {
            depth--;
        }
    }

    /** Skips PDFBox's recursive repair of the page tree; {@link PdfPages} walks it. */
    @Override
    protected void checkPages(COSDictionary root) {}

    /** Crypt filters have names since version 4. Without one, strings and streams are as they are. */
    private static boolean sparesPages(COSDictionary encryption) {
        return encryption.getInt(COSName.V) >= 4
                && isIdentity(encryption, COSName.STM_F)
                && isIdentity(encryption, COSName.STR_F);
    }

    private static boolean isIdentity(COSDictionary encryption, COSName of) {
        return !encryption.containsKey(of) || COSName.IDENTITY.equals(encryption.getCOSName(of));
    }

    private final class BudgetedDocument extends COSDocument {
        BudgetedDocument() {
            super(PdfReading.this);
        }

        /** PDFBox knows no encryption of attachments alone, and needs Bouncy Castle for certificates. */
        @Override
        public COSDictionary getEncryptionDictionary() {
            var encryption = super.getEncryptionDictionary();
            if (encryption == null) return null;
            if (sparesPages(encryption)) {
                attachmentsLocked = !isIdentity(encryption, EFF);
                return null;
            }
            if (!"Standard".equals(encryption.getNameAsString(COSName.FILTER))) throw new Locked();
            return encryption;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            budget.streamed(length);
            var stream = new PdfStream(createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    /** Counts every read and seek of the parser. */
    private static final class Source extends RandomAccessReadBuffer {
        private final PdfBudget budget;

        Source(byte[] bytes, PdfBudget budget) {
            super(bytes);
            this.budget = budget;
        }

        @Override
        public void seek(long position) throws IOException {
            budget.read(1);
            super.seek(position);
        }

        @Override
        public int read() throws IOException {
            budget.read(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            budget.read(length);
            return super.read(bytes, offset, length);
        }
    }
}
