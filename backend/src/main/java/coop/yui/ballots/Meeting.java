package coop.yui.ballots;

import coop.yui.ballots.Electorate.Elector;
import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

/**
 * An assembly at the moment when it votes. Who is there or represented votes; the quorum is of
 * those there, not of those who then vote.
 *
 * @param assembly its id
 * @param closesAt when its vote closes
 * @param entitled all who could have come and vote
 * @param attending those of them who are there, or whose proxy is
 */
public record Meeting(
    String assembly, OffsetDateTime closesAt, Electorate entitled, List<Elector> attending) {

  /** Keeps its own list. */
  public Meeting {
    attending = List.copyOf(attending);
  }

  /**
   * Those of these classes who vote now.
   *
   * @throws Refusal WRONG_STATE when fewer are there than the bylaws ask for
   */
  Electorate electorate(Collection<MembershipClass> classes, Quorum quorum) {
    Electorate there = new Electorate(entitled.cooperative(), attending).of(classes);
    if (!quorum.isReachedBy(entitled.of(classes).byClass(), there.byClass())) {
      throw new Refusal(RefusalCode.WRONG_STATE)
          .with("electorate", "NO_QUORUM_THERE")
          .principle("2.1.2");
    }
    return there;
  }
}
