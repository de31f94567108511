import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { ButtonLink } from '../web/links';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { ConfirmEntry } from './operations';

/** An entry is right, or it is changed. */
export function ConfirmEntryButtons({ organisation: { id, name } }: { organisation: { id: string; name: string } }) {
  const { t } = useLingui();
  const act = useAct(ConfirmEntry);
  return (
    <>
      <RefusalAlert refusals={act.refusals} />
      <Group gap="sm">
        <Button
          size="sm"
          loading={act.isRunning}
          aria-label={t`It is right: the entry of ${name}`}
          onClick={() => act.run({ input: { organisation: id } })}
        >
          <Trans>It is right</Trans>
        </Button>
        <ButtonLink
          to="/organisations/$id/edit"
          params={{ id }}
          variant="default"
          size="sm"
          aria-label={t`Edit the entry of ${name}`}
        >
          <Trans>Edit the entry</Trans>
        </ButtonLink>
      </Group>
    </>
  );
}
