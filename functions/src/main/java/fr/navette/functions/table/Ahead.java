package fr.navette.functions.table;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** Reads that are begun before their result is asked for, so that they run beside another one. One at a time. */
final class Ahead<K, V> {
    private final Function<K, V> read;
    private Begun<K, V> begun;

    private record Begun<K, V>(K key, FutureTask<V> reading) {}

    Ahead(Function<K, V> read) {
        this.read = read;
    }

    /** Begins a read, in place of an earlier one; with no key, only forgets that. */
    void begin(Optional<K> next) {
        begun = next.map(key -> new Begun<>(key, new FutureTask<>(() -> read.apply(key))))
                .orElse(null);
        if (begun != null) Thread.ofPlatform().daemon().start(begun.reading());
    }

    /** The result of the read begun for this key, once; otherwise of a read made now. */
    V of(K key) {
        return begun(key).orElseGet(() -> read.apply(key));
    }

    /** The result of the read begun for this key, once. */
    Optional<V> begun(K key) {
        if (begun == null || !begun.key().equals(key)) return Optional.empty();
        var reading = begun.reading();
        begun = null;
        return Optional.of(result(reading));
    }

    private static <V> V result(FutureTask<V> reading) {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
