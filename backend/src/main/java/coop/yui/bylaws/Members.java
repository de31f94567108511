package coop.yui.bylaws;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.network.Days;
import java.util.Map;
import java.util.function.Function;

/** Who belongs to a co-operative today. */
public final class Members {

  private static final String IS_MEMBER =
      """
      CYPHER 25
      MATCH (person:Person {id: $person})-[r:MEMBER_OF]->(:Organisation {id: $cooperative})
      WHERE r.since <= $today AND (r.until IS NULL OR r.until >= $today)
      RETURN DISTINCT person.id AS person
      """;

  private Members() {}

  /**
   * The id itself, if it is that of somebody who is a member today.
   *
   * @param field the input field it came from, for the refusal
   * @throws Refusal INVALID_ID; NOT_FOUND also for somebody who is no member
   */
  public static String check(
      Transaction transaction, String person, String cooperative, String field) {
    Map<String, Object> parameters =
        Map.of(
            "person", NodeKind.PERSON.check(person, field),
            "cooperative", cooperative,
            "today", Days.today());
    if (transaction.one(IS_MEMBER, parameters, Function.identity()).isEmpty()) {
      throw new Refusal(RefusalCode.NOT_FOUND).field(field);
    }
    return person;
  }
}
