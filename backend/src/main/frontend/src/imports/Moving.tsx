import { Plural } from '@lingui/react/macro';
import { Group, Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  label: string;
  done: number;
  total: number;
  secondsLeft: number | null;
  /** How far it is, in words. */
  children: ReactNode;
};

/** How far long work is, and how long it will take. */
export function Moving({ label, done, total, secondsLeft, children }: Props) {
  const percent = total > 0 ? Math.floor((done / total) * 100) : 0;
  return (
    <>
      <Progress.Root size="xl">
        <Progress.Section
          value={Math.max(percent, 1)}
          aria-valuenow={percent}
          aria-label={label}
          animated={done === 0}
        />
      </Progress.Root>
      <Group justify="space-between">
        <Text>{children}</Text>
        {secondsLeft !== null && <TimeLeft seconds={secondsLeft} />}
      </Group>
    </>
  );
}

function TimeLeft({ seconds }: { seconds: number }) {
  if (seconds < 90) return <Plural value={seconds} one="About # second left" other="About # seconds left" />;
  return <Plural value={Math.round(seconds / 60)} one="About # minute left" other="About # minutes left" />;
}
