import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { moved } from './ranking';
import classes from './ranking.module.css';
import type { CandidacyItem } from './types';

type Props = {
  /** Those who can be named, in the order of the ballot paper. */
  candidates: CandidacyItem[];
  /** Who is named, the first preference first. */
  value: string[];
  onChange: (ranking: string[]) => void;
};

/** Ranks candidates: a press adds the next preference, arrows move it. */
export function Ranking({ candidates, value, onChange }: Props) {
  const { t } = useLingui();
  const ranked = value.flatMap((id) => candidates.filter((one) => one.id === id));
  const others = candidates.filter(({ id }) => !value.includes(id));
  return (
    <Stack gap="sm">
      <Text>
        <Trans>Press the candidates in your order: the first is your first preference. Rank as many as you like.</Trans>
      </Text>
      {ranked.length > 0 && (
        <ol className={classes.ranking} aria-label={t`Your ranking`}>
          {ranked.map((candidacy, place) => (
            <li key={candidacy.id} className={classes.ranked}>
              <Text fw={600} className={classes.name}>
                <span className={classes.place}>{place + 1}</span> {candidacy.ballotName}
              </Text>
              <Group gap={4} wrap="nowrap">
                <ActionIcon
                  variant="default"
                  size="lg"
                  disabled={place === 0}
                  aria-label={t`Move ${candidacy.ballotName} up`}
                  onClick={() => onChange(moved(value, place, -1))}
                >
                  <span aria-hidden="true">↑</span>
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  disabled={place === ranked.length - 1}
                  aria-label={t`Move ${candidacy.ballotName} down`}
                  onClick={() => onChange(moved(value, place, 1))}
                >
                  <span aria-hidden="true">↓</span>
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  aria-label={t`Take ${candidacy.ballotName} out`}
                  onClick={() => onChange(value.filter((id) => id !== candidacy.id))}
                >
                  <span aria-hidden="true">×</span>
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <Group gap="xs" role="group" aria-label={t`Not ranked`}>
          {others.map(({ id, ballotName }) => (
            <Button key={id} variant="default" onClick={() => onChange([...value, id])}>
              {ballotName}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}

/** Approves of any number of candidates. */
export function Approvals({ candidates, value, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Checkbox.Group label={t`Of whom you approve, as many as you like`} value={value} onChange={onChange}>
      <Stack gap="xs" pt="xs">
        {candidates.map(({ id, ballotName }) => (
          <Checkbox key={id} value={id} label={ballotName} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** Names one candidate. */
export function OneChoice({ candidates, value, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Radio.Group label={t`Your vote`} value={value[0] ?? ''} onChange={(id) => onChange([id])}>
      <Stack gap="xs" pt="xs">
        {candidates.map(({ id, ballotName }) => (
          <Radio key={id} value={id} label={ballotName} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
