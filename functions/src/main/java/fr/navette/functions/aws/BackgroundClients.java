package fr.navette.functions.aws;

import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** AWS clients of the functions that work in the background. */
public record BackgroundClients(Clients clients) {
    /**
     * Makes one attempt only: a retry can't know whether the first mail went out. No connection is kept: one that was
     * cut during a pause of the function would lose a request, and nobody could tell whether it arrived.
     */
    public SesV2Client ses() {
        return clients.common(SesV2Client.builder())
                .overrideConfiguration(c -> c.defaultProfileFile(Clients.NO_PROFILES)
                        .retryStrategy(r -> r.maxAttempts(1))
                        .addExecutionInterceptor(new Transmission.Interceptor())
                        .addExecutionInterceptor(new AwsFaults())
                        .putHeader("Connection", "close"))
                .build();
    }

    public LambdaClient lambda() {
        return clients.common(LambdaClient.builder())
                .overrideConfiguration(c -> Clients.retrying(c))
                .build();
    }
}
