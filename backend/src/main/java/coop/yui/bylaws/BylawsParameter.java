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
  /** The share of its base put into the indivisible reserve for developing the co-operative. */
  DEVELOPMENT_RESERVE(Form.FRACTION),
  /** What that share is taken of: {@code TURNOVER}. */
  DEVELOPMENT_RESERVE_BASE(Form.BASE),
  /** The share of the surplus put into the legal reserve, which is indivisible. */
  LEGAL_RESERVE(Form.FRACTION),
  /** Until the reserve reaches this share of the capital paid in; empty for without end. */
  LEGAL_RESERVE_CEILING(Form.OPTIONAL_FRACTION),
  /** The share of the surplus paid to a fund of the movement outside the co-operative. */
  MUTUAL_FUND(Form.FRACTION),
  /** The share of the surplus kept for creating jobs. */
  JOB_CREATION(Form.FRACTION),
  /** The share of the surplus kept for training and education. */
  EDUCATION(Form.FRACTION),
  /** The share of the surplus kept for mutual aid. */
  MUTUAL_AID(Form.FRACTION),
  /** The share of what the work of non-members made that is put into the indivisible reserve. */
  NON_MEMBER_RESERVE(Form.FRACTION),
  /** The least share of the surplus shared out by work. */
  WORK_MINIMUM(Form.FRACTION),
  /** The largest share of the surplus shared out by work. */
  WORK_MAXIMUM(Form.FRACTION),
  /** The same as a share of the members' pay of the year; empty for no limit. */
  WORK_OF_PAY(Form.OPTIONAL_FRACTION),
  /** The largest share of the surplus shared out by capital. */
  CAPITAL_MAXIMUM(Form.FRACTION),
  /** The same as a share of the capital paid in, a year; empty for no limit. */
  CAPITAL_INTEREST(Form.OPTIONAL_FRACTION),
  /** Whether capital may not receive more than work: {@code YES} or {@code NO}. */
  CAPITAL_WITHIN_WORK(Form.YES_NO),
  /** The largest share of a loss that the indivisible reserve covers. */
  LOSS_FROM_RESERVE(Form.FRACTION);

  /** How a value is written. */
  enum Form {
    COUNT,
    MONEY,
    FRACTION,
    /** A fraction, or empty for no limit. */
    OPTIONAL_FRACTION,
    MAJORITY,
    CLASSES,
    CLASS_FRACTIONS,
    CLASS_COUNTS,
    DECISIONS,
    METHOD,
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
