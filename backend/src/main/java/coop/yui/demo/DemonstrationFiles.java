package coop.yui.demo;

import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.DecisionKind;
import coop.yui.bylaws.MembershipClass;
import coop.yui.counting.CountingMethod;
import coop.yui.network.Coordinates;
import coop.yui.network.DecentWorkCommitment;
import coop.yui.network.DecentWorkTopic;
import coop.yui.network.Identifier;
import coop.yui.network.LocalisedText;
import coop.yui.network.OrganisationEntry;
import coop.yui.network.OrganisationKind;
import coop.yui.network.PlaceEntry;
import coop.yui.network.PlaceKind;
import coop.yui.network.Sector;
import coop.yui.network.Visibility;
import coop.yui.offices.OfficeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demonstration federation as its files tell it. Things are named by keys of the files;
 * accounts by their user names.
 */
record DemonstrationFiles(
    List<PlaceRow> places,
    List<OrganisationRow> organisations,
    List<AffiliationRow> affiliations,
    List<HeadcountRow> headcounts,
    List<PersonRow> people,
    List<AllianceRow> alliances,
    List<InvitationRow> invitations,
    List<ClaimRow> claims,
    List<AccountRow> accounts,
    AgreementRows agreements,
    List<GovernanceRow> governance,
    List<ProposalRow> proposals,
    ElectionRows elections,
    List<ReportRow> reports,
    List<DemonstrationPlans.PlanRow> plans,
    List<DemonstrationIndicators.IndicatorRow> indicators,
    List<DemonstrationReviews.ReviewRow> reviews,
    List<DemonstrationFiscalYears.FiscalYearRow> fiscalYears,
    List<AssemblyRow> assemblies,
    List<WorkRow> work) {

  static DemonstrationFiles read(JsonMapper json) {
    return new DemonstrationFiles(
        List.of(read(json, "places", PlaceRow[].class)),
        List.of(read(json, "organisations", OrganisationRow[].class)),
        List.of(read(json, "affiliations", AffiliationRow[].class)),
        List.of(read(json, "headcounts", HeadcountRow[].class)),
        List.of(read(json, "people", PersonRow[].class)),
        List.of(read(json, "alliances", AllianceRow[].class)),
        List.of(read(json, "invitations", InvitationRow[].class)),
        List.of(read(json, "claims", ClaimRow[].class)),
        List.of(read(json, "accounts", AccountRow[].class)),
        read(json, "agreements", AgreementRows.class),
        List.of(read(json, "governance", GovernanceRow[].class)),
        List.of(read(json, "proposals", ProposalRow[].class)),
        read(json, "elections", ElectionRows.class),
        List.of(read(json, "reports", ReportRow[].class)),
        List.of(read(json, "plans", DemonstrationPlans.PlanRow[].class)),
        List.of(read(json, "indicators", DemonstrationIndicators.IndicatorRow[].class)),
        List.of(read(json, "reviews", DemonstrationReviews.ReviewRow[].class)),
        List.of(read(json, "fiscal-years", DemonstrationFiscalYears.FiscalYearRow[].class)),
        List.of(read(json, "assemblies", AssemblyRow[].class)),
        List.of(read(json, "work", WorkRow[].class)));
  }

  private static <T> T read(JsonMapper json, String name, Class<T> type) {
    try (InputStream file = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
      return json.readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Name(String language, String name) {
    LocalisedText text() {
      return new LocalisedText(language, name);
    }
  }

  record PlaceRow(
      String code,
      PlaceKind kind,
      String within,
      String name,
      @Nullable String nameKana,
      @Nullable List<Name> otherNames,
      @Nullable Double latitude,
      @Nullable Double longitude) {

    PlaceEntry entry() {
      return new PlaceEntry(
              code,
              kind,
              name,
              nameKana,
              texts(otherNames),
              within,
              coordinates(latitude, longitude))
          .checked();
    }
  }

  record OrganisationRow(
      String key,
      OrganisationKind kind,
      String name,
      @Nullable String nameKana,
      @Nullable List<Name> otherNames,
      List<String> languages,
      List<Sector> sectors,
      @Nullable String activity,
      @Nullable String legalForm,
      List<Identifier> identifiers,
      @Nullable LocalDate foundedOn,
      @Nullable LocalDate dissolvedOn,
      @Nullable LocalDate changedOn,
      @Nullable List<LocalisedText> description,
      @Nullable String website,
      @Nullable String email,
      @Nullable String place,
      @Nullable Double latitude,
      @Nullable Double longitude,
      Visibility visibility) {

    OrganisationEntry entry() {
      return new OrganisationEntry(
              kind,
              name,
              nameKana,
              texts(otherNames),
              description == null ? List.of() : description,
              languages,
              sectors,
              activity,
              legalForm,
              identifiers,
              foundedOn,
              website,
              email,
              null,
              null,
              null,
              place,
              coordinates(latitude, longitude),
              visibility)
          .checked();
    }
  }

  record AffiliationRow(
      String organisation, String federation, LocalDate since, @Nullable LocalDate until) {}

  record PersonRow(
      String key,
      String displayName,
      @Nullable String nameKana,
      String language,
      @Nullable String account,
      List<RepresentationRow> represents,
      @Nullable StaffPostRow staffOf) {}

  record RepresentationRow(
      String organisation, LocalDate since, @Nullable LocalDate until, @Nullable String role) {}

  record StaffPostRow(String federation, LocalDate since) {}

  record AllianceRow(
      String key,
      String title,
      String titleLanguage,
      String text,
      List<String> purposes,
      @Nullable String evidenceUrl,
      int noticeDays,
      String proposedBy,
      OffsetDateTime proposedAt,
      List<PartyRow> parties,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable EndRow endedBy,
      @Nullable OffsetDateTime withdrawnAt,
      @Nullable String withdrawnBy) {}

  record PartyRow(
      String organisation,
      @Nullable OffsetDateTime consentedAt,
      @Nullable String consentedBy,
      @Nullable OffsetDateTime declinedAt,
      @Nullable String declinedBy,
      @Nullable String reason) {}

  record EndRow(String organisation, String person, OffsetDateTime at, @Nullable String reason) {}

  record HeadcountRow(
      String organisation,
      LocalDate asOf,
      @Nullable Integer memberCount,
      @Nullable Integer jobCount) {}

  record InvitationRow(
      String organisation,
      String email,
      @Nullable String role,
      String language,
      @Nullable String message,
      String invitedBy) {}

  record ClaimRow(String organisation, String person, @Nullable String role, String reason) {}

  record AgreementRows(
      List<CommitmentsRow> commitments,
      List<AmendmentRow> amendments,
      List<StatementRow> statements,
      List<DocumentRow> documents) {}

  record CommitmentsRow(String alliance, List<DecentWorkCommitment> commitments) {}

  /** An amendment of commitments, or, with days from now, a renewal that waits. */
  record AmendmentRow(
      String alliance,
      String proposedBy,
      @Nullable OffsetDateTime proposedAt,
      @Nullable Integer proposedDaysAgo,
      @Nullable OffsetDateTime adoptedAt,
      @Nullable Integer endsInDays,
      @Nullable Integer renewedByDays,
      String reason,
      @Nullable List<DecentWorkCommitment> commitments,
      List<AnswerRow> answers) {}

  record AnswerRow(String organisation, @Nullable String person, @Nullable OffsetDateTime at) {}

  record StatementRow(
      String alliance,
      String organisation,
      String person,
      int year,
      OffsetDateTime filedAt,
      List<CommitmentAnswerRow> answers) {}

  record CommitmentAnswerRow(DecentWorkTopic topic, String fulfilment, String remark) {}

  record DocumentRow(
      String alliance,
      String organisation,
      String person,
      String name,
      OffsetDateTime addedAt,
      String text) {}

  record AccountRow(String username, String subject) {}

  private static List<LocalisedText> texts(@Nullable List<Name> names) {
    return names == null ? List.of() : names.stream().map(Name::text).toList();
  }

  private static @Nullable Coordinates coordinates(
      @Nullable Double latitude, @Nullable Double longitude) {
    return latitude == null || longitude == null ? null : new Coordinates(latitude, longitude);
  }

  /** A co-operative with its bylaws and its register; members in the order of their numbers. */
  record GovernanceRow(
      String cooperative,
      String preset,
      LocalDate since,
      @Nullable Map<BylawsParameter, String> changes,
      @Nullable List<MemberRow> members,
      @Nullable List<ApplicantRow> applicants) {}

  /** Somebody in a register. */
  record MemberRow(
      String person,
      MembershipClass membershipClass,
      LocalDate since,
      int shares,
      @Nullable LocalDate until) {}

  /** Somebody who wants to be a member. */
  record ApplicantRow(
      String person,
      MembershipClass membershipClass,
      @Nullable String statement,
      OffsetDateTime appliedAt,
      @Nullable String acceptedBy,
      @Nullable Integer shares) {}

  /**
   * A proposal; days are counted back from the day the data is laid.
   *
   * @param published absent for a draft
   */
  record ProposalRow(
      String cooperative,
      String author,
      DecisionKind kind,
      String title,
      @Nullable String text,
      @Nullable String plan,
      @Nullable String formerText,
      int drafted,
      @Nullable Integer published,
      @Nullable List<CommentRow> comments,
      @Nullable VoteRow vote,
      @Nullable String carriedOut,
      @Nullable Integer carriedOutDay) {}

  /** What a member said, so many days ago. */
  record CommentRow(
      String person, int day, String text, @Nullable String amendedText, boolean takenIn) {}

  /**
   * A vote with those who voted.
   *
   * @param opened so many days ago
   * @param outcome absent for a vote that is open
   */
  record VoteRow(
      int opened,
      List<String> inFavour,
      List<String> against,
      List<String> abstaining,
      @Nullable String outcome) {}

  /** Who holds an office, and who is elected. */
  record ElectionRows(List<OfficerRow> officers, List<ElectionRow> elections) {}

  /** Who was elected before there was this portal. */
  record OfficerRow(
      String cooperative,
      String person,
      OfficeKind kind,
      LocalDate since,
      LocalDate lastDay,
      String reason,
      String enteredBy) {}

  /**
   * An election.
   *
   * @param convened so many days ago
   * @param nominations the last day of nominations, in so many days
   * @param termMonths absent before the vote is open
   */
  record ElectionRow(
      String cooperative,
      OfficeKind office,
      String kind,
      int seats,
      CountingMethod method,
      String convenedBy,
      int convened,
      int nominations,
      @Nullable Integer termMonths,
      List<CandidateRow> candidates,
      @Nullable ElectionVoteRow vote) {}

  /**
   * Who was nominated.
   *
   * @param nominatedBy absent for who nominated herself
   * @param answer absent for who stands
   */
  record CandidateRow(
      String person,
      @Nullable String nominatedBy,
      @Nullable String statement,
      @Nullable Answer answer) {

    /** Why somebody who was nominated does not stand. */
    enum Answer {
      DECLINED,
      AWAITED
    }
  }

  /**
   * A secret vote; who voted and what was cast have nothing to do with each other.
   *
   * @param opened so many days ago
   */
  record ElectionVoteRow(
      int opened, boolean isClosed, List<String> voters, List<List<String>> rankings) {}

  /**
   * An assembly.
   *
   * @param convened so many days ago
   * @param starts in so many hours
   * @param lasted so many minutes; absent for one that is still to be held
   * @param minutes as published; absent before
   */
  record AssemblyRow(
      String cooperative,
      String kind,
      String format,
      String title,
      @Nullable String place,
      @Nullable String link,
      String by,
      int convened,
      int starts,
      @Nullable Integer lasted,
      List<AgendaRow> items,
      List<String> there,
      List<ProxyRow> proxies,
      @Nullable String minutes,
      @Nullable List<String> approvedBy) {}

  /**
   * Something an assembly is about.
   *
   * @param proposal the title of one of the co-operative
   * @param called so many minutes after the beginning; absent before
   */
  record AgendaRow(
      String title,
      @Nullable String text,
      @Nullable String proposal,
      @Nullable Integer called,
      @Nullable String note) {}

  /** Whose vote was given to whom. */
  record ProxyRow(String giver, String holder) {}

  /**
   * Something the officers put before the members.
   *
   * @param day so many days ago
   */
  record ReportRow(
      String cooperative,
      String kind,
      String title,
      String text,
      String by,
      int day,
      List<String> readers,
      List<QuestionRow> questions) {}

  /**
   * What a member asked.
   *
   * @param day so many days ago
   */
  record QuestionRow(
      String person, int day, String text, @Nullable String answeredBy, @Nullable String answer) {}

  /**
   * How long somebody worked.
   *
   * @param day so many days ago
   * @param hundredths of an hour
   */
  record WorkRow(
      String cooperative, String person, int day, int hundredths, String task, String team) {}
}
