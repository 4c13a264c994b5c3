package fr.navette.simulation;

import fr.navette.functions.table.MemoryDynamo;
import fr.navette.mail.MailSender;
import fr.navette.storage.Overloaded;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Counts the calls of AWS services, and lets one of them fail, as it looks after the SDK's own attempts. */
final class Faults implements MemoryDynamo.Around {
    enum Kind {
        /** Nothing was done: no connection, no credentials, or an error of the service. */
        BEFORE,
        /** It was done, and the answer was lost or came too late. */
        AFTER,
        /** Nothing was done for want of capacity. */
        THROTTLED
    }

    /** The calls so far, by name; some are made at once. */
    final List<String> calls = new ArrayList<>();

    private volatile boolean isLooking;
    private final int failing;
    private final Kind kind;

    private Faults(int failing, Kind kind) {
        this.failing = failing;
        this.kind = kind;
    }

    static Faults none() {
        return new Faults(-1, Kind.BEFORE);
    }

    /**
     * @param call the index of the call that fails, once
     */
    static Faults at(int call, Kind kind) {
        return new Faults(call, kind);
    }

    /** Looks into the stack, as no part of it does: this does not count. */
    <T> T unseen(Supplier<T> look) {
        isLooking = true;
        try {
            return look.get();
        } finally {
            isLooking = false;
        }
    }

    @Override
    public <T> T call(String operation, int units, Supplier<T> effect) {
        if (isLooking) return effect.get();
        if (counted(operation) != failing) return effect.get();
        if (kind == Kind.AFTER) effect.get();
        throw fault(operation);
    }

    /** The index of a call. */
    private int counted(String operation) {
        synchronized (calls) {
            calls.add(operation);
            return calls.size() - 1;
        }
    }

    private RuntimeException fault(String operation) {
        if (operation.equals("send") && kind == Kind.AFTER) return new IllegalStateException("the answer was lost");
        if (operation.equals("send")) return new MailSender.TemporaryFailure(kind.name());
        if (operation.equals("TransactWriteItems") && kind == Kind.THROTTLED)
            return TransactionCanceledException.builder()
                    .cancellationReasons(
                            CancellationReason.builder().code("ThrottlingError").build())
                    .build();
        return new Overloaded();
    }

    /** The same port, whose calls count. */
    <T> T around(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> call(method.getName(), 1, () -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof RuntimeException thrown) throw thrown;
                        throw new IllegalStateException(e);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })));
    }
}
