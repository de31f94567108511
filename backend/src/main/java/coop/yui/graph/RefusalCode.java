package coop.yui.graph;

/** Why a call was refused; the same names as the enum of the schema, where each is described. */
public enum RefusalCode {
  NOT_SIGNED_IN,
  NOT_ALLOWED,
  NOT_FOUND,
  INVALID_DOCUMENT,
  INVALID_VALUE,
  INVALID_LENGTH,
  INVALID_ID,
  INVALID_PAGE,
  INVALID_CURSOR,
  ENDS_BEFORE_BEGINNING,
  INVALID_DAY,
  REQUEST_KEY_REUSED,
  IDENTIFIER_TAKEN,
  INVALID_CODE,
  INVALID_COORDINATES,
  INVALID_PARTIES,
  PARTY_TWICE,
  WITH_ITSELF,
  AFFILIATION_CIRCLE,
  NOT_A_FEDERATION,
  DISSOLVED,
  WRONG_STATE,
  ALREADY_ANSWERED,
  ALREADY_SO,
  TOO_MANY,
  LAW_FORBIDS,
  BYLAWS_CONTRADICT,
  BYLAWS_NEED_DECISION,
  UNREADABLE_FILE,
  TOO_LARGE,
  INVALID_COLUMNS,
  UNDECIDED,
  TOO_COSTLY,
  BUDGET_SPENT,
  TOO_SLOW,
  CHANGED_MEANWHILE,
  FAILURE;

  /** The class of the refusal, as given in `extensions.classification`. */
  public Classification classification() {
    return switch (this) {
      case NOT_SIGNED_IN -> Classification.UNAUTHORIZED;
      case NOT_ALLOWED -> Classification.FORBIDDEN;
      case NOT_FOUND -> Classification.NOT_FOUND;
      case FAILURE -> Classification.INTERNAL_ERROR;
      case BUDGET_SPENT, TOO_COSTLY, TOO_MANY, TOO_SLOW -> Classification.LIMIT;
      case WRONG_STATE,
          ALREADY_ANSWERED,
          ALREADY_SO,
          CHANGED_MEANWHILE,
          UNDECIDED,
          BYLAWS_NEED_DECISION,
          REQUEST_KEY_REUSED,
          IDENTIFIER_TAKEN ->
          Classification.CONFLICT;
      default -> Classification.BAD_REQUEST;
    };
  }

  /** The classes of refusals. */
  public enum Classification {
    UNAUTHORIZED,
    FORBIDDEN,
    NOT_FOUND,
    BAD_REQUEST,
    CONFLICT,
    LIMIT,
    INTERNAL_ERROR
  }
}
