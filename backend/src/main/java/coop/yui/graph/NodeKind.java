package coop.yui.graph;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of things with an identity. An id is the kind's name, a hyphen and a UUID version 7
 * (RFC 9562) in hexadecimal: opaque to callers, in order of time, and telling which store to ask.
 */
public enum NodeKind {
  AFFILIATION,
  AGENDAITEM,
  ALLIANCE,
  AMENDMENT,
  ASSEMBLY,
  ATTENDANCE,
  AUDITENTRY,
  BALLOTBOX,
  BYLAWS,
  CANDIDACY,
  CLAIM,
  DOCUMENT,
  ELECTION,
  FISCALYEAR,
  HEADCOUNT,
  IMPORT,
  IMPORTMAPPING,
  IMPROVEMENT,
  INDICATOR,
  INDICATORTARGET,
  INDICATORVALUE,
  INVITATION,
  MEMBERSHIP,
  MERGE,
  NOTIFICATION,
  OFFICE,
  ORGANISATION,
  PERSON,
  PLAN,
  PLANCOMMENT,
  PLACE,
  PROPOSAL,
  PROPOSALCOMMENT,
  PROXY,
  QUESTION,
  REPORT,
  REPRESENTATION,
  REVIEW,
  SECTION,
  SPEAKINGREQUEST,
  STAFFPOST,
  STANDARD,
  STATEMENT,
  SUBSCRIPTION,
  WORKRECORD;

  private static final Pattern FORM = Pattern.compile("([a-z]{3,20})-[0-9a-f]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HexFormat HEX = HexFormat.of();

  private final String prefix = name().toLowerCase(Locale.ROOT) + "-";

  /** A new id of this kind; later ones sort after earlier ones to the millisecond. */
  public String newId() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    long now = System.currentTimeMillis();
    for (int i = 0; i < 6; i++) {
      bytes[i] = (byte) (now >>> (40 - 8 * i));
    }
    bytes[6] = (byte) (0x70 | (bytes[6] & 0x0f));
    bytes[8] = (byte) (0x80 | (bytes[8] & 0x3f));
    return prefix + HEX.formatHex(bytes);
  }

  /** What every id of this kind begins with. */
  public String prefix() {
    return prefix;
  }

  /** Whether the id is of this kind. */
  public boolean isKindOf(String id) {
    return id.startsWith(prefix);
  }

  /**
   * The id itself when it has the form of an id of this kind.
   *
   * @param field the input field it came from, for the refusal
   * @throws Refusal INVALID_ID for anything that is no id; NOT_FOUND for an id of another kind
   */
  public String check(String id, String field) {
    if (of(id, field).filter(this::equals).isEmpty()) {
      throw new Refusal(RefusalCode.NOT_FOUND).field(field);
    }
    return id;
  }

  /**
   * The kind of an id; empty when it has the form of an id but no kind we know.
   *
   * @throws Refusal INVALID_ID for anything that is no id
   */
  public static Optional<NodeKind> of(String id, String field) {
    var form = FORM.matcher(id);
    if (!form.matches()) {
      throw new Refusal(RefusalCode.INVALID_ID).field(field);
    }
    for (NodeKind kind : values()) {
      if (kind.isKindOf(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
