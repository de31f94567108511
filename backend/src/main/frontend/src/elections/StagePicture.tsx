import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { StageName } from './StageName';
import { electedBy, excludedBy, formatVotes, votesOf } from './stages';
import classes from './stages.module.css';
import type { ElectionItem, ResultItem } from './types';

/** The count as bars, one stage after the other, with the quota as a line. */
export function StagePicture({ election, result }: { election: ElectionItem; result: ResultItem }) {
  const { t, i18n } = useLingui();
  const { stages, quota } = result;
  const [at, setAt] = useState(stages.length - 1);
  const stage = stages[at];
  const first = stages[0];
  if (!stage || !first) return null;
  const elected = electedBy(stages, at);
  const excluded = excludedBy(stages, at);
  const longest = Math.max(quota ?? 0, ...stages.flatMap((each) => each.votes.map(({ votes }) => Number(votes))), 1);
  return (
    <Stack gap="xs" className={classes.picture}>
      <Group justify="space-between" gap="xs">
        <Text fw={600} role="status">
          <Trans>
            Stage {at + 1} of {stages.length}
          </Trans>
          : <StageName stage={stage} method={election.method} />
        </Text>
        {stages.length > 1 && (
          <Group gap="xs" data-print="no">
            <Button variant="default" size="compact-md" disabled={at === 0} onClick={() => setAt(at - 1)}>
              <Trans>Stage before</Trans>
            </Button>
            <Button
              variant="default"
              size="compact-md"
              disabled={at === stages.length - 1}
              onClick={() => setAt(at + 1)}
            >
              <Trans>Next stage</Trans>
            </Button>
          </Group>
        )}
      </Group>
      <ul className={classes.bars} aria-label={t`Votes at the end of the stage`}>
        {first.votes.map(({ candidacy: { id, ballotName } }) => {
          const votes = votesOf(stage, id);
          const state = elected.has(id) ? 'elected' : excluded.has(id) ? 'excluded' : 'continuing';
          return (
            <li key={id} className={classes.line}>
              <span className={classes.label}>
                {ballotName}
                {state === 'elected' && (
                  <strong>
                    {' '}
                    · <Trans context="candidacy">Elected</Trans>
                  </strong>
                )}
                {state === 'excluded' && (
                  <>
                    {' '}
                    · <Trans context="count">Excluded</Trans>
                  </>
                )}
              </span>
              <span className={classes.track}>
                <span className={classes.bar} data-state={state} style={{ width: `${(100 * votes) / longest}%` }} />
                {quota !== null && <span className={classes.quota} style={{ left: `${(100 * quota) / longest}%` }} />}
              </span>
              <span className={classes.votes}>{formatVotes(votes, i18n.locale)}</span>
            </li>
          );
        })}
      </ul>
      {quota !== null && (
        <Text size="sm" c="dimmed">
          <Trans>The dashed line is the quota: {quota} votes surely elect.</Trans>
        </Text>
      )}
      {stage.lots.length > 0 && (
        <Text size="sm">
          <Trans>
            Votes were equal; a lot decided between {stage.lots.map(({ ballotName }) => ballotName).join(' · ')}.
          </Trans>
        </Text>
      )}
    </Stack>
  );
}
