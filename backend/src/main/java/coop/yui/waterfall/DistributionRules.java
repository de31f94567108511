package coop.yui.waterfall;

import coop.yui.bylaws.DistributionBase;
import coop.yui.bylaws.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What law and bylaws say about sharing out a year's result; shares of the surplus unless told
 * otherwise.
 *
 * @param developmentReserve of its base
 * @param legalReserve at least
 * @param legalReserveCeiling of the paid-in capital: until the reserve reaches it; absent for ever
 * @param mutualFund at least
 * @param jobCreation at least
 * @param education at least
 * @param mutualAid at least
 * @param nonMemberReserve of what the work of non-members made, at least
 * @param workMinimum shared by work at least
 * @param workMaximum shared by work at most, of the surplus and what former years left
 * @param workOfPay shared by work at most, of the members' pay; absent for no such limit
 * @param capitalMaximum shared by capital at most
 * @param capitalInterest of the paid-in capital for a year at most; absent for no such limit
 * @param isCapitalWithinWork whether capital never gets more than work
 * @param lossFromReserve of a loss, that the indivisible reserve bears at most
 */
public record DistributionRules(
    Fraction developmentReserve,
    DistributionBase developmentReserveBase,
    Fraction legalReserve,
    @Nullable Fraction legalReserveCeiling,
    Fraction mutualFund,
    Fraction jobCreation,
    Fraction education,
    Fraction mutualAid,
    Fraction nonMemberReserve,
    Fraction workMinimum,
    Fraction workMaximum,
    @Nullable Fraction workOfPay,
    Fraction capitalMaximum,
    @Nullable Fraction capitalInterest,
    boolean isCapitalWithinWork,
    Fraction lossFromReserve) {}
