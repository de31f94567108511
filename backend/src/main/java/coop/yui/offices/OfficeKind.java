package coop.yui.offices;

import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsTerms;
import coop.yui.bylaws.MembershipClass;
import org.jspecify.annotations.Nullable;

/** What officers do. */
public enum OfficeKind {
  BOARD_MEMBER,
  CHAIR,
  TREASURER,
  AUDITOR;

  private static final int MOST_AUDITORS = 20;

  /** Whether it lets its holder act for the co-operative. */
  public boolean actsForCooperative() {
    return this != AUDITOR;
  }

  /** Whether one person may hold both: an auditor examines the others, so she is none of them. */
  boolean isCompatibleWith(OfficeKind other) {
    return this != other && actsForCooperative() == other.actsForCooperative();
  }

  /**
   * The fewest seats that a general election fills.
   *
   * @param membershipClass the class whose own seats they are; absent for those of all
   */
  public int fewestSeats(BylawsTerms terms, @Nullable MembershipClass membershipClass) {
    return switch (this) {
      case BOARD_MEMBER ->
          membershipClass == null
              ? Math.max(1, terms.count(BylawsParameter.BOARD_MINIMUM) - ownSeats(terms))
              : 1;
      case CHAIR, TREASURER -> 1;
      case AUDITOR -> Math.max(1, terms.count(BylawsParameter.AUDITORS));
    };
  }

  /**
   * The most seats that there are; none for a class that has no seats for itself.
   *
   * @param membershipClass the class whose own seats they are; absent for those of all
   */
  public int mostSeats(BylawsTerms terms, @Nullable MembershipClass membershipClass) {
    if (membershipClass != null) {
      return this == BOARD_MEMBER ? terms.classSeats().getOrDefault(membershipClass, 0) : 0;
    }
    return switch (this) {
      case BOARD_MEMBER ->
          Math.max(0, terms.count(BylawsParameter.BOARD_MAXIMUM) - ownSeats(terms));
      case CHAIR, TREASURER -> 1;
      case AUDITOR -> MOST_AUDITORS;
    };
  }

  private static int ownSeats(BylawsTerms terms) {
    return terms.classSeats().values().stream().mapToInt(Integer::intValue).sum();
  }
}
