package coop.yui.agreements;

import coop.yui.network.DecentWorkTopic;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a party kept its decent-work commitments in a year (clause 6.4).
 *
 * @param alliance the alliance's id
 * @param organisation the party's id, whether or not the viewer may see it
 * @param filedBy the id of the person
 * @param replacedAt when a later statement for the same year took its place
 */
record DecentWorkStatement(
    String id,
    String alliance,
    String organisation,
    int year,
    List<CommitmentAnswer> answers,
    OffsetDateTime filedAt,
    String filedBy,
    @Nullable OffsetDateTime replacedAt) {

  /** How far one commitment was kept; the text is what was promised then. */
  record CommitmentAnswer(
      DecentWorkTopic topic, String text, Fulfilment fulfilment, @Nullable String remark) {}

  /** A statement that a party, by its id, owes. */
  record DecentWorkStatementDue(String organisation, int year, LocalDate dueOn) {}
}
