// A function in Node.js that makes the AWS calls of a submission, one after the other, for a comparison of starts.
// It decides nothing: an event names the rows that it reads, and the row that it writes.

import { DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { GenerateMacCommand, KMSClient } from "@aws-sdk/client-kms";

const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;
const table = process.env.TABLE;
const dynamo = new DynamoDBClient({});
const kms = new KMSClient({});

async function submit({ session, application, call, copy }) {
  const read = (key) => dynamo.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }));
  await read(session);
  const found = await dynamo.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: "PK = :pk",
      ExpressionAttributeValues: { ":pk": application },
    }),
  );
  await read(call);
  const made = await kms.send(
    new GenerateMacCommand({
      KeyId: process.env.RECEIPT_KEY,
      MacAlgorithm: "HMAC_SHA_256",
      Message: Buffer.from(JSON.stringify(found.Items)),
    }),
  );
  const rows = found.Items.map((row) => ({ Put: { TableName: table, Item: { ...row, PK: copy } } }));
  await dynamo.send(new TransactWriteItemsCommand({ TransactItems: rows }));
  return { statusCode: 201, body: JSON.stringify({ seal: Buffer.from(made.Mac).toString("base64url") }) };
}

for (;;) {
  const next = await fetch(`${api}/next`);
  const id = next.headers.get("lambda-runtime-aws-request-id");
  const answer = await submit(await next.json());
  await fetch(`${api}/${id}/response`, { method: "POST", body: JSON.stringify(answer) });
}
