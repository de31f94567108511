package coop.yui.bylaws;

import coop.yui.bylaws.BylawsProblem.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bylaws that somebody is writing: what the preset starts from, with her changes. It finds all that
 * stands in the way of adopting them.
 */
final class BylawsDraft {

  private static final Fraction HALF = new Fraction(1, 2);

  private final BylawsPreset preset;
  private final Map<BylawsParameter, String> values = new EnumMap<>(BylawsParameter.class);
  private final List<BylawsProblem> problems = new ArrayList<>();

  BylawsDraft(BylawsPreset preset, Collection<BylawsChange> changes) {
    this.preset = preset;
    preset.rules().forEach(rule -> values.put(rule.parameter(), rule.value()));
    changes.forEach(this::change);
    if (problems.isEmpty()) {
      checkMembers(terms());
      checkDecisions(terms());
      checkBoard(terms());
      SharesOfSurplus.contradictions(terms())
          .forEach((parameter, other) -> must(false, parameter, other));
    }
  }

  private void change(BylawsChange change) {
    LawRule law = preset.rule(change.parameter());
    Optional<String> value = BylawsTerms.canonical(change.parameter(), change.value());
    if (value.isEmpty()) {
      problems.add(
          new BylawsProblem(change.parameter(), change.value(), Kind.UNREADABLE, null, law));
    } else {
      values.put(change.parameter(), value.get());
      if (!law.allows(value.get())) {
        problems.add(
            new BylawsProblem(change.parameter(), value.get(), Kind.FORBIDDEN_BY_LAW, null, law));
      }
    }
  }

  /** What stands in the way; empty when they can be adopted. */
  List<BylawsProblem> problems() {
    return List.copyOf(problems);
  }

  /** What they would set; only without problems. */
  BylawsTerms terms() {
    return new BylawsTerms(values);
  }

  private void checkMembers(BylawsTerms terms) {
    Set<MembershipClass> voting = terms.votingClasses();
    must(
        terms.membershipClasses().contains(MembershipClass.WORKER),
        BylawsParameter.MEMBERSHIP_CLASSES,
        null);
    must(voting.contains(MembershipClass.WORKER), BylawsParameter.VOTING_CLASSES, null);
    must(
        terms.membershipClasses().containsAll(voting),
        BylawsParameter.VOTING_CLASSES,
        BylawsParameter.MEMBERSHIP_CLASSES);
    must(
        voting.containsAll(terms.classQuorums().keySet()),
        BylawsParameter.CLASS_QUORUMS,
        BylawsParameter.VOTING_CLASSES);
    must(
        voting.containsAll(terms.classSeats().keySet()),
        BylawsParameter.CLASS_SEATS,
        BylawsParameter.VOTING_CLASSES);
    mustBePositive(BylawsParameter.FOUNDING_MEMBERS, terms);
    mustBePositive(BylawsParameter.SMALLEST_HOLDING, terms);
    must(
        terms.fraction(BylawsParameter.LARGEST_HOLDING).numerator() > 0,
        BylawsParameter.LARGEST_HOLDING,
        null);
    int delegates = terms.count(BylawsParameter.DELEGATES_FROM);
    must(
        delegates == 0 || delegates > terms.count(BylawsParameter.FOUNDING_MEMBERS),
        BylawsParameter.DELEGATES_FROM,
        BylawsParameter.FOUNDING_MEMBERS);
  }

  private void checkDecisions(BylawsTerms terms) {
    Majority ordinary = terms.majority(BylawsParameter.ORDINARY_MAJORITY);
    must(ordinary.share().compareTo(HALF) >= 0, BylawsParameter.ORDINARY_MAJORITY, null);
    must(
        terms.majority(BylawsParameter.SPECIAL_MAJORITY).compareTo(ordinary) >= 0,
        BylawsParameter.SPECIAL_MAJORITY,
        BylawsParameter.ORDINARY_MAJORITY);
    must(
        terms
                .fraction(BylawsParameter.SPECIAL_QUORUM)
                .compareTo(terms.fraction(BylawsParameter.QUORUM))
            >= 0,
        BylawsParameter.SPECIAL_QUORUM,
        BylawsParameter.QUORUM);
    must(
        terms.decisions(BylawsParameter.SPECIAL_DECISIONS).contains(DecisionKind.BYLAWS),
        BylawsParameter.SPECIAL_DECISIONS,
        null);
    must(
        terms.decisions(BylawsParameter.SECRET_DECISIONS).contains(DecisionKind.ELECTION),
        BylawsParameter.SECRET_DECISIONS,
        null);
    mustBePositive(BylawsParameter.VOTING_DAYS, terms);
  }

  private void checkBoard(BylawsTerms terms) {
    int most = terms.count(BylawsParameter.BOARD_MAXIMUM);
    int reserved = terms.classSeats().values().stream().mapToInt(Integer::intValue).sum();
    mustBePositive(BylawsParameter.BOARD_MINIMUM, terms);
    must(
        terms.count(BylawsParameter.BOARD_MINIMUM) <= most,
        BylawsParameter.BOARD_MINIMUM,
        BylawsParameter.BOARD_MAXIMUM);
    must(reserved <= most, BylawsParameter.CLASS_SEATS, BylawsParameter.BOARD_MAXIMUM);
    mustBePositive(BylawsParameter.TERM_MONTHS, terms);
  }

  private void mustBePositive(BylawsParameter parameter, BylawsTerms terms) {
    must(terms.count(parameter) > 0, parameter, null);
  }

  private void must(
      boolean isSo, BylawsParameter parameter, @Nullable BylawsParameter contradicted) {
    if (!isSo) {
      problems.add(
          new BylawsProblem(
              parameter,
              values.getOrDefault(parameter, ""),
              contradicted == null ? Kind.OUT_OF_REASON : Kind.CONTRADICTION,
              contradicted,
              preset.rule(parameter)));
    }
  }
}
