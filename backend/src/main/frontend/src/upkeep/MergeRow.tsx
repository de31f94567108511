import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { OrganisationLink } from '../network/OrganisationName';
import classes from '../network/rows.module.css';
import { ActRow } from '../web/ActRow';
import { ConfirmEnd } from '../web/ConfirmEnd';
import type { ResultOf } from '../web/graphql';
import { When } from '../web/When';
import { type MergesQuery, UndoMerge } from './operations';

/** What was merged. */
type Merge = ResultOf<typeof MergesQuery>['merges']['nodes'][number];

/** What was merged into what, when and by whom; and its undoing. */
export function MergeRow({
  merge: { id, at, by, kept, mergedName, isUndoable, undoneAt, undoneBy },
}: {
  merge: Merge;
}) {
  const { t } = useLingui();
  return (
    <div className={classes.row}>
      <ActRow
        act={
          isUndoable && (
            <ConfirmEnd
              document={UndoMerge}
              variables={() => ({ input: { merge: id } })}
              label={t`Undo`}
              name={t`Undo the merge of ${mergedName}`}
              title={t`Undo this merge?`}
              consequence={t`${mergedName} stands in the directory again, with all that hung on it. What was changed or came since then stays where it is.`}
            />
          )
        }
      >
        <Text>
          {kept ? (
            <Trans>
              {mergedName} was merged into <OrganisationLink organisation={kept} isInText />
            </Trans>
          ) : (
            mergedName
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {by?.displayName} · <When at={at} />
          {undoneAt && (
            <>
              {' · '}
              <Trans>
                undone by {undoneBy?.displayName}, <When at={undoneAt} />
              </Trans>
            </>
          )}
        </Text>
      </ActRow>
    </div>
  );
}
