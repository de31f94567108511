import { graphql } from '../web/graphql';

const ImportStateFragment = graphql(`
  fragment ImportState on DirectoryImport {
    id
    state
    rowCount
    problemCount
    doubtCount
    undecidedCount
    doneCount
    createdCount
    changedCount
    unchangedCount
    leftOutCount
    secondsLeft
    reportPath
    finishedAt
    undo { totalCount doneCount takenAwayCount putBackCount keptCount secondsLeft reportPath }
  }
`);

const ImportFragment = graphql(
  `
    fragment Import on DirectoryImport {
      ...ImportState
      fileName
      format
      sheets
      sheet
      encoding
      delimiter
      identifierScheme
      country
      kind
      createdAt
      by { id displayName }
      columns { position header examples }
      mapping { position field }
      fittingMappings { missingColumns mapping { id name } }
      preview { row outcome values { field value } }
    }
  `,
  [ImportStateFragment],
);

/** One import with everything its page shows but the problems. */
export const ImportQuery = graphql(
  `
    query Import($id: ID!) {
      node(id: $id) { __typename id ...Import }
    }
  `,
  [ImportFragment],
);

/** A page of an import's problems. */
export const ImportProblemsQuery = graphql(`
  query ImportProblems($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      id
      ... on DirectoryImport {
        problems(first: $first, after: $after) {
          totalCount
          nodes { row field code sentence value leavesRowOut }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** A page of the rows of an import that resemble organisations of the directory. */
export const ImportDoubtsQuery = graphql(`
  query ImportDoubts($id: ID!, $first: Int!, $after: String, $onlyUndecided: Boolean!) {
    node(id: $id) {
      __typename
      id
      ... on DirectoryImport {
        doubts(first: $first, after: $after, onlyUndecided: $onlyUndecided) {
          nodes {
            row
            isDecided
            values { field value }
            sameAs { id name }
            candidates { hasSameName organisation { id name } values { field value } }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** Says of rows whether they speak of an organisation of the directory. */
export const DecideImportRows = graphql(
  `
    mutation DecideImportRows($input: DecideImportRowsInput!) {
      decideImportRows(input: $input) { ...ImportState }
    }
  `,
  [ImportStateFragment],
);

/** Says it of all undecided rows with an equal name. */
export const DecideAllImportRows = graphql(
  `
    mutation DecideAllImportRows($input: DecideAllImportRowsInput!) {
      decideAllImportRows(input: $input) { ...ImportState }
    }
  `,
  [ImportStateFragment],
);

/** A page of earlier imports. */
export const ImportsQuery = graphql(
  `
    query Imports($first: Int!, $after: String) {
      directoryImports(first: $first, after: $after) {
        nodes { ...ImportState fileName createdAt by { id displayName } }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [ImportStateFragment],
);

/** Says which column means what, and looks at the outcome. */
export const MapImportColumns = graphql(
  `
    mutation MapImportColumns($input: MapImportColumnsInput!) {
      mapImportColumns(input: $input) { ...Import }
    }
  `,
  [ImportFragment],
);

/** Reads another sheet of a workbook. */
export const ChooseImportSheet = graphql(
  `
    mutation ChooseImportSheet($input: ChooseImportSheetInput!) {
      chooseImportSheet(input: $input) { ...Import }
    }
  `,
  [ImportFragment],
);

/** Uses a saved mapping for an import. */
export const ApplyImportMapping = graphql(
  `
    mutation ApplyImportMapping($input: ApplyImportMappingInput!) {
      applyImportMapping(input: $input) { ...Import }
    }
  `,
  [ImportFragment],
);

/** Keeps a mapping for later files. */
export const SaveImportMapping = graphql(`
  mutation SaveImportMapping($input: SaveImportMappingInput!) {
    saveImportMapping(input: $input) { id name }
  }
`);

/** Gives a saved mapping another name. */
export const RenameImportMapping = graphql(`
  mutation RenameImportMapping($input: RenameImportMappingInput!) {
    renameImportMapping(input: $input) { id name }
  }
`);

/** Throws a saved mapping away. */
export const DeleteImportMapping = graphql(`
  mutation DeleteImportMapping($input: DeleteImportMappingInput!) {
    deleteImportMapping(input: $input) { id name }
  }
`);

/** Writes an uploaded file into the directory. */
export const ConfirmImport = graphql(
  `
    mutation ConfirmImport($input: ConfirmImportInput!) {
      confirmImport(input: $input) { ...ImportState }
    }
  `,
  [ImportStateFragment],
);

/** Stops an import or throws an upload away. */
export const CancelImport = graphql(
  `
    mutation CancelImport($input: CancelImportInput!) {
      cancelImport(input: $input) { ...ImportState }
    }
  `,
  [ImportStateFragment],
);

/** Takes a written import back. */
export const UndoImport = graphql(
  `
    mutation UndoImport($input: UndoImportInput!) {
      undoImport(input: $input) { ...ImportState }
    }
  `,
  [ImportStateFragment],
);

/** A page of what stays as it is when an import is taken back. */
export const ImportKeptQuery = graphql(`
  query ImportKept($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      id
      ... on DirectoryImport {
        undo {
          kept(first: $first, after: $after) {
            nodes { row name reason organisation { id name } }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  }
`);

/** The import at each of its steps. */
export const ImportChanged = graphql(
  `
    subscription ImportChanged($id: ID!) {
      importChanged(id: $id) { ...ImportState }
    }
  `,
  [ImportStateFragment],
);
