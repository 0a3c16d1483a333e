import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { Empty, Loaded } from '../../components/states';
import { ActionHead } from './action-head';
import { ActionMoves } from './action-moves';
import { useAction, type Action } from './action-data';
import { ReportForm } from './report-form';
import { useReportTexts } from './report-texts';
import { ReturnedNote } from './returned-note';
import './actions.css';

export function Component() {
  const { id = '' } = useParams();
  return <Loaded query={useAction(id)}>{(action) => <ReportPage key={action.id} action={action} />}</Loaded>;
}

function ReportPage({ action }: { action: Action }) {
  const t = useReportTexts();
  const mayPrepare = action.availableWork.includes('PREPARE_REPORT');
  return (
    <>
      <ActionHead action={action} title={t('title')} />
      {mayPrepare ? (
        <>
          <p className="jg-a-lead">{t('lead')}</p>
          <ReturnedNote action={action} />
          <StartHere action={action} />
          <LoadedDraft action={action} />
        </>
      ) : (
        <Empty>
          <p>{t('notOpen')}</p>
          <Link to={`/actions/${action.id}`}>{t('back')}</Link>
        </Empty>
      )}
    </>
  );
}

function LoadedDraft({ action }: { action: Action }) {
  const query = api.useQuery('get', '/api/corrective-actions/{id}/report-draft', {
    params: { path: { id: action.id } },
  });
  return <Loaded query={query}>{(draft) => <ReportForm action={action} draft={draft} />}</Loaded>;
}

/** Work that was not started yet is started from here as well. */
function StartHere({ action }: { action: Action }) {
  const others = action.availableMoves.filter(({ event }) => event !== 'start').map(({ event }) => event);
  return (
    <div className="jg-a-next">
      <ActionMoves action={action} except={others} />
    </div>
  );
}
