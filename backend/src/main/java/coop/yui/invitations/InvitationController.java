package coop.yui.invitations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import coop.yui.graph.Connection;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.invitations.AwaitedInvitations.AwaitedInvitation;
import coop.yui.invitations.InvitationAnswers.AcceptInvitationInput;
import coop.yui.invitations.InvitationAnswers.DeclineInvitationInput;
import coop.yui.invitations.Inviting.InviteRepresentativeInput;
import coop.yui.invitations.Inviting.SendInvitationAgainInput;
import coop.yui.invitations.Inviting.WithdrawInvitationInput;
import coop.yui.mail.MailState;
import coop.yui.mail.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Invitations to represent an organisation. */
@Controller
class InvitationController {

  private final Invitations invitations;
  private final Inviting inviting;
  private final InvitationAnswers answers;
  private final Outbox outbox;
  private final NodeReaders nodes;

  InvitationController(
      Invitations invitations,
      Inviting inviting,
      InvitationAnswers answers,
      Outbox outbox,
      NodeReaders nodes) {
    this.invitations = invitations;
    this.inviting = inviting;
    this.answers = answers;
    this.outbox = outbox;
    this.nodes = nodes;
  }

  @QueryMapping("invitations")
  @Nullable Connection<Invitation> ofOrganisation(
      @Argument String organisation,
      @Argument boolean open,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return invitations.ofOrganisation(
        NodeKind.ORGANISATION.check(organisation, "organisation"),
        open,
        Page.forward(first, after),
        viewer);
  }

  @MutationMapping
  Invitation inviteRepresentative(
      @Argument InviteRepresentativeInput input, @ContextValue Viewer viewer) {
    return inviting.invite(input, viewer);
  }

  @MutationMapping
  Invitation sendInvitationAgain(
      @Argument SendInvitationAgainInput input, @ContextValue Viewer viewer) {
    return inviting.sendAgain(input, viewer);
  }

  @MutationMapping
  Invitation withdrawInvitation(
      @Argument WithdrawInvitationInput input, @ContextValue Viewer viewer) {
    return inviting.withdraw(input, viewer);
  }

  @MutationMapping
  Invitation acceptInvitation(@Argument AcceptInvitationInput input, @ContextValue Viewer viewer) {
    return answers.accept(input, viewer);
  }

  @MutationMapping
  Invitation declineInvitation(
      @Argument DeclineInvitationInput input, @ContextValue Viewer viewer) {
    return answers.decline(input, viewer);
  }

  @SchemaMapping(typeName = "Invitation")
  boolean mayAnswer(Invitation invitation, @ContextValue Viewer viewer) {
    return invitation.mayBeAnsweredBy(viewer);
  }

  @SchemaMapping(typeName = "Invitation")
  boolean mayManage(Invitation invitation, @ContextValue Viewer viewer) {
    return invitation.mayBeManagedBy(viewer);
  }

  @BatchMapping(typeName = "Invitation", field = "mailState")
  Map<Invitation, MailState> mailStates(List<Invitation> sources) {
    Map<String, MailState> states =
        outbox.statesOf(sources.stream().map(Invitation::id).distinct().toList());
    return sources.stream()
        .collect(
            toMap(
                Function.identity(),
                each -> states.getOrDefault(each.id(), MailState.SENT),
                (one, same) -> one));
  }

  @BatchMapping(typeName = "Invitation", field = "invitedBy")
  Map<Invitation, Object> inviters(List<Invitation> sources, @ContextValue Viewer viewer) {
    return Joined.by(sources, Invitation::invitedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "Invitation", field = "answeredBy")
  Map<Invitation, Object> answerers(List<Invitation> sources, @ContextValue Viewer viewer) {
    return Joined.by(sources, Invitation::answeredBy, nodes, viewer);
  }

  /** Whoever is invited may read the entry while the invitation waits for her. */
  @BatchMapping(typeName = "Invitation", field = "organisation")
  Map<Invitation, Object> organisations(List<Invitation> sources, @ContextValue Viewer viewer) {
    Map<Boolean, Set<String>> invited =
        sources.stream()
            .collect(
                groupingBy(
                    each -> each.mayBeAnsweredBy(viewer),
                    mapping(Invitation::organisation, toSet())));
    return Joined.by(
        sources,
        Invitation::organisation,
        nodes,
        viewer.admittedTo(invited.getOrDefault(true, Set.of())));
  }

  @BatchMapping(typeName = "AwaitedInvitation", field = "organisation")
  Map<AwaitedInvitation, Object> organisationsAwaited(
      List<AwaitedInvitation> sources, @ContextValue Viewer viewer) {
    List<String> invited = sources.stream().map(AwaitedInvitation::organisation).toList();
    return Joined.by(sources, AwaitedInvitation::organisation, nodes, viewer.admittedTo(invited));
  }

  @BatchMapping(typeName = "AwaitedInvitation", field = "invitation")
  Map<AwaitedInvitation, Object> invitationsAwaited(
      List<AwaitedInvitation> sources, @ContextValue Viewer viewer) {
    return Joined.by(sources, AwaitedInvitation::invitation, nodes, viewer);
  }
}
