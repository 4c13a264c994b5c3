"""Transforms the template as AWS does, and checks that two stacks can live in one account and region.

Every name that must be unique there has to contain the stack's name, and a resource without such a name gets one from
CloudFormation.
"""

import logging
import os
import sys
from pathlib import Path

from samtranslator.parser.parser import Parser
from samtranslator.sdk.parameter import SamParameterValues
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

# The property that names a resource. CloudFormation itself names all others.
NAMES = {
    "AWS::CloudFront::Function": ["Name"],
    "AWS::CloudFront::OriginAccessControl": ["OriginAccessControlConfig", "Name"],
    "AWS::CloudFront::ResponseHeadersPolicy": ["ResponseHeadersPolicyConfig", "Name"],
    "AWS::CloudWatch::Alarm": ["AlarmName"],
    "AWS::CloudWatch::Dashboard": ["DashboardName"],
    "AWS::DynamoDB::Table": ["TableName"],
    "AWS::Events::Rule": ["Name"],
    "AWS::IAM::ManagedPolicy": ["ManagedPolicyName"],
    "AWS::IAM::Role": ["RoleName"],
    "AWS::Lambda::Function": ["FunctionName"],
    "AWS::Logs::LogGroup": ["LogGroupName"],
    "AWS::S3::Bucket": ["BucketName"],
    "AWS::SES::ConfigurationSet": ["Name"],
    "AWS::SNS::Topic": ["TopicName"],
    "AWS::SQS::Queue": ["QueueName"],
    "AWS::Scheduler::Schedule": ["Name"],
    "AWS::WAFv2::WebACL": ["Name"],
}


logging.disable(logging.WARNING)


def transformed(path, region):
    template = yaml_parse(path.read_text())
    # sam deploy uploads the zip and puts its address there.
    template["Globals"]["Function"]["CodeUri"] = "s3://bucket/functions.zip"
    values = SamParameterValues({})
    values.add_default_parameter_values(template)
    os.environ["AWS_DEFAULT_REGION"] = region
    values.add_pseudo_parameter_values()
    return Translator({}, Parser()).translate(template, values.parameter_values)


def name(resource):
    value = resource.get("Properties", {})
    for step in NAMES.get(resource["Type"], []):
        value = value.get(step) if isinstance(value, dict) else None
    return value if resource["Type"] in NAMES else None


def main(path, regions):
    faults = []
    for region in regions:
        for logical_id, resource in transformed(path, region)["Resources"].items():
            given = name(resource)
            if given is not None and "AWS::StackName" not in str(given):
                faults.append(f"{region}: {logical_id} ({resource['Type']}) is named {given} in every stack")
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


main(Path(sys.argv[1]), sys.argv[2:])
