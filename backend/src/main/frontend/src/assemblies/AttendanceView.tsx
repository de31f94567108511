import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { classLabels } from '../membership/labels';
import { type ChosenMember, MemberChoice } from '../membership/MemberChoice';
import { KeysetList, pageState } from '../web/KeysetList';
import { RefusalAlert } from '../web/RefusalAlert';
import { Section } from '../web/Section';
import { useAct } from '../web/useAct';
import { formatTime } from './moments';
import { AttendancesQuery, CheckIn, CheckOut } from './operations';
import { ASSEMBLY_CONTEXT, type AssemblyItem } from './types';

const PAGE = 50;

/** Who came and when; at the door people are let in and out. */
export function AttendanceView({ assembly }: { assembly: AssemblyItem }) {
  const { id, viewerActs, cooperative } = assembly;
  return (
    <Section title={<Trans>Attendance</Trans>}>
      {viewerActs.includes('ADMIT') && cooperative && <Door assembly={id} cooperative={cooperative.id} />}
      <Attendances id={id} />
    </Section>
  );
}

function Door({ assembly, cooperative }: { assembly: string; cooperative: string }) {
  const { t } = useLingui();
  const [member, setMember] = useState<ChosenMember>();
  const comeIn = useAct(CheckIn);
  const leave = useAct(CheckOut);
  const run = async (act: typeof comeIn | typeof leave) => {
    if (!member) return;
    const input = { assembly, membership: member.id };
    if (await act.run({ input })) setMember(undefined);
  };
  return (
    <form
      aria-label={t`At the door`}
      data-print="no"
      onSubmit={(event) => {
        event.preventDefault();
        void run(comeIn);
      }}
    >
      <Stack gap="xs">
        <RefusalAlert refusals={[...comeIn.refusals, ...leave.refusals]} />
        <Group align="end" gap="sm">
          <MemberChoice
            label={t`At the door: who comes or leaves`}
            cooperative={cooperative}
            value={member}
            onChange={setMember}
          />
          <Button type="submit" loading={comeIn.isRunning} disabled={!member}>
            <Trans>Let in</Trans>
          </Button>
          <Button variant="default" loading={leave.isRunning} disabled={!member} onClick={() => void run(leave)}>
            <Trans>Let out</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Attendances({ id }: { id: string }) {
  const { i18n } = useLingui();
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: AttendancesQuery,
      variables: { id, first: PAGE, after },
      context: ASSEMBLY_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    return pageState(data?.node?.__typename === 'Assembly' ? data.node.attendances : undefined, result);
  };
  return (
    <KeysetList
      list={`attendances of ${id}`}
      shapes={2}
      usePage={usePage}
      keyOf={(attendance) => attendance.id}
      renderItem={({ person, membershipClass, isOnline, arrivedAt, leftAt }) => (
        <Group gap="xs" py={4} justify="space-between">
          <Text>
            {person.displayName}{' '}
            <Text span size="sm" c="dimmed">
              {i18n._(classLabels[membershipClass])} · {isOnline ? <Trans>online</Trans> : <Trans>in the room</Trans>}
            </Text>
          </Text>
          <Text size="sm" c="dimmed">
            {formatTime(arrivedAt, i18n.locale)}
            {leftAt && <> – {formatTime(leftAt, i18n.locale)}</>}
          </Text>
        </Group>
      )}
      empty={
        <Text c="dimmed">
          <Trans>Nobody has come yet.</Trans>
        </Text>
      }
    />
  );
}
