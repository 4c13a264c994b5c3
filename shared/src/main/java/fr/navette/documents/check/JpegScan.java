package fr.navette.documents.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Follows the one scan of a baseline JPEG block by block, to tell a photo without its end marker from one that was cut
 * off. Only code lengths are read, no pixel is computed.
 */
final class JpegScan {
    private static final int BLOCK = 8;
    private static final int COEFFICIENTS = 64;
    private static final int MAX_LENGTH = 16;

    /**
     * @param codes the number of codes of each length, from 1 to 16 bits
     * @param values where they are in the file
     */
    private record Table(int[] codes, int values) {}

    /** How many blocks of a component a group has, across and down. */
    private record Component(int width, int height) {}

    private final byte[] bytes;
    private final Map<Integer, Table> tables = new HashMap<>();
    private final List<Component> components = new ArrayList<>();
    private int width;
    private int height;
    private int restartEvery;
    private int at;
    private int bits;
    private int bitCount;

    JpegScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A segment before the scan, from its content to its end. */
    void note(int marker, int from, int to) {
        switch (marker) {
            case 0xC0, 0xC1 -> noteFrame(from, to);
            case 0xC4 -> noteTables(from, to);
            case 0xDD -> restartEvery = to - from < 2 ? 0 : (int) Bytes.big(bytes, from, 2);
            default -> {}
        }
    }

    private void noteFrame(int from, int to) {
        if (to - from < 6) return;
        components.clear();
        height = (int) Bytes.big(bytes, from + 1, 2);
        width = (int) Bytes.big(bytes, from + 3, 2);
        for (int i = from + 6; i + 3 <= to; i += 3)
            components.add(new Component(bytes[i + 1] >> 4 & 15, bytes[i + 1] & 15));
    }

    private void noteTables(int from, int to) {
        for (int i = from; i + 1 + MAX_LENGTH <= to; ) {
            var codes = new int[MAX_LENGTH + 1];
            int count = 0;
            for (int length = 1; length <= MAX_LENGTH; length++) count += codes[length] = bytes[i + length] & 0xFF;
            int values = i + 1 + MAX_LENGTH;
            if (values + count > to) return;
            tables.put(bytes[i] & 0xFF, new Table(codes, values));
            i = values + count;
        }
    }

    /** The position after the last block; empty if blocks are missing, or the scan is of another kind. */
    OptionalInt end(int header, int data) {
        if (data <= header) return OptionalInt.empty();
        int count = bytes[header];
        if (components.isEmpty() || count != components.size() || data - header < 1 + 2 * count)
            return OptionalInt.empty();
        at = data;
        bitCount = 0;
        long units = units();
        for (long unit = 0; unit < units; unit++) {
            if (restartEvery > 0 && unit > 0 && unit % restartEvery == 0 && !skipRestart()) return OptionalInt.empty();
            for (int i = 0; i < count; i++)
                if (!skipBlocks(components.get(i), bytes[header + 2 + 2 * i] & 0xFF)) return OptionalInt.empty();
        }
        return OptionalInt.of(at);
    }

    /** The number of groups of blocks. A component alone has groups of one, however it is sampled. */
    private long units() {
        int widest = 1;
        int highest = 1;
        for (var component : components.size() == 1 ? List.<Component>of() : components) {
            widest = Math.max(widest, component.width());
            highest = Math.max(highest, component.height());
        }
        return (long) Math.ceilDiv(width, BLOCK * widest) * Math.ceilDiv(height, BLOCK * highest);
    }

    /**
     * @param chosen the numbers of the two tables, four bits each
     */
    private boolean skipBlocks(Component component, int chosen) {
        var first = tables.get(chosen >> 4);
        var others = tables.get(0x10 | chosen & 15);
        if (first == null || others == null) return false;
        int blocks = components.size() == 1 ? 1 : component.width() * component.height();
        for (int block = 0; block < blocks; block++) if (!skipBlock(first, others)) return false;
        return true;
    }

    private boolean skipBlock(Table first, Table others) {
        int size = value(first);
        if (size < 0 || !skipBits(size)) return false;
        for (int k = 1; k < COEFFICIENTS; ) {
            int run = value(others);
            if (run < 0) return false;
            if (run == 0) return true;
            k += (run >> 4) + 1;
            if (!skipBits(run & 15)) return false;
        }
        return true;
    }

    /** The next Huffman code's value; -1 if there is none. */
    private int value(Table table) {
        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            int bit = bit();
            if (bit < 0) return -1;
            code = code << 1 | bit;
            int count = table.codes()[length];
            if (code - first < count) return bytes[table.values() + index + code - first] & 0xFF;
            index += count;
            first = first + count << 1;
        }
        return -1;
    }

    private boolean skipBits(int count) {
        for (int i = 0; i < count; i++) if (bit() < 0) return false;
        return true;
    }

    private int bit() {
        if (bitCount == 0) {
            if (at >= bytes.length) return -1;
            bits = bytes[at++] & 0xFF;
            bitCount = 8;
            if (bits == 0xFF) {
                if (at >= bytes.length || bytes[at] != 0) return -1;
                at++;
            }
        }
        return bits >> --bitCount & 1;
    }

    private boolean skipRestart() {
        bitCount = 0;
        while (at + 1 < bytes.length && bytes[at] == (byte) 0xFF && bytes[at + 1] == (byte) 0xFF) at++;
        if (at + 1 >= bytes.length || bytes[at] != (byte) 0xFF || (bytes[at + 1] & 0xF8) != 0xD0) return false;
        at += 2;
        return true;
    }
}
