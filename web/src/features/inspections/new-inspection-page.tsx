import { useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Button } from '../../components/button';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { Form } from '../../components/form';
import { PageHeader } from '../../components/page';
import { Loaded, NotFound } from '../../components/states';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { draftBody, emptyPlan, type InspectionInHand, type PlanValues } from './inspection-values';
import { PlanExtras } from './plan-extras';
import { PlanContent, PlanDates, PlanHead } from './plan-fields';
import { useInspectionTexts } from './texts';

type Case = components['schemas']['CaseResponse'];

export function Component() {
  const { id = '' } = useParams();
  const { permissions } = useUser();
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id } } });
  if (!permissions.includes('inspections.create')) return <NotFound />;
  return <Loaded query={query}>{(found) => <NewInspection key={found.id} found={found} />}</Loaded>;
}

function NewInspection({ found }: { found: Case }) {
  const t = useInspectionTexts();
  const navigate = useNavigate();
  const command = useCommand<InspectionInHand>();
  const [only, ...others] = found.respondents;
  const { form, draft } = useDraftForm<PlanValues>(
    `inspection:new:${found.id}`,
    emptyPlan(only && others.length === 0 ? only.providerId : ''),
  );
  const submit = async (values: PlanValues) => {
    const stored = await command
      .mutateAsync({ path: `/api/cases/${found.id}/inspections`, body: draftBody(values) })
      .catch(() => null);
    if (!stored) return;
    draft.done();
    notify(t('saved'));
    void navigate(`/inspections/${stored.id}`);
  };
  return (
    <>
      <PageHeader
        title={t('newInspection')}
        eyebrow={found.caseNo}
        crumbs={[
          { to: '/cases', text: t('cases') },
          { to: `/cases/${found.id}`, text: found.title },
        ]}
      >
        <p>{t('newLead')}</p>
      </PageHeader>
      <Form form={form} error={command.error} onSubmit={submit} label={t('newInspection')}>
        <DraftNote draft={draft} />
        <PlanDates form={form} />
        <PlanHead form={form} found={found} />
        <PlanContent form={form} />
        <PlanExtras form={form} caseId={found.id} />
        <div>
          <Button type="submit" kind="primary" size="large" busy={command.isPending}>
            {t('saveDraft')}
          </Button>
        </div>
      </Form>
    </>
  );
}
