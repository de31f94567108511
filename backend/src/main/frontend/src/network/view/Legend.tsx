import { useLingui } from '@lingui/react/macro';
import { UnstyledButton } from '@mantine/core';
import { KindMark } from '../KindMark';
import { kindLabels, ORGANISATION_KINDS, type OrganisationKind } from '../labels';
import classes from './network.module.css';

type Props = {
  /** The organisations in the picture, those of hidden kinds too. */
  nodes: readonly { kind: OrganisationKind }[];
  hidden: OrganisationKind[];
  onChange: (hidden: OrganisationKind[] | undefined) => void;
};

/** What the colours and letters mean; each kind can be taken out of the picture and put back. */
export function Legend({ nodes, hidden, onChange }: Props) {
  const { t, i18n } = useLingui();
  const counts = new Map<OrganisationKind, number>();
  for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const toggle = (kind: OrganisationKind) => {
    const changed = hidden.includes(kind) ? hidden.filter((other) => other !== kind) : [...hidden, kind];
    onChange(changed.length > 0 ? changed : undefined);
  };
  return (
    <ul className={classes.legend} aria-label={t`Kinds in the picture; press to hide or show`}>
      {ORGANISATION_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
        <li key={kind}>
          <UnstyledButton className={classes.kind} aria-pressed={!hidden.includes(kind)} onClick={() => toggle(kind)}>
            <KindMark kind={kind} />
            <span>
              {i18n._(kindLabels[kind])} {i18n.number(counts.get(kind) ?? 0)}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
