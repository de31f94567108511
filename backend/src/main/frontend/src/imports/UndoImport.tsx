import { useLingui } from '@lingui/react/macro';
import { ConfirmEnd } from '../web/ConfirmEnd';
import type { Import } from './ImportPage';
import { UndoImport as UndoImportAct } from './operations';

const WRITTEN: readonly Import['state'][] = ['DONE', 'CANCELLED', 'FAILED', 'UNDO_FAILED'];

/** Takes an import back, once it is said what that means; nothing where it wrote nothing. */
export function UndoImport({ one }: { one: Import }) {
  const { t, i18n } = useLingui();
  if (!WRITTEN.includes(one.state) || one.createdCount + one.changedCount === 0) return null;
  const created = i18n.number(one.createdCount);
  const changed = i18n.number(one.changedCount);
  return (
    <ConfirmEnd
      document={UndoImportAct}
      variables={() => ({ input: { import: one.id } })}
      label={t`Take the import back`}
      name={t`Take the import back: ${one.fileName}`}
      title={t`Take the import back?`}
      consequence={t`New organisations that are taken away: ${created}. Changed organisations that are put back as they were: ${changed}. What somebody used or changed since stays as it is, and is listed with the reason.`}
    />
  );
}
