package fr.navette.functions.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** A function that answers API requests. */
public interface ApiHandler extends RequestStreamHandler {
    Api api();

    @Override
    default void handleRequest(InputStream in, OutputStream out, Context context) {
        api().answer(in, out, context);
    }
}
