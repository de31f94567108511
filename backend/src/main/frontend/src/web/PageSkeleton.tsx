import { t } from '@lingui/core/macro';
import { Skeleton, Stack } from '@mantine/core';

/** The shape of a page that is still on its way. */
export function PageSkeleton() {
  return (
    <Stack gap="md" aria-busy="true" role="status" aria-label={t`Loading`}>
      <Skeleton height={34} width="50%" />
      <Skeleton height={18} width="80%" />
      <Skeleton height={18} width="70%" />
      <Skeleton height={140} />
    </Stack>
  );
}
