import { useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Button } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { Form } from '../../components/form';
import { PageHeader } from '../../components/page';
import { Loaded, NotFound } from '../../components/states';
import type { components } from '../../generated/api';
import { fromLocalField, seoulDay } from '../../lib/dates';
import { notify } from '../../lib/notices';
import { linesOf } from './act-dialog';
import { useJointTexts } from './texts';
import { type PlanValues, ThirdPartyFields } from './third-party-fields';

type Case = components['schemas']['CaseResponse'];

/** A supplementary inspection is planned: whom, for whose matter, on what ground. */
export function Component() {
  const { caseId = '' } = useParams();
  const { permissions } = useUser();
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  if (!permissions.includes('third-parties.plan')) return <NotFound />;
  return <Loaded query={query}>{(found) => <NewThirdParty key={found.id} found={found} />}</Loaded>;
}

function NewThirdParty({ found }: { found: Case }) {
  const t = useJointTexts();
  const navigate = useNavigate();
  const command = useCommand();
  const { form, draft } = useDraftForm<PlanValues>(`third-party:new:${found.id}`, emptyPlan(found));
  const submit = async (values: PlanValues) => {
    const path = `/api/cases/${found.id}/third-party-inspections`;
    const stored = await command.mutateAsync({ path, body: bodyOf(values) }).catch(() => null);
    if (!stored) return;
    draft.done();
    notify(t('saved'));
    void navigate(`/cases/${found.id}/joint`);
  };
  return (
    <>
      <PageHeader title={t('planThirdParty')} eyebrow={found.caseNo} crumbs={[useCaseCrumb(found.id)]} />
      <Form form={form} error={command.error} onSubmit={submit} label={t('planThirdParty')}>
        <DraftNote draft={draft} />
        <ThirdPartyFields form={form} found={found} />
        <div>
          <Button type="submit" kind="primary" size="large" busy={command.isPending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </>
  );
}

function emptyPlan({ respondents }: Case): PlanValues {
  return {
    providerId: '',
    respondentId: respondents.length === 1 ? (respondents[0]?.providerId ?? '') : '',
    providerTitle: '',
    ground: 'CONSENT',
    legalBasisId: '',
    consentBy: '',
    consentOn: seoulDay(new Date()),
    necessity: '',
    scope: '',
    method: '',
    selectionReason: '',
    refusalConsequence: '',
    sites: '',
    plannedStartAt: '',
    plannedEndOn: '',
  };
}

function bodyOf(values: PlanValues): object {
  const { respondentId, providerTitle, ground, consentBy, consentOn, necessity, sites, plannedStartAt, ...plan } =
    values;
  const rests = ground === 'LAW' ? { permittedById: plan.legalBasisId } : { consent: { by: consentBy, on: consentOn } };
  return {
    respondentId,
    providerTitle,
    ground,
    necessity,
    ...rests,
    inspection: {
      kind: 'SUPPLEMENTARY',
      purposes: ['CAUSE'],
      ...stated(plan),
      sites: linesOf(sites),
      plannedStartAt: fromLocalField(plannedStartAt),
    },
  };
}

/** What was left empty is left out: the plan may be completed before it is approved. */
const stated = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
