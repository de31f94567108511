import { Trans, useLingui } from '@lingui/react/macro';
import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { StaffOnly } from '../identity/StaffOnly';
import { OrganisationChoice } from '../network/OrganisationChoice';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { refusalsOf } from '../web/refusals';
import { MergeForm } from './MergeForm';
import { MergePreviewQuery } from './operations';

/** Two entries side by side, to be made one. */
export function MergePage() {
  const { t } = useLingui();
  const { kept, merged } = useSearch({ from: '/desk/merge' });
  const navigate = useNavigate({ from: '/desk/merge' });
  const choose = (part: { kept?: string | undefined; merged?: string | undefined }) =>
    navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <StaffOnly>
      <Stack gap="lg" maw="60rem">
        <PageTitle title={t`Merge two entries`}>
          <Trans>Merge two entries of one organisation</Trans>
        </PageTitle>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <OrganisationChoice label={t`The entry that stays`} value={kept} onChange={(id) => choose({ kept: id })} />
          <OrganisationChoice
            label={t`The entry that goes into it`}
            value={merged}
            onChange={(id) => choose({ merged: id })}
          />
        </SimpleGrid>
        {kept && merged ? (
          <Comparison kept={kept} merged={merged} onSwap={() => choose({ kept: merged, merged: kept })} />
        ) : (
          <Text c="dimmed">
            <Trans>Choose both, then you see them side by side.</Trans>
          </Text>
        )}
      </Stack>
    </StaffOnly>
  );
}

function Comparison({ kept, merged, onSwap }: { kept: string; merged: string; onSwap: () => void }) {
  const [{ data, error, fetching }, readAgain] = useQuery({
    query: MergePreviewQuery,
    variables: { kept, merged },
    requestPolicy: 'network-only',
  });
  if (error) return <RefusalAlert refusals={refusalsOf(error)} />;
  if (!data || (fetching && data.mergePreview.kept.id !== kept)) return <PageSkeleton />;
  const preview = data.mergePreview;
  return (
    <MergeForm
      key={`${preview.kept.id} ${preview.kept.changedAt} ${preview.merged.changedAt}`}
      preview={preview}
      onSwap={onSwap}
      onReadAgain={() => readAgain({ requestPolicy: 'network-only' })}
    />
  );
}
