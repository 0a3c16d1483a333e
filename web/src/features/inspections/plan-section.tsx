import { useState } from 'react';
import { useUser } from '../../api/use-session';
import { CodeBadge } from '../../components/badge';
import { useComponentTexts } from '../../components/component-texts';
import { Button } from '../../components/button';
import { Facts, Prose, Section } from '../../components/page';
import { Day, Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { EditPlan } from './edit-plan';
import type { InspectionInHand } from './inspection-values';
import { useInspectionTexts } from './texts';
import { useAdHocGrounds, useBasisName, useCriteriaOptions } from './use-reference';

/** The plan as it stands; a draft can be edited in place. */
export function PlanSection({ inspection }: { inspection: InspectionInHand }) {
  const t = useInspectionTexts();
  const { permissions } = useUser();
  const [isEditing, setEditing] = useState(false);
  const isDraft = inspection.status === 'DRAFT' && permissions.includes('inspections.update');
  if (isEditing && isDraft) return <EditPlan inspection={inspection} onClose={() => setEditing(false)} />;
  return (
    <Section title={t('plan')} actions={isDraft && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>}>
      <PlanFacts inspection={inspection} />
    </Section>
  );
}

function PlanFacts({ inspection }: { inspection: InspectionInHand }) {
  const t = useInspectionTexts();
  const c = useComponentTexts();
  const { label } = useLabels();
  const basis = useBasisName(inspection.legalBasisId, seoulDay(inspection.plannedStartAt));
  const grounds = useAdHocGrounds();
  const consent = inspection.voluntaryConsent;
  /** A draft shows what is still to be filled in. */
  const gap = inspection.status === 'DRAFT' ? <span className="jg-quiet">{c('empty')}</span> : null;
  return (
    <Facts
      items={[
        [
          t('period'),
          <>
            <Instant at={inspection.plannedStartAt} /> – <Day on={inspection.plannedEndOn} />
          </>,
        ],
        [t('purposes'), inspection.purposes.map((purpose) => label('inspectionPurpose', purpose)).join(', ')],
        [t('legalBasis'), basis],
        [t('adHocGround'), grounds.find(({ value }) => value === inspection.adHocGround)?.text],
        [t('scope'), <Prose key="scope">{inspection.scope}</Prose>],
        [t('sites'), inspection.sites.length === 0 ? gap : <List key="sites" items={inspection.sites} />],
        [
          t('requestedMaterials'),
          inspection.requestedMaterials.length === 0 ? null : (
            <List key="materials" items={inspection.requestedMaterials} />
          ),
        ],
        [
          t('criteria'),
          inspection.criteria.length === 0 ? null : <Criteria key="criteria" codes={inspection.criteria} />,
        ],
        [t('method'), inspection.method ? <Prose key="method">{inspection.method}</Prose> : gap],
        [
          t('selectionReason'),
          inspection.selectionReason ? <Prose key="reason">{inspection.selectionReason}</Prose> : gap,
        ],
        [
          t('refusalConsequence'),
          inspection.refusalConsequence ? <Prose key="refusal">{inspection.refusalConsequence}</Prose> : gap,
        ],
        [t('newEvidence'), inspection.newEvidence && <Prose key="evidence">{inspection.newEvidence}</Prose>],
        [
          t('consentBy'),
          consent && (
            <>
              {consent.by} <Day on={consent.on} />
            </>
          ),
        ],
        [t('cancelReason'), inspection.cancelReason && <Prose key="cancel">{inspection.cancelReason}</Prose>],
      ]}
    />
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="jg-bullets">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Criteria({ codes }: { codes: readonly string[] }) {
  const options = useCriteriaOptions();
  return <List items={codes.map((code) => options.find(({ id }) => id === code)?.text ?? code)} />;
}

export function KindBadge({ kind }: { kind: InspectionInHand['kind'] }) {
  return <CodeBadge list="inspectionKind" code={kind} tone={kind === 'URGENT' ? 'danger' : 'information'} />;
}
