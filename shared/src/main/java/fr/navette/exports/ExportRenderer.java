package fr.navette.exports;

import java.io.IOException;
import java.io.OutputStream;

/** Turns the content of an export into the bytes of its format. */
public interface ExportRenderer {
    /** Leaves the stream open. */
    void write(Export export, OutputStream out) throws IOException;
}
