import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { components } from '../../generated/api';
import { Button } from '../../components/button';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { CheckField, SelectField, TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Loaded } from '../../components/states';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import type { Incident } from './incident';
import { useIncidentTexts } from './incident-texts';

type Analysis = components['schemas']['CauseAnalysisResponse'];
type CauseCode = components['schemas']['CauseCodeResponse'];

const EMPTY_CAUSE = { kind: 'DIRECT', causeCode: '', text: '', ruledOutReason: '', thirdParty: false };

interface Values {
  method: string;
  determination: string;
  summary: string;
  providerClaim: string;
  causes: (typeof EMPTY_CAUSE)[];
}

interface Close {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Writes a new version of the analysis, or goes on with the draft of one. */
export function CauseEditor({ incident, draftId, ...close }: Close & { incident: Incident; draftId: string | null }) {
  const params = { params: { path: { id: incident.id } } };
  const analyses = api.useQuery('get', '/api/incidents/{id}/cause-analyses', params);
  const codes = api.useQuery('get', '/api/reference/cause-codes', {});
  return (
    <Loaded query={analyses}>
      {(all) => (
        <Loaded query={codes}>
          {(known) => (
            <CauseForm
              incident={incident}
              draft={all.find(({ id }) => id === draftId) ?? null}
              latest={all.toSorted((a, b) => b.versionNo - a.versionNo)[0] ?? null}
              codes={known}
              {...close}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function CauseForm({
  incident,
  draft: analysis,
  latest,
  codes,
  onDone,
  onCancel,
}: Close & { incident: Incident; draft: Analysis | null; latest: Analysis | null; codes: readonly CauseCode[] }) {
  const t = useIncidentTexts();
  const { options } = useLabels();
  const { form, draft } = useDraftForm<Values>(
    `causes:${analysis?.id ?? incident.id}`,
    valuesOf(latest),
    analysis?.version,
  );
  const command = useCommand();
  const submit = (values: Values) => {
    const body = bodyOf(values, analysis !== null);
    const request = analysis
      ? { method: 'PATCH' as const, path: `/api/cause-analyses/${analysis.id}`, version: analysis.version, body }
      : { path: `/api/incidents/${incident.id}/cause-analyses`, body };
    return command.mutateAsync(request).then(
      () => {
        draft.done();
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <Form form={form} error={command.error} onSubmit={submit}>
      <DraftNote draft={draft} />
      <div className="jg-two-columns">
        <SelectField label={t('method')} required options={options('causeMethod')} field={form.register('method')} />
        <SelectField
          label={t('determination')}
          required
          options={options('causeDetermination')}
          field={form.register('determination')}
        />
      </div>
      <TextArea
        label={t('summary')}
        required
        error={errorOf(form, 'summary')}
        field={form.register('summary', { required: t('textMissing') })}
      />
      <TextArea label={t('providerClaim')} rows={2} field={form.register('providerClaim')} />
      <CauseFields form={form} codes={codes} />
      <FormButtons isBusy={command.isPending} submitText={t('saveAnalysis')} onCancel={onCancel} />
    </Form>
  );
}

function CauseFields({ form, codes }: { form: UseFormReturn<Values>; codes: readonly CauseCode[] }) {
  const t = useIncidentTexts();
  const causes = useFieldArray({ control: form.control, name: 'causes' });
  return (
    <>
      {causes.fields.map(({ id }, index) => (
        <fieldset key={id} className="jg-card jg-incident-cause">
          <legend>{t('causeNo', { no: index + 1 })}</legend>
          <OneCause form={form} codes={codes} index={index} />
          <Button size="small" kind="tertiary" onClick={() => causes.remove(index)}>
            {t('removeCause', { no: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button kind="tertiary" onClick={() => causes.append(EMPTY_CAUSE)}>
        {t('addCause')}
      </Button>
    </>
  );
}

function OneCause({ form, codes, index }: { form: UseFormReturn<Values>; codes: readonly CauseCode[]; index: number }) {
  const t = useIncidentTexts();
  const pick = useNameOf();
  const { options } = useLabels();
  const at = `causes.${index}` as const;
  const names = new Map(codes.map((code) => [code.code, pick(code.nameKo, code.nameEn)]));
  return (
    <>
      <div className="jg-two-columns">
        <SelectField
          label={t('causeKind')}
          required
          options={options('causeKind')}
          field={form.register(`${at}.kind`)}
        />
        <SelectField
          label={t('causeCode')}
          required
          emptyText={t('choose')}
          options={codes
            .filter(({ level }) => level > 1)
            .map(({ code, category }) => ({
              value: code,
              text: `${names.get(category) ?? ''} › ${names.get(code) ?? code}`,
            }))}
          error={errorOf(form, `${at}.causeCode`)}
          field={form.register(`${at}.causeCode`, { required: t('choiceMissing') })}
        />
      </div>
      <TextArea
        label={t('causeText')}
        rows={2}
        required
        error={errorOf(form, `${at}.text`)}
        field={form.register(`${at}.text`, { required: t('textMissing') })}
      />
      {form.watch(`${at}.kind`) === 'RULED_OUT' && (
        <TextArea
          label={t('ruledOutReason')}
          rows={2}
          required
          error={errorOf(form, `${at}.ruledOutReason`)}
          field={form.register(`${at}.ruledOutReason`, { required: t('textMissing'), shouldUnregister: true })}
        />
      )}
      <CheckField label={t('thirdParty')} field={form.register(`${at}.thirdParty`)} />
    </>
  );
}

function valuesOf(latest: Analysis | null): Values {
  return {
    method: latest?.method ?? 'FIVE_WHYS',
    determination: latest?.determination ?? 'ESTIMATED',
    summary: latest?.summary ?? '',
    providerClaim: latest?.providerClaim ?? '',
    causes: latest?.causes.map(({ kind, causeCode, text, ruledOutReason, thirdParty }) => ({
      kind,
      causeCode,
      text,
      ruledOutReason: ruledOutReason ?? '',
      thirdParty,
    })) ?? [EMPTY_CAUSE],
  };
}

function bodyOf({ providerClaim, causes, ...values }: Values, isChange: boolean): object {
  return {
    ...values,
    providerClaim: providerClaim || (isChange ? null : undefined),
    causes: causes.map(({ ruledOutReason, ...cause }) => ({
      ...cause,
      ruledOutReason: cause.kind === 'RULED_OUT' ? ruledOutReason : undefined,
    })),
  };
}
