package coop.yui.distribution;

import static java.util.stream.Collectors.joining;

import coop.yui.bylaws.Bylaws;
import coop.yui.graph.Checksums;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Page;
import coop.yui.waterfall.Distribution;
import coop.yui.waterfall.DistributionRules;
import coop.yui.waterfall.MemberShare;
import coop.yui.waterfall.PlanProblem;
import coop.yui.waterfall.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A result as it is, or would be, shared out.
 *
 * @param bylaws whose rules it keeps
 * @param counted what members brought into the year
 */
record SharedResult(
    FiscalYear year,
    Bylaws bylaws,
    DistributionRules rules,
    CountedMembers counted,
    Distribution distribution) {

  /** A step with the year whose currency its amounts are of. */
  record YearStep(SharedResult of, Step step) {}

  /** A problem with the year whose currency its limit is of. */
  record YearProblem(SharedResult of, PlanProblem problem) {}

  /** What a member gets, with the whole it is a part of. */
  record YearShare(SharedResult of, MemberShare share) {}

  List<YearStep> steps() {
    return distribution.steps().stream().map(step -> new YearStep(this, step)).toList();
  }

  List<YearProblem> problems() {
    return distribution.problems().stream().map(problem -> new YearProblem(this, problem)).toList();
  }

  /** What a person gets; for her latest membership when she had several in the year. */
  Optional<YearShare> share(@Nullable String person) {
    return distribution.shares().isEmpty()
        ? Optional.empty()
        : counted
            .of(person)
            .map(member -> distribution.shares().get(counted.members().indexOf(member)))
            .map(share -> new YearShare(this, share));
  }

  /** What members get, by their numbers in the register. */
  Connection<YearShare> shares(Page page) {
    int after = page.number(0);
    List<MemberShare> all = distribution.shares();
    int from = 0;
    while (from < all.size() && all.get(from).year().number() <= after) {
      from++;
    }
    int until = Math.min(all.size(), from + page.limit());
    return page.connection(
        all.subList(from, until).stream().map(share -> new YearShare(this, share)).toList(),
        share -> {
          String number = String.valueOf(share.share().year().number());
          return new Cursor(number, number);
        });
  }

  /**
   * SHA-256 of all that it is reckoned from and all that comes of it; empty when it cannot be. Two
   * that have the same hash share the same result in the same way.
   */
  Optional<String> hash() {
    if (!distribution.problems().isEmpty()) {
      return Optional.empty();
    }
    String steps =
        distribution.steps().stream()
            .map(step -> step.tier() + "=" + step.amount())
            .collect(joining(","));
    String shares =
        IntStream.range(0, distribution.shares().size())
            .mapToObj(this::line)
            .collect(joining("\n"));
    return Optional.of(
        Checksums.sha256(
            String.join(
                "\n",
                year.id(),
                year.currency().getCode(),
                String.valueOf(Objects.requireNonNull(year.figures()).figures()),
                rules.toString(),
                steps,
                shares)));
  }

  private String line(int index) {
    MemberShare share = distribution.shares().get(index);
    return "%s|%d|%d|%d|%d"
        .formatted(
            share.year().id(),
            share.year().hundredths(),
            share.year().capitalDays(),
            share.byWork(),
            share.byCapital());
  }

  Money money(long minor) {
    return year.money(minor);
  }
}
