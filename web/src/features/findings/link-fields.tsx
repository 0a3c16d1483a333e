import { useState } from 'react';
import { api } from '../../api/client';
import { Button } from '../../components/button';
import { Combobox } from '../../components/combobox';
import { ChoiceField, SelectField } from '../../components/field';
import { errorOf } from '../../components/form';
import { Section } from '../../components/page';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { formatDay } from '../../lib/dates';
import { useDebounced } from '../../lib/use-debounced';
import type { FindingForm } from './finding-editor';
import { useFindingTexts } from './texts';

/** Incidents, inspection and the earlier finding that this one belongs to. */
export function LinkFields({ form, caseId }: FindingForm) {
  const t = useFindingTexts();
  return (
    <Section title={t('links')}>
      <div className="jg-form">
        <IncidentsField form={form} caseId={caseId} />
        <InspectionField form={form} caseId={caseId} />
        <RepeatField form={form} caseId={caseId} />
      </div>
    </Section>
  );
}

function IncidentsField({ form, caseId }: FindingForm) {
  const t = useFindingTexts();
  const providerId = form.watch('providerId');
  const { data } = api.useQuery('get', '/api/cases/{caseId}/incidents', {
    params: { path: { caseId }, query: { limit: 100, ...(providerId ? { providerId } : {}) } },
  });
  if (!data || data.items.length === 0) return null;
  return (
    <ChoiceField
      label={t('incidentIds')}
      error={errorOf(form, 'incidentIds')}
      options={data.items.map(({ id, incidentNo, title }) => ({
        value: id,
        text: `${incidentNo} ${title}`,
        isWritten: true,
      }))}
      field={form.register('incidentIds')}
    />
  );
}

function InspectionField({ form, caseId }: FindingForm) {
  const t = useFindingTexts();
  const language = useLanguage();
  const { label } = useLabels();
  const providerId = form.watch('providerId');
  const { data } = api.useQuery('get', '/api/cases/{caseId}/inspections', {
    params: { path: { caseId }, query: { limit: 100, ...(providerId ? { providerId } : {}) } },
  });
  return (
    <SelectField
      key={data?.items.length}
      label={t('inspectionId')}
      emptyText={t('none')}
      options={(data?.items ?? []).map(({ id, inspectionNo, kind, plannedStartAt }) => ({
        value: id,
        text: `${inspectionNo} ${label('inspectionKind', kind)} ${formatDay(plannedStartAt, language)}`,
      }))}
      error={errorOf(form, 'inspectionId')}
      field={form.register('inspectionId')}
    />
  );
}

function RepeatField({ form }: FindingForm) {
  const t = useFindingTexts();
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 250);
  const repeatOfId = form.watch('repeatOfId');
  const found = api.useQuery('get', '/api/search', { params: { query: { q } } }, { enabled: q.length > 1 });
  const earlier = api.useQuery(
    'get',
    '/api/findings/{id}',
    { params: { path: { id: repeatOfId } } },
    { enabled: repeatOfId !== '' },
  );
  if (repeatOfId !== '')
    return (
      <div className="jg-field">
        <p>
          <strong>{t('repeatOfId')}</strong>
          <br />
          {earlier.data && `${earlier.data.findingNo} ${earlier.data.title}`}
        </p>
        <div>
          <Button size="small" onClick={() => form.setValue('repeatOfId', '', { shouldDirty: true })}>
            {t('repeatRemove')}
          </Button>
        </div>
      </div>
    );
  const hits = found.data?.groups.find(({ type }) => type === 'finding')?.hits;
  return (
    <Combobox
      label={t('repeatOfId')}
      hint={t('repeatHint')}
      error={errorOf(form, 'repeatOfId')}
      text={text}
      onText={setText}
      suggestions={q === text.trim() && found.data ? (hits ?? []).map(toSuggestion) : null}
      onPick={({ id }) => {
        setText('');
        form.setValue('repeatOfId', id, { shouldDirty: true });
      }}
    />
  );
}

function toSuggestion({ id, number, title }: { id: string; number: string; title: string }) {
  return { id, text: title, detail: number };
}
