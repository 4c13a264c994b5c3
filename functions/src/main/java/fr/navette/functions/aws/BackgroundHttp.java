package fr.navette.functions.aws;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** An HTTP client that is made on a thread of its own: its TLS takes longer than the AWS clients around it. */
final class BackgroundHttp implements SdkHttpClient {
    private final FutureTask<SdkHttpClient> made;

    BackgroundHttp(Supplier<SdkHttpClient> client) {
        made = new FutureTask<>(client::get);
        Thread.ofPlatform().daemon().start(made);
    }

    private SdkHttpClient client() {
        try {
            return made.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("stopped while the HTTP client was made", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return client().prepareRequest(request);
    }

    @Override
    public String clientName() {
        return "UrlConnection";
    }

    @Override
    public void close() {
        client().close();
    }
}
