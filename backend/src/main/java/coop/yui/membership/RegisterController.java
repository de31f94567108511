package coop.yui.membership;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Person;
import coop.yui.identity.Viewer;
import coop.yui.identity.Viewers;
import coop.yui.network.Days;
import coop.yui.web.CsvTable;
import coop.yui.web.Spending;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A co-operative's register of members as a file, former members included. */
@RestController
class RegisterController {

  private static final int PORTION = 500;
  private static final List<String> HEAD =
      List.of(
          "number",
          "name",
          "nameKana",
          "class",
          "since",
          "until",
          "ending",
          "shares",
          "amount",
          "currency");

  private final Memberships memberships;
  private final NodeReaders nodes;
  private final Viewers viewers;
  private final Spending spending;

  RegisterController(
      Memberships memberships, NodeReaders nodes, Viewers viewers, Spending spending) {
    this.memberships = memberships;
    this.nodes = nodes;
    this.viewers = viewers;
    this.spending = spending;
  }

  /** The register, for members and those who act for the co-operative. */
  @GetMapping("/cooperatives/{id}/register.csv")
  void register(
      @PathVariable String id,
      @Nullable Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Viewer viewer = viewers.of(authentication);
    NodeKind.ORGANISATION.check(id, "id");
    if (!viewer.isRepresentativeOf(id) && !viewer.isMemberOf(id)) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    spending.check(request, viewer);
    List<Membership> register = new ArrayList<>();
    memberships.each(id, viewer, register::add);
    spending.spend(request, viewer, register.size());
    response.setContentType(CsvTable.MEDIA_TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("register-" + Days.today() + ".csv")
            .build()
            .toString());
    CsvTable table = new CsvTable(response.getOutputStream(), HEAD);
    for (int start = 0; start < register.size(); start += PORTION) {
      List<Membership> portion =
          register.subList(start, Math.min(start + PORTION, register.size()));
      Map<String, Object> persons =
          nodes.read(portion.stream().map(Membership::person).toList(), viewer);
      for (Membership membership : portion) {
        table.row(row(membership, (Person) persons.get(membership.person())));
      }
    }
    table.finish();
  }

  private static List<@Nullable Object> row(Membership membership, @Nullable Person person) {
    var paid =
        membership.subscriptions().stream()
            .filter(subscription -> subscription.paidOn() != null)
            .map(ShareSubscription::amount)
            .reduce((one, other) -> one.plus(other));
    return Arrays.asList(
        membership.number(),
        person == null ? null : person.displayName(),
        person == null ? null : person.nameKana(),
        membership.membershipClass(),
        membership.since(),
        membership.until(),
        membership.ending(),
        membership.shares(),
        paid.map(money -> money.getAmount().toPlainString()).orElse(null),
        paid.map(money -> money.getCurrencyUnit().getCode()).orElse(null));
  }
}
