import { Link } from 'react-router';
import { api } from '../../api/client';
import { Button } from '../../components/button';
import { Note } from '../../components/states';
import { useDeadlineTexts } from './texts';

/** Says that the board is narrowed to one case, and how to widen it. */
export function CaseNotice({ caseId, onAllCases }: { caseId: string; onAllCases: () => void }) {
  const t = useDeadlineTexts();
  const { data } = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  return (
    <Note>
      <p>
        {t('ofCase')} {data && <Link to={`/cases/${caseId}`}>{`${data.caseNo} ${data.title}`}</Link>}
      </p>
      <Button size="small" kind="tertiary" onClick={onAllCases}>
        {t('allCases')}
      </Button>
    </Note>
  );
}
