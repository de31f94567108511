package coop.yui.bylaws;

import static coop.yui.bylaws.BylawsParameter.DEVELOPMENT_RESERVE;
import static coop.yui.bylaws.BylawsParameter.EDUCATION;
import static coop.yui.bylaws.BylawsParameter.JOB_CREATION;
import static coop.yui.bylaws.BylawsParameter.LEGAL_RESERVE;
import static coop.yui.bylaws.BylawsParameter.MUTUAL_AID;
import static coop.yui.bylaws.BylawsParameter.MUTUAL_FUND;
import static coop.yui.bylaws.BylawsParameter.WORK_MAXIMUM;
import static coop.yui.bylaws.BylawsParameter.WORK_MINIMUM;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the rules of sharing out a year's result may not say together. */
final class SharesOfSurplus {

  private static final List<BylawsParameter> OF_THE_SURPLUS =
      List.of(LEGAL_RESERVE, MUTUAL_FUND, JOB_CREATION, EDUCATION, MUTUAL_AID, WORK_MINIMUM);

  private SharesOfSurplus() {}

  /** Parameters with another that each does not go with; empty when all go together. */
  static Map<BylawsParameter, BylawsParameter> contradictions(BylawsTerms terms) {
    Map<BylawsParameter, BylawsParameter> found = new EnumMap<>(BylawsParameter.class);
    addWhatGoesBeyondTheSurplus(terms, found);
    if (terms.fraction(WORK_MINIMUM).compareTo(terms.fraction(WORK_MAXIMUM)) > 0) {
      found.put(WORK_MINIMUM, WORK_MAXIMUM);
    }
    return found;
  }

  /** Names the first share that finds too little left, with the largest of those before it. */
  private static void addWhatGoesBeyondTheSurplus(
      BylawsTerms terms, Map<BylawsParameter, BylawsParameter> found) {
    List<BylawsParameter> before = new ArrayList<>();
    if (terms.developmentReserveBase() == DistributionBase.SURPLUS) {
      before.add(DEVELOPMENT_RESERVE);
    }
    List<Fraction> shares = new ArrayList<>(before.stream().map(terms::fraction).toList());
    for (BylawsParameter parameter : OF_THE_SURPLUS) {
      shares.add(terms.fraction(parameter));
      if (!Fraction.areWithinWhole(shares)) {
        before.stream()
            .max(Comparator.comparing(terms::fraction))
            .ifPresent(largest -> found.put(parameter, largest));
        return;
      }
      before.add(parameter);
    }
  }
}
