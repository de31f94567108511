import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { Section } from '../web/Section';
import type { Import } from './ImportPage';
import { Moving } from './Moving';
import { UndoCounts } from './UndoResult';

/** How far the taking back of an import is. */
export function UndoProgress({ one }: { one: Import }) {
  const { t, i18n } = useLingui();
  const done = one.undo?.doneCount ?? 0;
  const total = one.undo?.totalCount ?? 0;
  return (
    <Section title={<Trans>Being taken back</Trans>}>
      <Stack gap="md">
        <Moving label={t`Organisations done`} done={done} total={total} secondsLeft={one.undo?.secondsLeft ?? null}>
          <Trans>
            {i18n.number(done)} of {i18n.number(total)} organisations
          </Trans>
        </Moving>
        <UndoCounts one={one} />
        <Text>
          <Trans>You can leave this page: it goes on, and you will be told when it is over.</Trans>
        </Text>
      </Stack>
    </Section>
  );
}
