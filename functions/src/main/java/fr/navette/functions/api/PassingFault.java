package fr.navette.functions.api;

import fr.navette.storage.Overloaded;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Tells the faults that pass from bugs: a service had no capacity, an error of its own, or gave no answer. */
public final class PassingFault {
    private static final int SERVER_ERROR = 500;

    private PassingFault() {}

    /** Whether the same request may succeed in a moment. */
    public static boolean is(RuntimeException fault) {
        return switch (fault) {
            case Overloaded overloaded -> true;
            case AwsServiceException answer -> answer.isThrottlingException() || answer.statusCode() >= SERVER_ERROR;
            case SdkClientException unanswered -> true;
            default -> false;
        };
    }
}
