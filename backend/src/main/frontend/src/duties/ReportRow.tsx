import { Plural, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { AnchorLink } from '../web/links';
import { Day } from '../web/When';
import { dutyLabels } from './labels';
import type { ReportRowItem } from './types';

/** A report in a list: what it is, of which day, and what members did with it. */
export function ReportRow({ report }: { report: ReportRowItem }) {
  const { i18n } = useLingui();
  const { id, kind, title, day, publishedBy, readers, openQuestions, hasViewerRead } = report;
  return (
    <Stack gap={2} py="sm">
      <AnchorLink to="/reports/$id" params={{ id }} fw={hasViewerRead ? 400 : 600}>
        {title}
      </AnchorLink>
      <Text size="sm" c="dimmed">
        {i18n._(dutyLabels[kind])} · {publishedBy.displayName} · <Day on={day} />
      </Text>
      <Text size="sm">
        <Plural value={readers} one="# member has read it" other="# members have read it" />
        {openQuestions > 0 && (
          <>
            {' '}
            · <Plural value={openQuestions} one="# open question" other="# open questions" />
          </>
        )}
      </Text>
    </Stack>
  );
}
