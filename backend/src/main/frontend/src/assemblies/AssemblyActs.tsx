import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { Confirmed } from '../web/Confirmed';
import { ActButton } from './ActButton';
import { ChangeAssemblyForm } from './ChangeAssemblyForm';
import { CancelAssembly, CheckIn, CheckOut, CloseAssembly, OpenAssembly } from './operations';
import type { AssemblyItem } from './types';

/** What the reader can do with the whole assembly: come, leave, open, close, change it or call it off. */
export function AssemblyActs({ assembly }: { assembly: AssemblyItem }) {
  const { t } = useLingui();
  const { id, viewerActs, state, isViewerPresent, format } = assembly;
  const isAhead = state === 'CONVENED' || state === 'IN_SESSION';
  if (!isAhead) return null;
  return (
    <Stack gap="sm" data-print="no">
      {isViewerPresent && (
        <Text fw={600}>
          <Trans>You are there.</Trans>
        </Text>
      )}
      {!isViewerPresent && format === 'IN_PERSON' && (
        <Text c="dimmed">
          <Trans>All meet in one place: who comes is let in at the door.</Trans>
        </Text>
      )}
      <Group gap="sm" align="start">
        {viewerActs.includes('OPEN') && (
          <Confirmed
            document={OpenAssembly}
            variables={{ input: { assembly: id } }}
            label={t`Open the assembly`}
            title={t`Open the assembly?`}
            consequence={t`You conduct it by name: you call the items and the speakers, and put to the vote. All members are told.`}
          />
        )}
        {viewerActs.includes('CHECK_IN') && (
          <ActButton document={CheckIn} variables={{ input: { assembly: id } }}>
            <Trans>Come in</Trans>
          </ActButton>
        )}
        {viewerActs.includes('CHECK_OUT') && (
          <ActButton document={CheckOut} variables={{ input: { assembly: id } }} variant="default">
            <Trans context="assembly">Leave</Trans>
          </ActButton>
        )}
        {viewerActs.includes('CHANGE') && <ChangeAssemblyForm assembly={assembly} />}
        {viewerActs.includes('CONDUCT') && (
          <ConfirmEnd
            document={CloseAssembly}
            variables={() => ({ input: { assembly: id } })}
            label={t({ message: 'Close', context: 'assembly' })}
            name={t`Close… the assembly`}
            title={t`Close the assembly?`}
            consequence={t`Nothing can be decided in it any more; the minutes can then be drafted. This cannot be undone.`}
          />
        )}
        {viewerActs.includes('CANCEL') && (
          <ConfirmEnd
            document={CancelAssembly}
            variables={() => ({ input: { assembly: id } })}
            label={t`Call off`}
            name={t`Call off… the assembly`}
            title={t`Call the assembly off?`}
            consequence={t`All members are told. This cannot be undone; another assembly can be convened.`}
          />
        )}
      </Group>
    </Stack>
  );
}
