package fr.navette.functions.aws;

import fr.navette.functions.api.Log;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Logs each call of AWS that failed after all its attempts. */
final class AwsFaults implements ExecutionInterceptor {
    /** Answers that the callers expect. */
    private static final Set<String> EXPECTED = Set.of(
            "ConditionalCheckFailedException",
            "TransactionCanceledException",
            "TransactionConflictException",
            "TransactionInProgressException",
            "NoSuchKey",
            "KMSInvalidMacException");

    private static final int NOT_FOUND = 404;

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        var call = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME) + "."
                + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        if (!(context.exception() instanceof AwsServiceException answer)) {
            Log.awsFault(call, context.exception().getClass().getSimpleName(), 0, "");
            return;
        }
        var details = answer.awsErrorDetails();
        var code = details == null || details.errorCode() == null ? "" : details.errorCode();
        if (!EXPECTED.contains(code) && answer.statusCode() != NOT_FOUND)
            Log.awsFault(call, code, answer.statusCode(), answer.requestId());
    }
}
