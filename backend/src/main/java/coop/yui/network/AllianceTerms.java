package coop.yui.network;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What an alliance says, and what its parties can change by consent of all.
 *
 * @param until the last day
 */
public record AllianceTerms(
    String title,
    String text,
    List<AlliancePurpose> purposes,
    @Nullable String evidenceUrl,
    @Nullable LocalDate until,
    int noticeDays,
    List<DecentWorkCommitment> commitments) {

  private static final int LONGEST_NOTICE = 730;
  private static final int LONGEST_COMMITMENT = 1000;

  /**
   * The same, as they are kept.
   *
   * @throws Refusal INVALID_LENGTH, INVALID_VALUE
   */
  public AllianceTerms checked() {
    if (purposes.isEmpty()) {
      throw new Refusal(RefusalCode.INVALID_LENGTH).field("purposes").with("minimum", 1);
    }
    if (noticeDays < 0 || noticeDays > LONGEST_NOTICE) {
      throw new Refusal(RefusalCode.INVALID_VALUE)
          .field("noticeDays")
          .with("maximum", LONGEST_NOTICE);
    }
    return new AllianceTerms(
        Wording.line(title, 200, "title"),
        Texts.required(text, 10_000, "text"),
        purposes.stream().distinct().toList(),
        Wording.url(evidenceUrl, "evidenceUrl"),
        until,
        noticeDays,
        checked(commitments));
  }

  private static List<DecentWorkCommitment> checked(List<DecentWorkCommitment> commitments) {
    Set<DecentWorkTopic> topics = EnumSet.noneOf(DecentWorkTopic.class);
    List<DecentWorkCommitment> checked = new ArrayList<>();
    for (int i = 0; i < commitments.size(); i++) {
      DecentWorkCommitment commitment = commitments.get(i);
      String field = "commitments." + i;
      if (!topics.add(commitment.topic())) {
        throw new Refusal(RefusalCode.INVALID_VALUE).field(field + ".topic").principle("6.4");
      }
      String text = Texts.required(commitment.text(), LONGEST_COMMITMENT, field + ".text");
      checked.add(new DecentWorkCommitment(commitment.topic(), text));
    }
    return List.copyOf(checked);
  }

  /** As properties of the alliance, with what it is found by. */
  public Map<String, @Nullable Object> properties() {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("title", title);
    properties.put("text", text);
    properties.putAll(Alliance.searchWords(title, text, purposes));
    properties.put("purposes", purposes);
    properties.put("evidenceUrl", evidenceUrl);
    properties.put("until", until);
    properties.put("noticeDays", noticeDays);
    properties.put(
        "commitmentTopics", commitments.stream().map(DecentWorkCommitment::topic).toList());
    properties.put(
        "commitmentTexts", commitments.stream().map(DecentWorkCommitment::text).toList());
    return properties;
  }

  /** Of an alliance in the graph. */
  public static AllianceTerms of(Value a) {
    return new AllianceTerms(
        a.get("title").asString(),
        a.get("text").asString(),
        Read.texts(a.get("purposes")).stream().map(AlliancePurpose::valueOf).toList(),
        Read.text(a.get("evidenceUrl")),
        Read.day(a.get("until")),
        a.get("noticeDays").asInt(),
        commitments(a));
  }

  private static List<DecentWorkCommitment> commitments(Value a) {
    List<String> topics = Read.texts(a.get("commitmentTopics"));
    List<String> texts = Read.texts(a.get("commitmentTexts"));
    List<DecentWorkCommitment> commitments = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      commitments.add(
          new DecentWorkCommitment(DecentWorkTopic.valueOf(topics.get(i)), texts.get(i)));
    }
    return List.copyOf(commitments);
  }
}
