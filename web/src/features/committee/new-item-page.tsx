import { useNavigate, useParams } from 'react-router';
import { useCommand } from '../../api/command';
import { useCaseCrumb } from '../../components/case-crumb';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { PageHeader } from '../../components/page';
import { notify } from '../../lib/notices';
import { ItemFields } from './item-form';
import { bodyOf, emptyItem, type Item, type ItemValues } from './item-values';
import { useCommitteeTexts } from './texts';

/** A new agenda item for the committee. */
export function Component() {
  const { caseId = '' } = useParams();
  const t = useCommitteeTexts();
  const navigate = useNavigate();
  const { form, draft } = useDraftForm<ItemValues>(`committee-item:new:${caseId}`, emptyItem());
  const command = useCommand<Item>();
  return (
    <>
      <PageHeader title={t('newTitle')} crumbs={[useCaseCrumb(caseId)]} />
      <Form
        form={form}
        error={command.error}
        onSubmit={(values) =>
          command.mutateAsync({ path: `/api/cases/${caseId}/committee-items`, body: bodyOf(values) }).then(
            (item) => {
              draft.done();
              notify(t('created'));
              return navigate(`/committee-items/${item.id}`);
            },
            () => undefined,
          )
        }
      >
        <DraftNote draft={draft} />
        <ItemFields form={form} caseId={caseId} />
        <FormButtons isBusy={command.isPending} submitText={t('create')} />
      </Form>
    </>
  );
}
