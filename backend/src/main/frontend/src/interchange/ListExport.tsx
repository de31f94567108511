import { useLingui } from '@lingui/react/macro';
import { stringifySearch } from '../web/address';
import { ExportMenu } from './ExportMenu';
import { fetchFile } from './fetchFile';

type Props = {
  list: 'organisations' | 'alliances';
  /** What narrows the list, as it stands in the page's address. */
  search: Record<string, unknown>;
};

/** Hands the whole list, not only the part that is on the page, to the person as a file. */
export function ListExport({ list, search }: Props) {
  const { t, i18n } = useLingui();
  const file = (ending: string) => () => fetchFile(`/export/${list}.${ending}${stringifySearch(search)}`, i18n.locale);
  return (
    <ExportMenu
      groups={[
        {
          label: t`The whole list`,
          choices: [
            { label: t`CSV, for spreadsheets`, make: file('csv') },
            { label: t`JSON, for programs`, make: file('json') },
          ],
        },
      ]}
    />
  );
}
