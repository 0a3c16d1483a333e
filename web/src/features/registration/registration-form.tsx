import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { isProblem } from '../../api/problem';
import { Button, ButtonLink } from '../../components/button';
import { DraftNote, type DraftState } from '../../components/draft-form';
import { CheckField, SelectField, TextField, type Option } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { Note } from '../../components/states';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { CaseFields, rememberDepartment } from './case-fields';
import { IncidentFields } from './incident-fields';
import { ProviderPicker } from './provider-picker';
import type { CaseValues, Stored } from './registration-values';
import { useRegistration } from './use-registration';
import { useWording } from './use-wording';
import { useRegistrationTexts } from './texts';
import './registration.css';

interface RegistrationFormProps {
  form: UseFormReturn<CaseValues>;
  draft: DraftState;
  /** What is known of the provider already, shown below it. */
  standing?: ReactNode;
  /** The respondents of a case that exists: incidents are added to it. Left out, a case is registered first. */
  respondents?: readonly Option[];
}

export function RegistrationForm({ form, draft, standing, respondents }: RegistrationFormProps) {
  const t = useRegistrationTexts();
  const { options } = useLabels();
  const navigate = useNavigate();
  const wording = useWording();
  const { isBusy, error, send } = useRegistration(form, wording);
  const [stored, inFlight] = form.watch(['stored', 'inFlight']);
  const isNewCase = respondents === undefined;
  const isLocked = isBusy || inFlight;
  const submit = async () => {
    const done = await send();
    if (!done) return;
    const count = form.getValues('incidents').length;
    rememberDepartment(form.getValues('departmentCode'));
    draft.done();
    notify(isNewCase ? t('registered', { number: done.number }) : t('incidentsRegistered', { count }));
    void navigate(`/cases/${done.id}`);
  };
  return (
    <Form form={form} error={error} onSubmit={submit} label={isNewCase ? t('newCase') : t('newIncidents')}>
      <DraftNote draft={draft} />
      <RunNote form={form} isNewCase={isNewCase} isBusy={isBusy} />
      <fieldset className="jg-registration-part" disabled={isLocked || (isNewCase && stored !== null)}>
        {isNewCase ? <ProviderPicker form={form} disabled={isLocked || stored !== null} /> : null}
        {standing}
        {respondents && <RespondentField form={form} respondents={respondents} />}
        <div className="jg-two-columns">
          <SelectField
            label={t('trigger')}
            required
            emptyText={t('choose')}
            options={options('caseTrigger')}
            error={errorOf(form, 'trigger')}
            field={form.register('trigger', { required: t('triggerMissing') })}
          />
          <TextField
            label={t('source')}
            hint={t('sourceHint')}
            maxLength={1000}
            error={errorOf(form, 'source')}
            field={form.register('source')}
          />
        </div>
      </fieldset>
      <IncidentFields form={form} disabled={isLocked} />
      {isNewCase && (
        <fieldset className="jg-registration-part" disabled={isLocked || stored !== null}>
          <CaseFields form={form} suggestion={wording.suggestedTitle(form.watch())} />
          <DuplicateField form={form} error={error} />
        </fieldset>
      )}
      <div>
        <Button type="submit" kind="primary" size="large" busy={isBusy}>
          {inFlight || (isNewCase && stored) ? t('resume') : isNewCase ? t('submitCase') : t('submitIncidents')}
        </Button>
      </div>
    </Form>
  );
}

function RespondentField({ form, respondents }: { form: UseFormReturn<CaseValues>; respondents: readonly Option[] }) {
  const t = useRegistrationTexts();
  return (
    <SelectField
      label={t('respondent')}
      required
      options={respondents}
      emptyText={respondents.length > 1 ? t('choose') : undefined}
      error={errorOf(form, 'providerId')}
      field={form.register('providerId', { required: t('providerMissing') })}
    />
  );
}

/** What is stored of a run that did not come to its end. */
function RunNote({
  form,
  isNewCase,
  isBusy,
}: {
  form: UseFormReturn<CaseValues>;
  isNewCase: boolean;
  isBusy: boolean;
}) {
  const t = useRegistrationTexts();
  const [stored, inFlight, incidents] = form.watch(['stored', 'inFlight', 'incidents']);
  const left = incidents.filter((incident) => incident.stored === null).length;
  const isUncertain = inFlight && !isBusy;
  if (!isUncertain && !(isNewCase && stored)) return null;
  return (
    <Note kind="warning">
      {isNewCase && stored && <StoredCase stored={stored} />}
      {stored && left > 0 && <p>{t('leftIncidents', { count: left })}</p>}
      {isUncertain && <p>{t('uncertain')}</p>}
    </Note>
  );
}

function StoredCase({ stored }: { stored: Stored }) {
  const t = useRegistrationTexts();
  return (
    <p>
      ✓ {t('storedCase', { number: stored.number })}{' '}
      <ButtonLink size="small" kind="text" to={`/cases/${stored.id}`}>
        {t('toCase')}
      </ButtonLink>
    </p>
  );
}

/** Asked for only after the server pointed out an open case of the same provider within a day. */
function DuplicateField({ form, error }: { form: UseFormReturn<CaseValues>; error: unknown }) {
  const t = useRegistrationTexts();
  const isAsked =
    (isProblem(error) && error.code === 'case.possible-duplicate') || form.watch('duplicatesAcknowledged');
  if (!isAsked) return null;
  return <CheckField label={t('duplicatesAcknowledged')} field={form.register('duplicatesAcknowledged')} />;
}
