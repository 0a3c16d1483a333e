import { useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { PageHeader } from '../../components/page';
import { Loaded } from '../../components/states';
import { notify } from '../../lib/notices';
import { ItemFields } from './item-form';
import { bodyOf, type Item, type ItemValues, valuesOf } from './item-values';
import { useCommitteeTexts } from './texts';

export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/committee-items/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(item) => <EditItem key={item.id} item={item} />}</Loaded>;
}

function EditItem({ item }: { item: Item }) {
  const t = useCommitteeTexts();
  const navigate = useNavigate();
  const { form, draft } = useDraftForm<ItemValues>(`committee-item:${item.id}`, valuesOf(item), item.version);
  const command = useCommand<Item>();
  const back = () => void navigate(`/committee-items/${item.id}`);
  return (
    <>
      <PageHeader title={t('editTitle')} crumbs={[{ to: `/committee-items/${item.id}`, text: t('backToItem') }]} />
      <Form
        form={form}
        error={command.error}
        onSubmit={(values) =>
          command
            .mutateAsync({
              method: 'PATCH',
              path: `/api/committee-items/${item.id}`,
              version: draft.restoredVersion ?? item.version,
              body: bodyOf(values),
            })
            .then(
              () => {
                draft.done();
                notify(t('saved'));
                back();
              },
              () => undefined,
            )
        }
      >
        <DraftNote draft={draft} />
        <ItemFields form={form} caseId={item.caseId} />
        <FormButtons isBusy={command.isPending} submitText={t('save')} onCancel={back} />
      </Form>
    </>
  );
}
