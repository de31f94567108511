import { Trans, useLingui } from '@lingui/react/macro';
import { List, Stack, Text } from '@mantine/core';
import { Day } from '../../web/When';
import { OrganisationLink } from '../OrganisationName';
import { readName } from '../readName';
import type { Path } from './graphOf';

type Step = Path['steps'][number];

/** A way in words: who could introduce whom, and what each link is. */
export function PathSteps({ steps }: { steps: Path['steps'] }) {
  return (
    <Stack gap="sm">
      <Text fw={650}>
        <Introduction steps={steps} />
      </Text>
      <List type="ordered" spacing="xs">
        {steps.map((step) => (
          <List.Item key={`${step.from.id} ${step.to.id}`}>
            <StepSentence step={step} />
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

function Introduction({ steps }: { steps: Path['steps'] }) {
  const { i18n } = useLingui();
  const between = steps.slice(0, -1).map(({ to }) => readName(to, i18n.locale));
  const [first, ...others] = between;
  const [start] = steps.slice(0, 1).map(({ from }) => readName(from, i18n.locale));
  const [end] = steps.slice(-1).map(({ to }) => readName(to, i18n.locale));
  if (steps.length === 0) return <Trans>Both are the same organisation.</Trans>;
  const person = steps.length === 1 ? steps[0]?.person?.displayName : undefined;
  if (person) {
    return (
      <Trans>
        {person} acts for both and could introduce {start} to {end}.
      </Trans>
    );
  }
  if (first === undefined) return <Trans>They are linked with each other: nobody needs to introduce them.</Trans>;
  if (others.length === 0) {
    return (
      <Trans>
        {first} is linked with both and could introduce {start} to {end}.
      </Trans>
    );
  }
  const names = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(others);
  return (
    <Trans>
      {start} could ask {first} first. From there the way to {end} goes over {names}.
    </Trans>
  );
}

function StepSentence({ step: { from, to, link, person } }: { step: Step }) {
  const since = <Day on={link.since} />;
  if (person) {
    const { displayName } = person;
    return (
      <Trans>
        {displayName} acts for <OrganisationLink organisation={from} /> and for <OrganisationLink organisation={to} />{' '}
        since {since}.
      </Trans>
    );
  }
  if (link.kind === 'AFFILIATION') {
    const [member, federation] = link.source === from.id ? [from, to] : [to, from];
    return (
      <Trans>
        <OrganisationLink organisation={member} /> belongs to <OrganisationLink organisation={federation} /> since{' '}
        {since}.
      </Trans>
    );
  }
  const alliance = link.origin?.__typename === 'Alliance' ? link.origin : undefined;
  return (
    <>
      <Trans>
        <OrganisationLink organisation={from} /> is allied with <OrganisationLink organisation={to} /> since {since}.
      </Trans>{' '}
      {alliance && (
        <Text span c="dimmed" lang={alliance.language}>
          {alliance.title}
        </Text>
      )}
    </>
  );
}
