import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.functions.applications.ApplicationsFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The function of applications, made by Spring, for {@code make bench-cold}. */
public final class SpringFunction implements RequestStreamHandler {
    private final ApplicationsFunction applications =
            new AnnotationConfigApplicationContext(Beans.class).getBean(ApplicationsFunction.class);

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        applications.handleRequest(in, out, context);
    }

    /** One bean. */
    @Configuration
    public static class Beans {
        @Bean
        public ApplicationsFunction applications() {
            return new ApplicationsFunction();
        }
    }
}
