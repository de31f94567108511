package coop.yui.analysis;

import coop.yui.analysis.Calculations.Present;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Page;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import coop.yui.network.Organisations;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The communities of the network and who is in them. */
@Component
class Communities {

  private final Calculations calculations;
  private final Organisations organisations;

  Communities(Calculations calculations, Organisations organisations) {
    this.calculations = calculations;
    this.organisations = organisations;
  }

  /** The communities, the largest first. */
  Calculated<Community> list(@Nullable LocalDate asOf, Page page, Viewer viewer) {
    Present present = calculations.present(viewer, asOf);
    if (present == null) {
      return Calculated.notYet();
    }
    Analysis analysis = present.analysis();
    return new Calculated<>(
        Listing.page(analysis.groups(), Communities::cursor, page)
            .map(group -> Community.of(analysis.net(), group, asOf)),
        analysis.groups().size(),
        present.at());
  }

  private static Cursor cursor(Group group) {
    return new Cursor(String.format(Locale.ROOT, "%010d", group.number()), "community");
  }

  /** The members of communities by name, by the ids of their centres. */
  Map<String, Calculated<Organisation>> members(
      Collection<String> centres, @Nullable LocalDate asOf, Page page, Viewer viewer) {
    Present present = calculations.present(viewer, asOf);
    if (present == null) {
      return Map.of();
    }
    Net net = present.analysis().net();
    Map<String, Connection<Integer>> pages = new HashMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    for (String centre : centres) {
      int member = net.memberOf(centre);
      Group group = member < 0 ? null : present.analysis().groupOf(member);
      if (group != null) {
        pages.put(centre, Listing.page(group.members(), each -> Listing.atName(net, each), page));
        sizes.put(centre, group.members().size());
      }
    }
    Map<String, Organisation> found =
        organisations.read(
            pages.values().stream()
                .flatMap(each -> each.nodes().stream())
                .map(member -> net.member(member).id())
                .toList(),
            viewer);
    Map<String, Calculated<Organisation>> members = new HashMap<>();
    pages.forEach(
        (centre, each) ->
            members.put(
                centre,
                new Calculated<>(
                    Listing.shown(each, member -> found.get(net.member(member).id())),
                    sizes.get(centre),
                    present.at())));
    return members;
  }

  /** How the network falls into parts. */
  NetworkShape shape(@Nullable LocalDate asOf, Viewer viewer) {
    Present present = calculations.present(viewer, asOf);
    return present == null ? NetworkShape.NOT_YET : NetworkShape.of(present);
  }
}
