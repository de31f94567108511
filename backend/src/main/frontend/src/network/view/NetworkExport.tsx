import { useLingui } from '@lingui/react/macro';
import { useComputedColorScheme } from '@mantine/core';
import { type ChoiceGroup, ExportMenu } from '../../interchange/ExportMenu';
import { fetchFile } from '../../interchange/fetchFile';
import { formatDay } from '../../web/dates';
import type { Picture } from './drawing';
import { networkFile } from './networkFile';
import { type NetworkSearch, networkDay } from './networkSearch';

type Props = { search: NetworkSearch; picture: Picture | undefined };

/** Hands what the network view shows to the person as a file. */
export function NetworkExport({ search, picture }: Props) {
  const { t, i18n } = useLingui();
  const scheme = useComputedColorScheme('light');
  const day = networkDay(search);
  const shownDay = formatDay(day, i18n.locale);
  const file = (ending: string, of: 'its day' | 'all days' = 'its day') => {
    return () => fetchFile(networkFile(ending, search, of), i18n.locale);
  };
  const groups: ChoiceGroup[] = [
    {
      label: t`The network on ${shownDay}`,
      choices: [
        { label: t`CSV, a table of links`, make: file('csv') },
        { label: t`JSON, for programs`, make: file('json') },
        { label: 'GraphML', make: file('graphml') },
        { label: 'GEXF', make: file('gexf') },
      ],
    },
    {
      label: t`The network with all its days`,
      choices: [{ label: t`GEXF, to replay the years in Gephi`, make: file('gexf', 'all days') }],
    },
  ];
  if (picture) {
    const files = () => import('./pictureFiles');
    groups.push({
      label: t`The picture as it is on the screen`,
      choices: [
        { label: 'PNG', make: async () => (await files()).pngOf(picture, scheme, `network-${day}`) },
        {
          label: 'SVG',
          make: async () => (await files()).svgFileOf(picture, scheme, `network-${day}`, t`The network on ${shownDay}`),
        },
      ],
    });
  }
  return <ExportMenu groups={groups} />;
}
