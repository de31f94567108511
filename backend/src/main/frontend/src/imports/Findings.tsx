import { Trans, useLingui } from '@lingui/react/macro';
import { Progress, Stack, Text } from '@mantine/core';
import { Fact, Facts } from '../web/Facts';
import { Section } from '../web/Section';
import type { Import } from './ImportPage';
import { SheetChoice } from './SheetChoice';

const formats: Record<Import['format'], string> = { CSV: 'CSV', JSON: 'JSON', XLSX: 'Excel (.xlsx)' };

/** What the portal found in the file. */
export function Findings({ one }: { one: Import }) {
  const { t, i18n } = useLingui();
  const delimiters: Record<string, string> = {
    ',': t`Comma`,
    ';': t`Semicolon`,
    '\t': t`Tab`,
    '|': t`Vertical bar`,
  };
  return (
    <Section title={<Trans>What we found</Trans>}>
      {one.state === 'CHECKING' && (
        <Stack gap={4}>
          <Text role="status">
            <Trans>The file is being checked. You can leave this page and come back.</Trans>
          </Text>
          <Progress value={100} animated aria-label={t`The file is being checked`} />
        </Stack>
      )}
      <Facts>
        <Fact term={t`Rows`}>{i18n.number(one.rowCount)}</Fact>
        <Fact term={t`Columns`}>{i18n.number(one.columns.length)}</Fact>
        <Fact term={t`Format`}>{formats[one.format]}</Fact>
        {one.sheet && <Fact term={t`Sheet`}>{one.sheet}</Fact>}
        {one.format === 'CSV' && <Fact term={t`Encoding`}>{one.encoding}</Fact>}
        {one.format === 'CSV' && <Fact term={t`Between cells`}>{delimiters[one.delimiter] ?? one.delimiter}</Fact>}
        {one.state !== 'CHECKING' && <Fact term={t`Rows with problems`}>{i18n.number(one.problemCount)}</Fact>}
      </Facts>
      <SheetChoice one={one} />
    </Section>
  );
}
