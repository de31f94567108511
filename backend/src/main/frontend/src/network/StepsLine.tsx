import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { Day } from '../web/When';
import { type AllianceCourse, type AllianceStep, allianceSteps } from './allianceSteps';
import classes from './StepsLine.module.css';

/** The line of an alliance's steps: what is behind, where it stands and who is next, what is still to come. */
export function StepsLine({ alliance }: { alliance: AllianceCourse }) {
  const { t } = useLingui();
  return (
    <ol className={classes.steps} aria-label={t`Where it stands`}>
      {allianceSteps(alliance).map((step) => (
        <li
          key={step.key}
          className={classes.step}
          data-place={step.place}
          aria-current={step.place === 'now' ? 'step' : undefined}
        >
          <StepText step={step} alliance={alliance} />
        </li>
      ))}
    </ol>
  );
}

function StepText({ step, alliance }: { step: AllianceStep; alliance: AllianceCourse }) {
  const { t } = useLingui();
  const names: Record<AllianceStep['key'], string> = {
    proposed: t({ message: 'Proposed', context: 'step behind an alliance' }),
    consented: t`Consent of all`,
    declined: t`Declined`,
    withdrawn: t`Withdrawn`,
    lapsed: t`Lapsed`,
    inForce: t`In force`,
    ended: t`Ended`,
  };
  return (
    <>
      <Text fw={600}>{step.key === 'ended' && step.place === 'ahead' ? t`End` : names[step.key]}</Text>
      <Text size="sm" c="dimmed">
        {step.at && <Day on={step.at} />}
        {!step.at && step.key === 'inForce' && <Trans>with the last consent</Trans>}
        {!step.at && step.key === 'ended' && <Trans>when a party gives notice</Trans>}
      </Text>
      {step.waitsFor.length > 0 && (
        <Text size="sm">
          <Trans>
            {alliance.parties.length - step.waitsFor.length} of {alliance.parties.length} consented. Next:{' '}
            {step.waitsFor.join(', ')}
          </Trans>
        </Text>
      )}
    </>
  );
}
