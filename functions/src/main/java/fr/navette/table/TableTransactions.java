package fr.navette.table;

import fr.navette.Conflict;
import fr.navette.Transactions;
import fr.navette.Write;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Writes to the one table; a rule that must hold under concurrency is the condition of the write.
 */
public record TableTransactions(Table table) implements Transactions {
  private static final int ATTEMPTS = 5;
  private static final int PAUSE_MILLIS = 40;
  private static final String IS_NEW = "attribute_not_exists(PK)";
  private static final String WAS_SEEN = "version = :seen";

  /** One row to put, or with {@code put} false to delete. */
  private record Change(Row row, boolean put) {}

  @Override
  public void commit(List<Write> writes) {
    var changes = writes.stream().flatMap(TableTransactions::changes).toList();
    for (int tried = 1; ; tried++) {
      try {
        if (changes.size() == 1) single(changes.getFirst());
        else together(changes);
        return;
      } catch (ConditionalCheckFailedException e) {
        throw new Conflict();
      } catch (TransactionConflictException e) {
        // Another transaction holds the row for a moment: nobody has won yet.
        if (tried == ATTEMPTS) throw new Conflict();
      } catch (TransactionCanceledException e) {
        if (!isPassing(e))
          throw e.cancellationReasons().stream().anyMatch(TableTransactions::isCondition)
              ? new Conflict()
              : e;
        if (tried == ATTEMPTS) throw new Conflict();
      }
      pause(tried);
    }
  }

  private void single(Change change) {
    var row = change.row();
    if (change.put()) {
      dynamo()
          .putItem(
              r -> {
                r.tableName(table.name()).item(row.item());
                if (row.version() > 0)
                  r.conditionExpression(condition(row)).expressionAttributeValues(seen(row));
              });
    } else {
      dynamo()
          .deleteItem(
              r ->
                  r.tableName(table.name())
                      .key(Table.attributes(row.key()))
                      .conditionExpression(WAS_SEEN)
                      .expressionAttributeValues(version(row.version())));
    }
  }

  private void together(List<Change> changes) {
    var items = changes.stream().map(this::item).toList();
    dynamo().transactWriteItems(r -> r.transactItems(items));
  }

  private TransactWriteItem item(Change change) {
    var row = change.row();
    if (!change.put())
      return TransactWriteItem.builder()
          .delete(
              d ->
                  d.tableName(table.name())
                      .key(Table.attributes(row.key()))
                      .conditionExpression(WAS_SEEN)
                      .expressionAttributeValues(version(row.version())))
          .build();
    return TransactWriteItem.builder()
        .put(
            p -> {
              p.tableName(table.name()).item(row.item());
              if (row.version() > 0)
                p.conditionExpression(condition(row)).expressionAttributeValues(seen(row));
            })
        .build();
  }

  private static String condition(Row row) {
    return row.version() == 1 ? IS_NEW : WAS_SEEN;
  }

  private static Map<String, AttributeValue> seen(Row row) {
    return row.version() == 1 ? null : version(row.version() - 1);
  }

  private static Map<String, AttributeValue> version(long version) {
    return Map.of(":seen", AttributeValue.fromN(Long.toString(version)));
  }

  private static boolean isCondition(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code());
  }

  /** Cancelled only because another transaction was under way. */
  private static boolean isPassing(TransactionCanceledException e) {
    return e.cancellationReasons().stream()
        .allMatch(
            r ->
                r.code() == null
                    || "None".equals(r.code())
                    || "TransactionConflict".equals(r.code()));
  }

  private static void pause(int tried) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * tried) + 1L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Conflict();
    }
  }

  private DynamoDbClient dynamo() {
    return table.dynamo();
  }

  private static Stream<Change> changes(Write write) {
    return switch (write) {
      case Write.PutCall w -> puts(CallRow.row(w.call()), CallRow.listed(w.call()));
      case Write.PutApplication w ->
          ApplicationRow.rows(w.application()).map(row -> new Change(row, true));
      case Write.AddEntry w -> puts(EntryRow.row(w.entry()));
      case Write.PutDocument w -> puts(DocumentRow.row(w.document()));
      case Write.RemoveDocument w -> Stream.of(new Change(DocumentRow.row(w.document()), false));
      case Write.PutUploadPace w -> puts(DocumentRow.pace(w.pace()));
      case Write.PutMember w -> puts(MemberRow.row(w.member()), MemberRow.seat(w.member()));
      case Write.PutReading w -> puts(ReadingRow.row(w.reading()));
      case Write.RemoveReading w -> Stream.of(new Change(ReadingRow.row(w.reading()), false));
      case Write.PutDecision w -> puts(DecisionRow.row(w.decision()));
      case Write.PutPlace w -> puts(PlaceRow.row(w.place()));
      case Write.PutCodes w -> puts(TokenRow.row(w.codes()));
      case Write.PutLink w -> puts(TokenRow.row(w.link()));
      case Write.UseProof w -> puts(TokenRow.row(w.solved()));
      case Write.PutMail w -> puts(MailRow.row(w.mail()));
    };
  }

  private static Stream<Change> puts(Row... rows) {
    return Stream.of(rows).map(row -> new Change(row, true));
  }
}
