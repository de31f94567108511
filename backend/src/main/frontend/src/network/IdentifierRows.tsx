import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { OrganisationForm } from './organisationForm';

/** Numbers and codes by which registers know an organisation, a row for each. */
export function IdentifierRows({
  form,
  refused,
}: {
  form: UseFormReturnType<OrganisationForm>;
  refused: Record<string, string>;
}) {
  const { t } = useLingui();
  const rows = form.values.identifiers;
  return (
    <Fieldset legend={t`Numbers in registers`} variant="unstyled">
      <Stack gap="xs" pt="xs">
        {rows.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <Group key={index} gap="xs" align="start">
            <TextInput
              flex={1}
              miw="9rem"
              label={t`Register`}
              placeholder="JP-LOCAL-GOVERNMENT"
              maxLength={40}
              {...form.getInputProps(`identifiers.${index}.scheme`)}
              error={refused[`identifiers.${index}.scheme`] ?? refused[`identifiers.${index}`]}
            />
            <TextInput
              flex={1}
              miw="9rem"
              label={t`Number`}
              maxLength={100}
              {...form.getInputProps(`identifiers.${index}.value`)}
              error={refused[`identifiers.${index}.value`]}
            />
            <Button variant="subtle" mt="1.75rem" onClick={() => form.removeListItem('identifiers', index)}>
              <Trans>Remove</Trans>
            </Button>
          </Group>
        ))}
        {refused.identifiers && (
          <Text size="sm" c="vermilion" role="alert">
            {refused.identifiers}
          </Text>
        )}
        {rows.length < 20 && (
          <Group>
            <Button
              variant="default"
              size="sm"
              onClick={() => form.insertListItem('identifiers', { scheme: '', value: '' })}
            >
              <Trans>Add a number</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}
