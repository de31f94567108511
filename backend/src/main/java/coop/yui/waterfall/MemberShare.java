package coop.yui.waterfall;

/**
 * What a member gets, in the smallest unit of the currency.
 *
 * @param byWork of what is shared by work
 * @param byCapital of what is shared by capital
 */
public record MemberShare(MemberYear year, long byWork, long byCapital) {}
