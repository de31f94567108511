package coop.yui.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coop.yui.analysis.Suggestions.Pair;
import coop.yui.network.Coordinates;
import coop.yui.network.LinkKind;
import coop.yui.network.OrganisationKind;
import coop.yui.network.PlaceKind;
import coop.yui.network.Sector;
import coop.yui.network.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  private static final Area CITY = new Area("JP:1", PlaceKind.MUNICIPALITY, null, null);

  @Test
  void whoHasNeighboursInCommonIsSuggestedUnlessLinked() {
    List<List<Pair>> found = Suggestions.of(Nets.of(5, "0-1 1-2 0-3 3-2 2-4 1-3"));

    // 0 and 2 have 1 and 3 in common, each with three links; 4 is two links away from 1 and 3.
    assertThat(found.get(0))
        .singleElement()
        .satisfies(pair -> assertThat(pair.other()).isEqualTo(2))
        .satisfies(pair -> assertThat(pair.score()).isCloseTo(2 / Math.log(3), within(1e-12)));
    assertThat(found.get(4)).extracting(Pair::other).containsExactly(1, 3);
    assertThat(Suggestions.best(found))
        .extracting(pair -> pair.one() + "-" + pair.other())
        .containsExactly("0-2", "1-4", "3-4");
  }

  @Test
  void nearnessAndFieldsInCommonCount() {
    Snapshot.Builder snapshot = new Snapshot.Builder();
    snapshot.add(member(0, null, 36, 138, Sector.CARE, Sector.HEALTH));
    snapshot.add(member(1, null, 36, 138.2773, Sector.CARE));
    snapshot.add(member(2, null, -36, -42, Sector.DIGITAL));
    snapshot.add(member(3, null, null, null));
    for (int i = 0; i < 3; i++) {
      snapshot.link(Nets.id(i), Nets.id(3), LinkKind.ALLIANCE);
    }
    Net net = Net.of(snapshot.build(), Sight.PUBLIC);

    assertThat(Suggestions.distance(net, 0, 1)).isCloseTo(24.95, within(0.1));
    assertThat(Suggestions.distance(net, 0, 3)).isNull();
    List<Pair> found = Suggestions.of(net).get(0);
    assertThat(found).extracting(Pair::other).containsExactly(1, 2);
    assertThat(found.get(0).score()).isCloseTo(1 / Math.log(3) + 0.5 + 0.5, within(0.01));
    assertThat(found.get(1).score()).isCloseTo(1 / Math.log(3), within(0.01));
  }

  @Test
  void whoIsLinkedWithVeryManyIntroducesThoseOfOnePlace() {
    Snapshot.Builder snapshot = new Snapshot.Builder();
    int size = Suggestions.MANY + 10;
    for (int i = 0; i < size; i++) {
      snapshot.add(member(i, i % 100 == 1 ? CITY : null, null, null));
      if (i > 0) {
        snapshot.link(Nets.id(0), Nets.id(i), LinkKind.AFFILIATION);
      }
    }
    List<List<Pair>> found = Suggestions.of(Net.of(snapshot.build(), Sight.PUBLIC));

    assertThat(found.get(1)).extracting(Pair::other).containsExactly(101, 201, 301);
    assertThat(found.get(2)).isEmpty();
  }

  private static Member member(
      int number,
      @Nullable Area area,
      @Nullable Number latitude,
      @Nullable Number longitude,
      Sector... sectors) {
    return new Member(
        Nets.id(number),
        OrganisationKind.WORKER_COOPERATIVE,
        "Name",
        Member.bits(List.of(sectors)),
        area,
        latitude == null || longitude == null
            ? null
            : new Coordinates(latitude.doubleValue(), longitude.doubleValue()),
        Visibility.PUBLIC);
  }
}
