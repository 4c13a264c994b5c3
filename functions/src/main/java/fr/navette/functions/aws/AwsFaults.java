package fr.navette.functions.aws;

import fr.navette.functions.api.Log;
import fr.navette.storage.Overloaded;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Logs each call of AWS that failed for good, and tells what may pass from what will not. */
final class AwsFaults implements ExecutionInterceptor {
    /** Answers that the callers expect. */
    private static final Set<String> EXPECTED = Set.of(
            "ConditionalCheckFailedException",
            "TransactionCanceledException",
            "TransactionConflictException",
            "TransactionInProgressException",
            "PreconditionFailed",
            "NoSuchKey",
            "KMSInvalidMacException");

    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        var fault = context.exception();
        var call = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME) + "."
                + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        return switch (fault) {
            case AwsServiceException answer -> answered(answer, call);
            case SdkClientException unanswered -> {
                Log.awsFault(call, unanswered.getClass().getSimpleName(), 0, "");
                yield new Overloaded();
            }
            default -> fault;
        };
    }

    private static Throwable answered(AwsServiceException answer, String call) {
        var details = answer.awsErrorDetails();
        var code = details == null || details.errorCode() == null ? "" : details.errorCode();
        if (EXPECTED.contains(code) || answer.statusCode() == NOT_FOUND) return answer;
        Log.awsFault(call, code, answer.statusCode(), answer.requestId());
        return answer.isThrottlingException() || answer.statusCode() >= SERVER_ERROR ? new Overloaded() : answer;
    }
}
