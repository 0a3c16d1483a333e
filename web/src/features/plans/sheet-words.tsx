import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { usePlanTexts } from './texts';

type Schemas = components['schemas'];

/** What is wrong with a row, as the server says it in the reader's language, each led by its column. */
export function Problems({ problems }: { problems: readonly Schemas['SheetProblemResponse'][] }) {
  const columnText = useColumnText();
  return (
    <ul className="jg-bullets">
      {problems.map(({ column, code, message }) => (
        <li key={`${column} ${code}`}>
          <strong>
            <span aria-hidden="true">⚠</span> {columnText(column)}: {message}
          </strong>
        </li>
      ))}
    </ul>
  );
}

/** Which elements a row speaks of; the texts themselves are long, and stand in the table that was pasted. */
export function Words({ words }: { words: readonly Schemas['SheetWordResponse'][] }) {
  const t = usePlanTexts();
  return words.length === 0 ? t('sheetNoWords') : words.map(({ field }) => t(field)).join(', ');
}

/** What a requirement becomes once the table is taken. */
export function ItemOutcome({ item }: { item: Schemas['SheetItemResponse'] }) {
  const t = usePlanTexts();
  const { label } = useLabels();
  const { requirementNo, present, added, brings, differs, missing } = item;
  return (
    <>
      {t('sheetItem', { no: requirementNo, present, added })}
      {brings.length > 0 && <> · {t('sheetBrings', { list: brings.map((field) => t(field)).join(', ') })}</>}
      {differs.length > 0 && <> · {t('sheetDiffers', { list: differs.map((field) => t(field)).join(', ') })}</>}
      {missing.length > 0 && (
        <> · {t('sheetMissing', { list: missing.map((element) => label('planElement', element)).join(', ') })}</>
      )}
    </>
  );
}

function useColumnText() {
  const t = usePlanTexts();
  return (column: Schemas['SheetProblemResponse']['column']) => {
    if (column === 'requirement') return t('sheetRequirement');
    if (column === 'title') return t('sheetMilestone');
    return column === 'day' ? t('sheetDay') : t(column);
  };
}
