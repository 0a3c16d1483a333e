import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { formatDay, formatInstant, fromLocalField } from '../../lib/dates';
import type { PlanValues } from './inspection-values';
import { useInspectionTexts } from './texts';

const TITLES = {
  plannedStartAt: 'plannedStart',
  plannedEndOn: 'plannedEnd',
  purposes: 'purposes',
  scope: 'scope',
  sites: 'sites',
  requestedMaterials: 'requestedMaterials',
  method: 'method',
  selectionReason: 'selectionReason',
  refusalConsequence: 'refusalConsequence',
  refusalPenaltyCode: 'refusalPenalty',
} as const;

type Editable = keyof typeof TITLES;

/** How the fields of a plan are called and their values read, for the comparison of two versions. */
export function usePlanFieldTitles() {
  const t = useInspectionTexts();
  const language = useLanguage();
  const { label } = useLabels();
  const textOf = (name: Editable, value: PlanValues[Editable]): string => {
    if (Array.isArray(value)) return value.map((purpose) => label('inspectionPurpose', purpose)).join(', ');
    const instant = name === 'plannedStartAt' ? fromLocalField(value) : null;
    if (instant) return formatInstant(instant, language);
    return name === 'plannedEndOn' && value ? formatDay(value, language) : value;
  };
  return { titleOf: (name: Editable) => t(TITLES[name]), textOf };
}
