package fr.navette.functions.staff;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** A function that runs one staff command. */
public interface StaffHandler extends RequestStreamHandler {
    StaffCommand command();

    @Override
    default void handleRequest(InputStream in, OutputStream out, Context context) {
        command().answer(in, out, context);
    }
}
