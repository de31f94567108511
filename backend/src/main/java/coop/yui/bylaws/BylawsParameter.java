package coop.yui.bylaws;

/** What bylaws set. Each value is a short text of one form, the same in files, graph and API. */
public enum BylawsParameter {
  /** Which classes of members there are: {@code WORKER,USER}. */
  MEMBERSHIP_CLASSES(Form.CLASSES),
  /** Which of them vote. */
  VOTING_CLASSES(Form.CLASSES),
  /** How much of a class must take part besides the whole: {@code USER=1/3}; empty for none. */
  CLASS_QUORUMS(Form.CLASS_FRACTIONS),
  /** How many seats of the board a class has for itself: {@code USER=2}; empty for none. */
  CLASS_SEATS(Form.CLASS_COUNTS),
  /** How many people found it. */
  FOUNDING_MEMBERS(Form.COUNT),
  /** What a share costs: {@code 50000 JPY}. */
  SHARE_VALUE(Form.MONEY),
  /** How many shares a member takes at least. */
  SMALLEST_HOLDING(Form.COUNT),
  /** The largest part of all shares that one member may hold. */
  LARGEST_HOLDING(Form.FRACTION),
  /** How much of those entitled must take part. */
  QUORUM(Form.FRACTION),
  /** The same for decisions with a special majority. */
  SPECIAL_QUORUM(Form.FRACTION),
  /** Which part of the votes carries an ordinary decision. */
  ORDINARY_MAJORITY(Form.MAJORITY),
  /** Which part of the votes carries a special decision. */
  SPECIAL_MAJORITY(Form.MAJORITY),
  /** Which decisions need the special majority. */
  SPECIAL_DECISIONS(Form.DECISIONS),
  /** Which decisions are secret; elections always are. */
  SECRET_DECISIONS(Form.DECISIONS),
  /** Days between the convening and the assembly. */
  NOTICE_DAYS(Form.COUNT),
  /** Days for which a vote is open. */
  VOTING_DAYS(Form.COUNT),
  /** Days for objections where consent decides. */
  OBJECTION_DAYS(Form.COUNT),
  /** For how many others one member may vote; 0 for none. */
  PROXIES(Form.COUNT),
  /** The fewest members of the board. */
  BOARD_MINIMUM(Form.COUNT),
  /** The most members of the board. */
  BOARD_MAXIMUM(Form.COUNT),
  /** The term of office in months. */
  TERM_MONTHS(Form.COUNT),
  /** How the board is elected. */
  ELECTION_METHOD(Form.METHOD),
  /** From how many members on delegates may decide; 0 for never. */
  DELEGATES_FROM(Form.COUNT),
  /** How many auditors there are at least. */
  AUDITORS(Form.COUNT),
  /** Months between the officers' statements of mission and vision. */
  MISSION_MONTHS(Form.COUNT),
  /** Months between their reports on the situation. */
  REPORT_MONTHS(Form.COUNT),
  /** Months between their proposals of policy. */
  POLICY_MONTHS(Form.COUNT),
  /** Months between the discussions they hold. */
  DISCUSSION_MONTHS(Form.COUNT),
  /** Which part of its base goes to the indivisible reserve for developing the co-operative. */
  DEVELOPMENT_RESERVE(Form.FRACTION),
  /** What that is a part of: {@code TURNOVER}. */
  DEVELOPMENT_RESERVE_BASE(Form.BASE),
  /** Which part of the surplus goes to the indivisible reserve as the law asks. */
  LEGAL_RESERVE(Form.FRACTION),
  /** Until the reserve reaches this part of the paid-in capital; empty for ever. */
  LEGAL_RESERVE_CEILING(Form.OPTIONAL_FRACTION),
  /** Which part of the surplus goes to the mutual fund of the movement. */
  MUTUAL_FUND(Form.FRACTION),
  /** Which part of the surplus goes to creating jobs. */
  JOB_CREATION(Form.FRACTION),
  /** Which part of the surplus goes to training and education. */
  EDUCATION(Form.FRACTION),
  /** Which part of the surplus goes to mutual aid. */
  MUTUAL_AID(Form.FRACTION),
  /** Which part of what non-members' work made goes to the indivisible reserve. */
  NON_MEMBER_RESERVE(Form.FRACTION),
  /** The least part of the surplus that is shared by work. */
  WORK_MINIMUM(Form.FRACTION),
  /** The largest part of the surplus that may be shared by work. */
  WORK_MAXIMUM(Form.FRACTION),
  /** The largest part of the members' pay that may be shared by work; empty for no such limit. */
  WORK_OF_PAY(Form.OPTIONAL_FRACTION),
  /** The largest part of the surplus that may be shared by capital. */
  CAPITAL_MAXIMUM(Form.FRACTION),
  /** The highest interest a year on paid-in capital; empty for no such limit. */
  CAPITAL_INTEREST(Form.OPTIONAL_FRACTION),
  /** Whether capital never gets more than work: {@code YES} or {@code NO}. */
  CAPITAL_WITHIN_WORK(Form.YES_NO),
  /** The largest part of a loss that the indivisible reserve may bear. */
  LOSS_FROM_RESERVE(Form.FRACTION);

  /** How a value is written. */
  enum Form {
    COUNT,
    MONEY,
    FRACTION,
    MAJORITY,
    CLASSES,
    CLASS_FRACTIONS,
    CLASS_COUNTS,
    DECISIONS,
    METHOD,
    OPTIONAL_FRACTION,
    BASE,
    YES_NO
  }

  private final Form form;

  BylawsParameter(Form form) {
    this.form = form;
  }

  Form form() {
    return form;
  }
}
