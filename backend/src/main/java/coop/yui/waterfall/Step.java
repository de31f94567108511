package coop.yui.waterfall;

import coop.yui.bylaws.Fraction;

/**
 * One step of the waterfall, in the smallest unit of the currency.
 *
 * @param basis of which the rate is taken
 * @param rate of the basis that law and bylaws ask for, or allow
 * @param minimum the least it gets
 * @param minimumBound why no less
 * @param maximum the most it can get while all others get their least
 * @param maximumBound why no more
 * @param amount what it gets
 * @param left of the result after it
 */
public record Step(
    Tier tier,
    long basis,
    Fraction rate,
    long minimum,
    Bound minimumBound,
    long maximum,
    Bound maximumBound,
    long amount,
    long left) {}
