import { useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useCaseCrumb } from '../../components/case-crumb';
import { SelectField, TextField, type Option } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { PageHeader } from '../../components/page';
import { Loaded } from '../../components/states';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { CalculationFields, EMPTY_PROPOSAL, type Proposal, proposalBody, ViolationFields } from './proposal-fields';
import type { Sanction } from './remedies';
import { useSanctionTexts } from './sanction-texts';
import './remedies.css';

type Case = components['schemas']['CaseResponse'];

const MANY = 100;

/** A fine on a duty that the law itself imposes: no order comes before it. */
export function Component() {
  const { caseId = '' } = useParams();
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  return <Loaded query={query}>{(found) => <NewFine key={found.id} found={found} />}</Loaded>;
}

function NewFine({ found }: { found: Case }) {
  const t = useSanctionTexts();
  const navigate = useNavigate();
  const command = useCommand<Sanction>();
  const form = useForm({
    defaultValues: { ...EMPTY_PROPOSAL, providerId: found.respondents[0]?.providerId ?? '' },
  });
  return (
    <>
      <PageHeader title={t('newFine')} eyebrow={found.caseNo} crumbs={[useCaseCrumb(found.id)]}>
        <p>{t('newFineLead')}</p>
      </PageHeader>
      <Form
        form={form}
        error={command.error}
        onSubmit={async (values) => {
          const { ground, subjectId, providerId, title, department, name, contact } = values;
          const duty = { ground, providerId, title, officer: { department, name, contact } };
          const subject = ground === 'OTHER_DUTY' ? {} : { subjectId };
          const body = { ...duty, ...subject, ...proposalBody({ ...values, kind: 'FINE' }) };
          const path = `/api/cases/${found.id}/sanctions`;
          const sanction = await command.mutateAsync({ path, body }).catch(() => null);
          if (sanction) void navigate(`/sanctions/${sanction.id}`);
        }}
        label={t('newFine')}
      >
        <GroundFields form={form} found={found} />
        <ViolationFields form={form} />
        <CalculationFields form={form} />
        <OfficerFields form={form} />
        <FormButtons
          isBusy={command.isPending}
          submitText={t('submit')}
          onCancel={() => void navigate(`/cases/${found.id}/remedies`)}
        />
      </Form>
    </>
  );
}

function GroundFields({ form, found }: { form: Proposal; found: Case }) {
  const t = useSanctionTexts();
  const nameOf = useNameOf();
  const { options } = useLabels();
  const ground = form.watch('ground');
  const subjects = useSubjects(found.id, ground);
  return (
    <>
      {found.respondents.length > 1 && (
        <SelectField
          label={t('respondent')}
          required
          options={found.respondents.map(({ providerId, providerNameKo, providerNameEn }) => ({
            value: providerId,
            text: nameOf(providerNameKo, providerNameEn),
          }))}
          field={form.register('providerId')}
        />
      )}
      <SelectField
        label={t('ground')}
        required
        options={options('sanctionGround').filter(({ value }) => value !== 'ORDER_NOT_COMPLIED')}
        field={form.register('ground', { onChange: () => form.setValue('subjectId', '') })}
      />
      {ground !== 'OTHER_DUTY' && (
        <SelectField
          label={t('subject')}
          hint={t('subjectHint')}
          required
          emptyText={t('choose')}
          options={subjects}
          error={errorOf(form, 'subjectId')}
          field={form.register('subjectId', { required: t('subjectMissing') })}
        />
      )}
      <TextField
        label={t('sanctionTitle')}
        required
        maxLength={200}
        error={errorOf(form, 'title')}
        field={form.register('title', { required: t('titleMissing') })}
      />
    </>
  );
}

/** Whom the party may call, printed on every letter. */
function OfficerFields({ form }: { form: Proposal }) {
  const t = useSanctionTexts();
  const part = (name: 'department' | 'name' | 'contact', label: string) => (
    <TextField
      label={label}
      required
      maxLength={100}
      error={errorOf(form, name)}
      field={form.register(name, { required: t('officerMissing') })}
    />
  );
  return (
    <fieldset className="jg-card jg-money">
      <legend>{t('officer')}</legend>
      <div className="jg-money-row">
        {part('department', t('department'))}
        {part('name', t('officerName'))}
        {part('contact', t('contact'))}
      </div>
    </fieldset>
  );
}

/** What the chosen ground can rest on in this case. */
function useSubjects(caseId: string, ground: string): Option[] {
  const params = { params: { path: { caseId }, query: { limit: MANY } } };
  const is = (one: string) => ({ enabled: ground === one });
  const inspections = api.useQuery('get', '/api/cases/{caseId}/inspections', params, is('INSPECTION_REFUSED'));
  const requests = api.useQuery(
    'get',
    '/api/information-requests',
    { params: { query: { caseId, limit: MANY } } },
    is('MATERIALS_NOT_SUBMITTED'),
  );
  const incidents = api.useQuery('get', '/api/cases/{caseId}/incidents', params, is('REPORT_LATE_OR_FALSE'));
  if (ground === 'INSPECTION_REFUSED')
    return (inspections.data?.items ?? []).map(({ id, inspectionNo }) => ({ value: id, text: inspectionNo }));
  if (ground === 'MATERIALS_NOT_SUBMITTED')
    return (requests.data?.items ?? []).map(({ id, requestNo, title }) => ({
      value: id,
      text: `${requestNo} ${title}`,
    }));
  return (incidents.data?.items ?? []).map(({ id, incidentNo, title }) => ({
    value: id,
    text: `${incidentNo} ${title}`,
  }));
}
