import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { KindBadge } from '../network/KindBadge';
import { OrganisationLink } from '../network/OrganisationName';
import classes from '../network/rows.module.css';
import type { ResultOf } from '../web/graphql';
import { ButtonLink } from '../web/links';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { reasonLabels } from './labels';
import { type DuplicatesQuery, TellApart } from './operations';

/** Two entries that may be the same organisation. */
type Pair = ResultOf<typeof DuplicatesQuery>['duplicates']['nodes'][number];

/** A pair, why it is one, and what can be decided. */
export function DuplicateRow({ pair: { one, other, reasons } }: { pair: Pair }) {
  const { t, i18n } = useLingui();
  const act = useAct(TellApart);
  return (
    <Stack gap="xs" className={classes.row}>
      <Entry organisation={one} />
      <Entry organisation={other} />
      <Group gap="xs">
        {reasons.map((reason) => (
          <Badge key={reason} variant="light" radius="sm" tt="none" fw={600}>
            {i18n._(reasonLabels[reason])}
          </Badge>
        ))}
      </Group>
      <RefusalAlert refusals={act.refusals} />
      <Group gap="sm">
        <ButtonLink
          to="/desk/merge"
          search={{ kept: one.id, merged: other.id }}
          size="sm"
          aria-label={t`Compare ${one.name} and ${other.name}`}
        >
          <Trans>Compare</Trans>
        </ButtonLink>
        <Button
          variant="default"
          size="sm"
          loading={act.isRunning}
          aria-label={t`These are two: ${one.name}, ${other.name}`}
          onClick={() => act.run({ input: { one: one.id, other: other.id } })}
        >
          <Trans>These are two</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

function Entry({ organisation }: { organisation: Pair['one'] }) {
  return (
    <Group gap="2px 0.75rem">
      <Text fw={600} className={classes.name}>
        <OrganisationLink organisation={organisation} />
      </Text>
      <KindBadge kind={organisation.kind} />
      <Text size="sm" c="dimmed">
        {organisation.place?.name ?? <Trans>Place not known</Trans>}
        {' · '}
        <Plural value={organisation.linkCount} one="linked with # organisation" other="linked with # organisations" />
      </Text>
    </Group>
  );
}
