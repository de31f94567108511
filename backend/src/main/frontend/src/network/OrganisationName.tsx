import { useLingui } from '@lingui/react';
import { Text } from '@mantine/core';
import { AnchorLink } from '../web/links';
import { inLanguage } from '../web/localText';

/** What a link to an organisation needs to know of it. */
export type OrganisationRef = { id: string; name: string; otherNames: readonly { language: string; text: string }[] };

/** An organisation's name, with its name in the reader's language beside it when that is another. */
export function OrganisationName({ organisation }: { organisation: OrganisationRef }) {
  const { i18n } = useLingui();
  const translated = inLanguage(organisation.otherNames, i18n.locale);
  return (
    <>
      {organisation.name}
      {translated && translated !== organisation.name && (
        <Text span size="sm" c="dimmed" lang={i18n.locale}>
          {' '}
          {translated}
        </Text>
      )}
    </>
  );
}

/** An organisation's name, leading to its page; underlined where it stands among other words. */
export function OrganisationLink({
  organisation,
  isInText = false,
}: {
  organisation: OrganisationRef;
  isInText?: boolean;
}) {
  return (
    <AnchorLink to="/organisations/$id" params={{ id: organisation.id }} underline={isInText ? 'always' : undefined}>
      <OrganisationName organisation={organisation} />
    </AnchorLink>
  );
}
