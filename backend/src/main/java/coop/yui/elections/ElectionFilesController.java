package coop.yui.elections;

import coop.yui.ballots.BallotChain;
import coop.yui.ballots.Ballots;
import coop.yui.ballots.Ballots.Ballot;
import coop.yui.counting.Blt;
import coop.yui.elections.Election.ElectionResult;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.identity.Viewers;
import coop.yui.network.Organisation;
import coop.yui.web.CsvTable;
import coop.yui.web.Spending;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The ballots of a counted election as files, by which anyone in the co-operative counts again. */
@RestController
class ElectionFilesController {

  private static final List<String> HEAD = List.of("receipt", "ranking", "link");

  private final Graph graph;
  private final Elections elections;
  private final Candidacies candidacies;
  private final NodeReaders nodes;
  private final Viewers viewers;
  private final Spending spending;

  ElectionFilesController(
      Graph graph,
      Elections elections,
      Candidacies candidacies,
      NodeReaders nodes,
      Viewers viewers,
      Spending spending) {
    this.graph = graph;
    this.elections = elections;
    this.candidacies = candidacies;
    this.nodes = nodes;
    this.viewers = viewers;
    this.spending = spending;
  }

  /** The ballot file. */
  @GetMapping("/elections/{id}/ballots.blt")
  void ballotFile(
      @PathVariable String id,
      @Nullable Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Viewer viewer = viewers.of(authentication);
    Election election = counted(id, viewer);
    List<Ballot> ballots = ballots(election, viewer, request);
    List<Candidacy> paper =
        candidacies.of(List.of(election.id())).getOrDefault(election.id(), List.of()).stream()
            .filter(candidacy -> candidacy.number() != null)
            .toList();
    String title = title(election, viewer);
    head(response, "text/plain;charset=UTF-8", "ballots.blt");
    response
        .getOutputStream()
        .write(
            Blt.write(ElectionCounts.box(title, election.seats(), paper, ballots))
                .getBytes(StandardCharsets.UTF_8));
  }

  private String title(Election election, Viewer viewer) {
    Object cooperative =
        nodes.read(List.of(election.cooperative()), viewer).get(election.cooperative());
    String name = cooperative instanceof Organisation organisation ? organisation.name() : "";
    return "%s, %s, %s"
        .formatted(
            name,
            election.office(),
            Objects.requireNonNull(election.vote()).openedAt().toLocalDate())
        .replaceFirst("^, ", "");
  }

  /** The list of ballots with their receipts. */
  @GetMapping("/elections/{id}/ballots.csv")
  void ballotList(
      @PathVariable String id,
      @Nullable Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Viewer viewer = viewers.of(authentication);
    Election election = counted(id, viewer);
    List<Ballot> ballots = ballots(election, viewer, request);
    head(response, CsvTable.MEDIA_TYPE, "ballots.csv");
    CsvTable table = new CsvTable(response.getOutputStream(), HEAD);
    BallotChain chain =
        new BallotChain(election.id(), Objects.requireNonNull(election.vote()).textHash());
    for (Ballot ballot : ballots) {
      table.row(
          List.of(ballot.receipt(), ballot.choice(), chain.add(ballot.receipt(), ballot.choice())));
    }
    table.finish();
  }

  private Election counted(String id, Viewer viewer) {
    Election election = elections.one(NodeKind.ELECTION.check(id, "id"), viewer);
    ElectionResult result = election.result();
    if (result == null) {
      throw LockedElection.refused("NOT_COUNTED");
    }
    return election;
  }

  private List<Ballot> ballots(Election election, Viewer viewer, HttpServletRequest request) {
    spending.check(request, viewer);
    List<Ballot> ballots = new ArrayList<>();
    Ballots.each(graph, Objects.requireNonNull(election.vote()).box(), ballots::add);
    spending.spend(request, viewer, ballots.size());
    return ballots;
  }

  private static void head(HttpServletResponse response, String mediaType, String name) {
    response.setContentType(mediaType);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
  }
}
