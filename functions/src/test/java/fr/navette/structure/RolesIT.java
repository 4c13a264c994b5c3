package fr.navette.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Cloud;
import fr.navette.cloud.Iam;
import fr.navette.functions.aws.TestClients;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Every function with every action of the template: IAM denies what its role is not granted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RolesIT {
    private static final Template TEMPLATE = Template.read();
    private static final LambdaClient LAMBDA = TestClients.lambda();

    /** Actions that no function needs. */
    private static final Set<String> NOBODYS = Set.of(
            "dynamodb:DeleteTable",
            "dynamodb:Scan",
            "iam:PassRole",
            "kms:ScheduleKeyDeletion",
            "lambda:UpdateFunctionCode",
            "s3:DeleteBucket",
            "s3:PutBucketPolicy",
            "sts:AssumeRole");

    private static final Set<String> ACTIONS = Stream.concat(
                    TEMPLATE.ofType("AWS::IAM::Role").values().stream()
                            .flatMap(role -> TEMPLATE.actions(role).stream()),
                    NOBODYS.stream())
            .collect(Collectors.toCollection(TreeSet::new));

    private static Set<String> functions() {
        return TEMPLATE.ofType("AWS::Serverless::Function").keySet();
    }

    private static Map<?, ?> role(String function) {
        return TEMPLATE.ofType("AWS::IAM::Role").get(function + "Role");
    }

    private static List<String> resources(String stack, String table, String files, String site) {
        var tableArn = "arn:aws:dynamodb:eu-west-3:000000000000:table/" + table;
        return List.of(
                "arn:aws:logs:eu-west-3:000000000000:log-group:/navette/" + stack + ":log-stream:a",
                tableArn,
                tableArn + "/index/due",
                "arn:aws:s3:::" + files,
                "arn:aws:s3:::" + files + "/documents/a",
                "arn:aws:s3:::" + files + "/exports/a",
                "arn:aws:s3:::" + site + "/calls/a",
                "arn:aws:s3:::" + site + "/previews/a",
                "arn:aws:s3:::" + site + "/index.html");
    }

    private static Set<String> allowed(String function, List<String> resources) {
        var role = LAMBDA.getFunctionConfiguration(r -> r.functionName("navette-" + Template.stem(function)))
                .role();
        return resources.stream()
                .flatMap(resource -> Iam.allowed(role, ACTIONS, resource).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void what_the_template_does_not_grant_is_denied(String function) {
        var own = resources(
                "navette", Cloud.variable("TABLE"), Cloud.variable("FILES_BUCKET"), Cloud.variable("SITE_BUCKET"));
        assertThat(allowed(function, own)).isNotEmpty().isSubsetOf(TEMPLATE.actions(role(function)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void what_belongs_to_another_stack_is_denied(String function) {
        // The emulator's SES has no resources, see docs/decisions.md; AWS has none for the account's rate.
        assertThat(allowed(function, resources("another", "another-table", "another-files", "another-site")))
                .isSubsetOf("ses:SendEmail", "ses:GetAccount");
    }
}
