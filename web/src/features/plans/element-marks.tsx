import { Badge } from '../../components/badge';
import { Note } from '../../components/states';
import { useLabels } from '../../i18n/labels';
import type { PlanItem } from './plan-values';
import { usePlanTexts } from './texts';

/** Which of the six elements are written and which are missing, as the server sees it. */
export function ElementMarks({ item: { missing } }: { item: PlanItem }) {
  const t = usePlanTexts();
  const { options } = useLabels();
  return (
    <p className="jg-badges">
      {options('planElement').map(({ value, text }) => {
        const isMissing = missing.some((element) => element === value);
        return (
          <Badge key={value} tone={isMissing ? 'warning' : 'success'}>
            <span aria-hidden="true">{isMissing ? '○' : '✓'}</span> {text}
            <span className="sr-only">: {isMissing ? t('empty') : t('written')}</span>
          </Badge>
        );
      })}
    </p>
  );
}

/** What a reviewer will ask about, though nothing forbids it. */
export function Warnings({ item: { warnings } }: { item: PlanItem }) {
  const t = usePlanTexts();
  return warnings.map((warning) => (
    <Note key={warning} kind="warning">
      {t(`warn${warning}`)}
    </Note>
  ));
}
