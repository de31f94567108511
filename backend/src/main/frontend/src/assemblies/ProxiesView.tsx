import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../web/KeysetList';
import { Section } from '../web/Section';
import { When } from '../web/When';
import { ActButton } from './ActButton';
import { GiveProxyForm } from './GiveProxyForm';
import { DeclineProxy, ProxiesQuery, WithdrawProxy } from './operations';
import { ASSEMBLY_CONTEXT, type AssemblyItem } from './types';

const PAGE = 20;

/** Who votes for whom: the reader's own vote, those she holds, and the log of all. */
export function ProxiesView({ assembly }: { assembly: AssemblyItem }) {
  const { t } = useLingui();
  const { id, viewerActs, viewerProxy, heldProxies, proxiesPerHolder, cooperative, state } = assembly;
  const isAhead = state === 'CONVENED' || state === 'IN_SESSION';
  return (
    <Section title={<Trans>Proxies</Trans>}>
      <Text size="sm" c="dimmed">
        <Plural
          value={proxiesPerHolder}
          one="By the bylaws one member votes for one other at most; votes are not given on."
          other="By the bylaws one member votes for # others at most; votes are not given on."
        />
      </Text>
      {viewerProxy && isAhead && (
        <Group gap="sm">
          <Text fw={600}>
            <Trans>{viewerProxy.holder.displayName} votes for you, unless you come yourself.</Trans>
          </Text>
          {viewerActs.includes('WITHDRAW_PROXY') && (
            <ActButton
              document={WithdrawProxy}
              variables={{ input: { assembly: id } }}
              variant="default"
              size="compact-md"
            >
              <Trans>Take it back</Trans>
            </ActButton>
          )}
        </Group>
      )}
      {isAhead &&
        heldProxies.map(({ id: proxy, giver }) => (
          <Group gap="sm" key={proxy}>
            <Text fw={600}>
              <Trans>You vote for {giver.displayName}.</Trans>
            </Text>
            <ActButton
              document={DeclineProxy}
              variables={{ input: { assembly: id, proxy } }}
              variant="default"
              size="compact-md"
              name={t`Give it back to ${giver.displayName}`}
            >
              <Trans>Give it back</Trans>
            </ActButton>
          </Group>
        ))}
      {viewerActs.includes('GIVE_PROXY') && cooperative && <GiveProxyForm assembly={id} cooperative={cooperative.id} />}
      <Log id={id} />
    </Section>
  );
}

function Log({ id }: { id: string }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: ProxiesQuery,
      variables: { id, first: PAGE, after },
      context: ASSEMBLY_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    return pageState(data?.node?.__typename === 'Assembly' ? data.node.proxies : undefined, result);
  };
  return (
    <KeysetList
      list={`proxies of ${id}`}
      shapes={1}
      usePage={usePage}
      keyOf={(proxy) => proxy.id}
      renderItem={({ giver, holder, givenAt, endedAt, isDeclined }) => (
        <Stack gap={0} py={4}>
          <Text td={endedAt ? 'line-through' : undefined}>
            <Trans>
              {giver.displayName} gave her vote to {holder.displayName}
            </Trans>
          </Text>
          <Text size="sm" c="dimmed">
            <When at={givenAt} />
            {endedAt && (
              <>
                {' · '}
                {isDeclined ? <Trans>given back</Trans> : <Trans>taken back</Trans>} <When at={endedAt} />
              </>
            )}
          </Text>
        </Stack>
      )}
      empty={
        <Text c="dimmed">
          <Trans>Nobody gave her vote to another.</Trans>
        </Text>
      }
    />
  );
}
