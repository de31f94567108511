package coop.yui.duties;

import coop.yui.bylaws.BylawsParameter;

/** What officers owe the members. */
enum DutyKind {
  MISSION_STATEMENT(BylawsParameter.MISSION_MONTHS),
  SITUATION_REPORT(BylawsParameter.REPORT_MONTHS),
  POLICY_PROPOSAL(BylawsParameter.POLICY_MONTHS),
  DISCUSSION(BylawsParameter.DISCUSSION_MONTHS);

  private final BylawsParameter months;

  DutyKind(BylawsParameter months) {
    this.months = months;
  }

  /** The parameter of the bylaws that says after how many months it is due again; 0 for never. */
  BylawsParameter months() {
    return months;
  }
}
