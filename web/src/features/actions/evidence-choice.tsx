import { useId, type Ref } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import type { Evidence } from '../../api/upload';
import { StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { Disclosure } from '../../components/disclosure';
import { EvidenceUpload } from '../../components/evidence-upload';
import { Paged, usePages } from '../../components/paged';
import { formatBytes } from '../../lib/dates';
import type { Action } from './action-data';
import { useEvidenceChoiceTexts } from './evidence-choice-texts';

interface EvidenceChoiceProps {
  action: Pick<Action, 'caseId' | 'providerId'>;
  label: string;
  hint?: string;
  error?: string;
  /** Ids of the chosen items, in the order in which they were chosen. */
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  /** What goes with a file that is sent from here. */
  fields: Readonly<Record<string, string>>;
  withCamera?: boolean;
  groupRef?: Ref<HTMLFieldSetElement>;
}

/** Evidence for one thing: what is chosen, what lies in the case already, and files that are sent now. */
export function EvidenceChoice({
  action,
  label,
  hint,
  error,
  chosen,
  onChange,
  fields,
  withCamera,
  groupRef,
}: EvidenceChoiceProps) {
  const t = useEvidenceChoiceTexts();
  const id = useId();
  const toggle = (one: string) => onChange(chosen.includes(one) ? chosen.filter((x) => x !== one) : [...chosen, one]);
  return (
    <fieldset
      ref={groupRef}
      tabIndex={-1}
      className={`jg-choice jg-a-choice${error ? ' is-error' : ''}`}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{label}</legend>
      {hint && <p className="jg-hint">{hint}</p>}
      {error && (
        <p className="jg-field-error" id={`${id}-error`}>
          <span aria-hidden="true">⚠ </span>
          {error}
        </p>
      )}
      <Chosen ids={chosen} onRemove={toggle} />
      <Disclosure summary={t('fromCase')}>
        {() => <CaseEvidence action={action} chosen={chosen} onToggle={toggle} />}
      </Disclosure>
      <EvidenceUpload
        caseId={action.caseId}
        fields={fields}
        label={t('upload')}
        withCamera={withCamera}
        onStored={(stored) => onChange([...chosen, stored.id])}
      />
    </fieldset>
  );
}

function Chosen({ ids, onRemove }: { ids: readonly string[]; onRemove: (id: string) => void }) {
  const t = useEvidenceChoiceTexts();
  if (ids.length === 0) return <p className="jg-quiet">{t('noneChosen')}</p>;
  return (
    <ul className="jg-a-chosen" aria-label={t('chosen')}>
      {ids.map((id) => (
        <ChosenItem key={id} id={id} onRemove={() => onRemove(id)} />
      ))}
    </ul>
  );
}

function ChosenItem({ id, onRemove }: { id: string; onRemove: () => void }) {
  const t = useEvidenceChoiceTexts();
  const { data, error } = api.useQuery('get', '/api/evidence/{id}', { params: { path: { id } } });
  const title = data?.title ?? '';
  return (
    <li>
      {data && (
        <span>
          <Link to={`/evidence/${id}`}>{title}</Link>{' '}
          <span className="jg-quiet">
            {data.evidenceNo} · {formatBytes(data.size)}
          </span>
        </span>
      )}
      {error && <span className="jg-quiet">{t('gone')}</span>}
      <Button size="xsmall" kind="tertiary" aria-label={t('removeOne', { title })} onClick={onRemove}>
        {t('remove')}
      </Button>
    </li>
  );
}

function CaseEvidence({
  action,
  chosen,
  onToggle,
}: {
  action: Pick<Action, 'caseId' | 'providerId'>;
  chosen: readonly string[];
  onToggle: (id: string) => void;
}) {
  const t = useEvidenceChoiceTexts();
  const query = usePages<Evidence>(`/api/cases/${action.caseId}/evidence`, { providerId: action.providerId });
  return (
    <Paged query={query} empty={t('caseEmpty')}>
      {(items) => (
        <div className="jg-choices">
          {items.map((item) => (
            <EvidenceOption
              key={item.id}
              item={item}
              isChosen={chosen.includes(item.id)}
              onToggle={() => onToggle(item.id)}
            />
          ))}
        </div>
      )}
    </Paged>
  );
}

function EvidenceOption({ item, isChosen, onToggle }: { item: Evidence; isChosen: boolean; onToggle: () => void }) {
  const id = useId();
  return (
    <div className="jg-check">
      <input type="checkbox" id={id} checked={isChosen} onChange={onToggle} aria-describedby={`${id}-about`} />
      <label htmlFor={id} data-written>
        {item.title}
      </label>
      <p className="jg-hint" id={`${id}-about`}>
        {item.evidenceNo} · {item.filename} · {formatBytes(item.size)}{' '}
        <StatusBadge machine="evidence" status={item.status} />
      </p>
    </div>
  );
}
