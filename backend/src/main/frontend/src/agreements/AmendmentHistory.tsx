import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../web/KeysetList';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { useReadAgain } from '../web/useReadAgain';
import { AmendmentView } from './AmendmentView';
import { AmendmentsQuery } from './operations';

const PAGE = 5;
const CONTEXT = { additionalTypenames: ['AllianceAmendment'] };

/** How an alliance was changed, or was to be changed; nothing where it never was. */
export function AmendmentHistory({ id, language, news }: { id: string; language: string; news: number }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }, read] = useQuery({
      query: AmendmentsQuery,
      variables: { id, first: PAGE, after },
      context: CONTEXT,
    });
    useReadAgain(news, read);
    const page = data?.node?.__typename === 'Alliance' ? data.node.amendments : undefined;
    return pageState(page && { ...page, nodes: page.nodes.filter(({ state }) => state !== 'PROPOSED') }, result);
  };
  const { page } = usePage(null);
  if (!page || page.nodes.length === 0) return null;
  return (
    <Section title={<Trans>Earlier changes</Trans>}>
      <KeysetList
        list={`amendments ${id}`}
        usePage={usePage}
        keyOf={(amendment) => amendment.id}
        renderItem={(amendment) => (
          <Surface mb="md">
            <AmendmentView amendment={amendment} language={language} />
          </Surface>
        )}
        empty={null}
      />
    </Section>
  );
}
