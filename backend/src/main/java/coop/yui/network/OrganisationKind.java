package coop.yui.network;

/** What kind of organisation it is. */
public enum OrganisationKind {
  WORKER_COOPERATIVE("WorkerCooperative", "WorkerCooperative"),
  MULTI_STAKEHOLDER_COOPERATIVE("MultiStakeholderCooperative", "MultiStakeholderCooperative"),
  FEDERATION("Federation", "Federation"),
  MUNICIPALITY("Municipality", "Municipality"),
  CIVIC_GROUP("CivicGroup", "Partner"),
  BUSINESS("Business", "Partner"),
  UNIVERSITY("University", "Partner"),
  RESEARCH_INSTITUTE("ResearchInstitute", "Partner"),
  LABOUR_UNION("LabourUnion", "Partner"),
  OTHER_COOPERATIVE("OtherCooperative", "Partner"),
  FINANCIAL_INSTITUTION("FinancialInstitution", "Partner"),
  SCHOOL_OR_OTHER("SchoolOrOther", "Partner");

  private final String label;
  private final String graphQlType;

  OrganisationKind(String label, String graphQlType) {
    this.label = label;
    this.graphQlType = graphQlType;
  }

  /** The second label of its nodes. */
  public String label() {
    return label;
  }

  /** Its type in the schema. */
  public String graphQlType() {
    return graphQlType;
  }
}
