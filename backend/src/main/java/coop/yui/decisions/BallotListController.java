package coop.yui.decisions;

import coop.yui.ballots.BallotChain;
import coop.yui.ballots.Ballots.Ballot;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Person;
import coop.yui.identity.Viewer;
import coop.yui.identity.Viewers;
import coop.yui.web.CsvTable;
import coop.yui.web.Spending;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The ballots of a counted vote as a file, by which anyone in the co-operative counts again. */
@RestController
class BallotListController {

  private static final int PORTION = 500;
  private static final List<String> HEAD = List.of("receipt", "choice", "name", "link");

  private final BallotBoxes boxes;
  private final NodeReaders nodes;
  private final Viewers viewers;
  private final Spending spending;

  BallotListController(BallotBoxes boxes, NodeReaders nodes, Viewers viewers, Spending spending) {
    this.boxes = boxes;
    this.nodes = nodes;
    this.viewers = viewers;
    this.spending = spending;
  }

  /** The list, for members and those who act for the co-operative, once the vote is counted. */
  @GetMapping("/ballot-boxes/{id}/ballots.csv")
  void ballots(
      @PathVariable String id,
      @Nullable Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Viewer viewer = viewers.of(authentication);
    BallotBox box = boxes.one(NodeKind.BALLOTBOX.check(id, "id"), viewer);
    if (box.tally() == null) {
      throw new Refusal(RefusalCode.WRONG_STATE).with("proposal", "NOT_COUNTED");
    }
    spending.check(request, viewer);
    List<Ballot> ballots = new ArrayList<>();
    boxes.each(box, ballots::add);
    spending.spend(request, viewer, ballots.size());
    response.setContentType(CsvTable.MEDIA_TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("ballots.csv").build().toString());
    CsvTable table = new CsvTable(response.getOutputStream(), HEAD);
    BallotChain chain = new BallotChain(box.id(), box.textHash());
    for (int start = 0; start < ballots.size(); start += PORTION) {
      List<Ballot> portion = ballots.subList(start, Math.min(start + PORTION, ballots.size()));
      Map<String, Object> voters =
          nodes.read(
              portion.stream().map(Ballot::person).filter(Objects::nonNull).distinct().toList(),
              viewer);
      for (Ballot ballot : portion) {
        String link = chain.add(ballot.receipt(), ballot.choice());
        table.row(row(ballot, (Person) voters.get(String.valueOf(ballot.person())), link));
      }
    }
    table.finish();
  }

  private static List<@Nullable Object> row(Ballot ballot, @Nullable Person voter, String link) {
    return Arrays.asList(
        ballot.receipt(), ballot.choice(), voter == null ? null : voter.displayName(), link);
  }
}
