import type { ReactNode } from 'react';
import { Difference } from '../../components/difference';
import { Day } from '../../components/time';
import { ELEMENT_FIELDS, EXTRA_FIELDS, type PlanItem, type TextField } from './plan-values';
import { usePlanTexts } from './texts';

/** What an item says, element by element; beside an earlier version, what changed since. */
export function ItemWords({ item, before }: { item: PlanItem; before?: PlanItem }) {
  const t = usePlanTexts();
  const extras = EXTRA_FIELDS.filter((field) => item[field] || before?.[field]);
  const pairs: [string, ReactNode][] = [
    ...ELEMENT_FIELDS.map((field): [string, ReactNode] => [t(field), <Words {...{ item, before, field }} />]),
    [t('completion'), <Completion {...{ item, before }} />],
    ...extras.map((field): [string, ReactNode] => [t(field), <Words {...{ item, before, field }} />]),
    ...(item.milestones.length > 0 || before?.milestones.length
      ? [[t('milestones'), <Milestones {...{ item, before }} />] satisfies [string, ReactNode]]
      : []),
  ];
  return (
    <dl className="jg-plans-words">
      {pairs.map(([title, words]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Versions {
  item: PlanItem;
  before?: PlanItem;
}

function Words({ item, before, field }: Versions & { field: TextField }) {
  const t = usePlanTexts();
  if (before && (before[field] ?? '') !== (item[field] ?? ''))
    return <Difference before={before[field]} after={item[field]} />;
  return item[field] ? <p className="jg-prose">{item[field]}</p> : <p className="jg-quiet">{t('notWritten')}</p>;
}

function Completion({ item, before }: Versions) {
  const t = usePlanTexts();
  if (before && completionOf(before) !== completionOf(item))
    return <Difference before={completionOf(before)} after={completionOf(item)} />;
  const { completeOn, completePhrase, responsibleTitle } = item;
  if (!completionOf(item)) return <p className="jg-quiet">{t('notWritten')}</p>;
  return (
    <p>
      {completeOn && <Day on={completeOn} />} {completePhrase}
      {responsibleTitle && ` · ${responsibleTitle}`}
    </p>
  );
}

function completionOf({ completeOn, completePhrase, responsibleTitle }: PlanItem): string {
  return [completeOn, completePhrase, responsibleTitle].filter(Boolean).join(' · ');
}

function Milestones({ item, before }: Versions) {
  if (before && milestonesOf(before) !== milestonesOf(item))
    return <Difference before={milestonesOf(before)} after={milestonesOf(item)} />;
  return (
    <ol className="jg-steps">
      {item.milestones.map(({ title, plannedOn }) => (
        <li key={`${plannedOn}${title}`}>
          <Day on={plannedOn} /> {title}
        </li>
      ))}
    </ol>
  );
}

function milestonesOf({ milestones }: PlanItem): string {
  return milestones.map(({ title, plannedOn }) => `${plannedOn} ${title}`).join('\n');
}
