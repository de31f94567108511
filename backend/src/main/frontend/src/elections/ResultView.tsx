import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { formatMoment } from '../web/dates';
import { AnchorLink } from '../web/links';
import { Section } from '../web/Section';
import { CheckBallots } from './CheckBallots';
import { StagePicture } from './StagePicture';
import { StageTable } from './StageTable';
import type { ElectionItem, ResultItem } from './types';

/** Who was elected, how the count came to it, and how anyone repeats it. */
export function ResultView({ election, result }: { election: ElectionItem; result: ResultItem }) {
  const { i18n } = useLingui();
  const { elected, stages, validBallots, emptyBallots, countedAt } = result;
  return (
    <Section title={<Trans>The result</Trans>}>
      {elected.length === 0 ? (
        <Text fw={650} fz="xl">
          <Trans>Nobody is elected: too few took part, or no ballot named anybody.</Trans>
        </Text>
      ) : (
        <Stack component="ol" gap={4} m={0}>
          {elected.map(({ id, ballotName }) => (
            <Text component="li" key={id} fw={650} fz="xl">
              {ballotName}
            </Text>
          ))}
        </Stack>
      )}
      <Text size="sm" c="dimmed">
        <Plural value={validBallots} one="# ballot counted" other="# ballots counted" />
        {emptyBallots > 0 && (
          <>
            {' '}
            · <Plural value={emptyBallots} one="# named nobody" other="# named nobody" />
          </>
        )}{' '}
        · {formatMoment(countedAt, i18n.locale)}
        {election.cooperative && elected.length > 0 && (
          <>
            {' '}
            ·{' '}
            <AnchorLink
              to="/cooperatives/$id/offices"
              params={{ id: election.cooperative.id }}
              search={{}}
              underline="always"
            >
              <Trans>Officers</Trans>
            </AnchorLink>
          </>
        )}
      </Text>
      {stages.length > 0 && (
        <>
          <StagePicture election={election} result={result} />
          <StageTable result={result} />
        </>
      )}
      <CheckBallots election={election} result={result} />
    </Section>
  );
}
