package fr.navette.documents;

import fr.navette.Sha256;
import java.nio.charset.StandardCharsets;

/** Whether a file is what it says: size, content, type, structure. */
final class FileCheck {
  private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  // ISO 32000 lets bytes stand before the header; readers look in the first 1,024.
  private static final int PDF_HEADER_WITHIN = 1_024;
  // The harmless test file that every scanner reports, published by EICAR; split so that none
  // reports this class.
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*";

  private FileCheck() {}

  static Verdict verdict(Document document, byte[] bytes) {
    if (bytes.length != document.size()) return Verdict.OTHER_SIZE;
    if (!Sha256.base64(bytes).equals(document.sha256())) return Verdict.OTHER_CONTENT;
    if (contains(bytes, EICAR, bytes.length)) return Verdict.MALWARE;
    return switch (document.type()) {
      case PDF ->
          contains(bytes, "%PDF-", PDF_HEADER_WITHIN)
              ? PdfCheck.verdict(bytes)
              : Verdict.OTHER_TYPE;
      case PNG ->
          startsWith(bytes, PNG_START) ? ImageCheck.verdict(bytes, "png") : Verdict.OTHER_TYPE;
      case JPEG ->
          startsWith(bytes, JPEG_START) ? ImageCheck.verdict(bytes, "jpeg") : Verdict.OTHER_TYPE;
    };
  }

  private static boolean contains(byte[] bytes, String text, int within) {
    return new String(bytes, 0, Math.min(within, bytes.length), StandardCharsets.ISO_8859_1)
        .contains(text);
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    if (bytes.length < start.length) return false;
    for (int i = 0; i < start.length; i++) if (bytes[i] != start[i]) return false;
    return true;
  }
}
