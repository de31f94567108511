import { Trans, useLingui } from '@lingui/react/macro';
import { Skeleton, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { day } from '../network/time/changesSearch';
import { today } from '../web/dates';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { refusalsOf } from '../web/refusals';
import { AnalysisDay } from './analysisDay';
import { type AnalysisSearch, LISTS, type List } from './analysisSearch';
import { BridgeList } from './BridgeList';
import { CommunityList } from './CommunityList';
import { GapList } from './GapList';
import { IntroductionList } from './IntroductionList';
import { ShapeFigures } from './ShapeFigures';
import { useShape } from './useShape';

/** What the shape of the network tells: gaps, bridges, communities, suggested introductions. */
export function AnalysisPage() {
  const { t } = useLingui();
  const search = useSearch({ from: '/network/analysis' });
  const navigate = useNavigate({ from: '/network/analysis' });
  const change = (part: Partial<AnalysisSearch>) =>
    navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  const { shape, error } = useShape(search.on);
  const list = search.list ?? 'gaps';
  const names: Record<List, string> = {
    gaps: t`Gaps`,
    bridges: t`Bridges`,
    communities: t`Communities`,
    introductions: t`Introductions`,
  };
  const props = { search, onChange: change };
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <PageTitle title={t`Gaps and bridges`}>
          <Trans>Gaps and bridges</Trans>
        </PageTitle>
        <Text>
          <Trans>
            What is missing in the network, who holds it together, who belongs together, and who should get to know each
            other. Only what you may see counts.
          </Trans>
        </Text>
      </Stack>
      <TextInput
        type="date"
        label={t`Day`}
        description={t`The network as it was, or is agreed to be, on this day`}
        maw="16rem"
        value={search.on ?? today()}
        onChange={(event) => change({ on: dayOf(event.currentTarget.value) })}
        data-print="no"
      />
      <RefusalAlert refusals={refusalsOf(error)} />
      {!shape && !error && <Skeleton height={120} />}
      {shape?.isBeingCalculated && (
        <Text role="status">
          {search.on ? (
            <Trans>
              The network of that day is being calculated. This page shows it by itself as soon as it is done.
            </Trans>
          ) : (
            <Trans>
              The network is being calculated for the first time. This page shows it by itself as soon as it is done.
            </Trans>
          )}
        </Text>
      )}
      {shape && !shape.isBeingCalculated && (
        <AnalysisDay value={search.on}>
          <ShapeFigures shape={shape} />
          <Tabs
            value={list}
            onChange={(value) => change({ list: value === 'gaps' ? undefined : (value as List) })}
            keepMounted={false}
          >
            <Tabs.List aria-label={t`Lists`}>
              {LISTS.map((each) => (
                <Tabs.Tab key={each} value={each}>
                  {names[each]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="gaps" pt="lg">
              <GapList {...props} />
            </Tabs.Panel>
            <Tabs.Panel value="bridges" pt="lg">
              <BridgeList {...props} />
            </Tabs.Panel>
            <Tabs.Panel value="communities" pt="lg">
              <CommunityList />
            </Tabs.Panel>
            <Tabs.Panel value="introductions" pt="lg">
              <IntroductionList {...props} />
            </Tabs.Panel>
          </Tabs>
        </AnalysisDay>
      )}
    </Stack>
  );
}

/** A day as it stands in the address: none for today, and while it is being typed. */
function dayOf(text: string): string | undefined {
  return text === today() ? undefined : day(text);
}
