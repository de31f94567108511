import { useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ResultOf } from '../web/graphql';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { EndingDialog } from './EndingDialog';
import { type AllianceQuery, ConsentToAlliance } from './operations';

type Alliance = Extract<ResultOf<typeof AllianceQuery>['node'], { __typename: 'Alliance' }>;
type ActOfViewer = Alliance['viewerActs'][number] & { kind: EndingKind | 'CONSENT' };

const KINDS = ['CONSENT', 'DECLINE', 'WITHDRAW', 'END'] as const;
type EndingKind = Exclude<(typeof KINDS)[number], 'CONSENT'>;

function isAnswer(act: Alliance['viewerActs'][number]): act is ActOfViewer {
  return KINDS.some((kind) => kind === act.kind);
}

type Props = {
  alliance: Pick<Alliance, 'id' | 'title' | 'viewerActs' | 'noticeDays'>;
};

/** What the viewer can do with an alliance, for each organisation she acts for. */
export function AllianceActs({ alliance }: Props) {
  const { t } = useLingui();
  const consent = useAct(ConsentToAlliance);
  const [ending, setEnding] = useState<ActOfViewer>();
  const acts = alliance.viewerActs.filter(isAnswer);
  if (acts.length === 0) return null;
  const isForSeveral = new Set(acts.map(({ organisation }) => organisation.id)).size > 1;
  const words = (act: ActOfViewer) => {
    const name = act.organisation.name;
    switch (act.kind) {
      case 'CONSENT':
        return isForSeveral ? t`Consent for ${name}` : t`Consent`;
      case 'DECLINE':
        return isForSeveral ? t`Decline for ${name}` : t`Decline`;
      case 'WITHDRAW':
        return t`Withdraw the proposal`;
      case 'END':
        return isForSeveral ? t`Give notice for ${name}` : t`Give notice`;
    }
  };
  return (
    <Stack gap="sm" data-print="no">
      <RefusalAlert refusals={consent.refusals} />
      <Group gap="sm">
        {acts.map((act) =>
          act.kind === 'CONSENT' ? (
            <Button
              key={`${act.kind} ${act.organisation.id}`}
              loading={consent.isRunning}
              onClick={() => consent.run({ input: { alliance: alliance.id, organisation: act.organisation.id } })}
            >
              {words(act)}
            </Button>
          ) : (
            <Button
              key={`${act.kind} ${act.organisation.id}`}
              variant="outline"
              color="vermilion"
              onClick={() => setEnding(act)}
            >
              {words(act)}…
            </Button>
          ),
        )}
      </Group>
      {ending && (
        <EndingDialog alliance={alliance} act={ending} words={words(ending)} onClose={() => setEnding(undefined)} />
      )}
    </Stack>
  );
}
