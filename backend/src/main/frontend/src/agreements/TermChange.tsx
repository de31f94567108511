import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { purposeLabels } from '../network/labels';
import { Day } from '../web/When';
import type { Amendment } from './AmendmentView';
import { CommitmentList } from './CommitmentList';
import type { AllianceTerm } from './labels';

type Terms = Amendment['before'];
type Props = { term: AllianceTerm; before: Terms; after: Terms; language: string };

/** One part of an alliance as it was and as it is to be, side by side. */
export function TermChange({ term, before, after, language }: Props) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <Side title={<Trans>Before</Trans>}>
        <Value term={term} terms={before} language={language} />
      </Side>
      <Side title={<Trans>After</Trans>}>
        <Value term={term} terms={after} language={language} />
      </Side>
    </SimpleGrid>
  );
}

function Side({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <Stack
      gap={2}
      style={{ borderInlineStart: '3px solid var(--mantine-color-default-border)', paddingInlineStart: 12 }}
    >
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      {children}
    </Stack>
  );
}

function Value({ term, terms, language }: { term: AllianceTerm; terms: Terms; language: string }) {
  const { i18n } = useLingui();
  switch (term) {
    case 'TITLE':
      return <Text lang={language}>{terms.title}</Text>;
    case 'TEXT':
      return (
        <Text lang={language} style={{ whiteSpace: 'pre-line' }}>
          {terms.text}
        </Text>
      );
    case 'PURPOSES':
      return <Text>{terms.purposes.map((each) => i18n._(purposeLabels[each])).join(' · ')}</Text>;
    case 'EVIDENCE':
      return <Text style={{ overflowWrap: 'anywhere' }}>{terms.evidenceUrl ?? <Trans>none</Trans>}</Text>;
    case 'LAST_DAY':
      return <Text>{terms.until ? <Day on={terms.until} /> : <Trans>until a party gives notice</Trans>}</Text>;
    case 'NOTICE':
      return (
        <Text>
          <Plural value={terms.noticeDays} one="# day" other="# days" />
        </Text>
      );
    case 'COMMITMENTS':
      return terms.commitments.length > 0 ? (
        <CommitmentList commitments={terms.commitments} language={language} />
      ) : (
        <Text>
          <Trans>none</Trans>
        </Text>
      );
  }
}
