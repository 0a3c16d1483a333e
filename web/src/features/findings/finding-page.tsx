import { useState } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { IN_PLACE } from '../../components/page';
import { Loaded, NotFound } from '../../components/states';
import { FindingDesk } from './finding-desk';
import { FindingView } from './finding-view';
import { emptyFinding, savedOf, type FindingInHand } from './finding-values';
import './findings.css';

/** A new finding takes its own address with its first save; the words, the cursor and the scrolling stay where they are. */
export function Component() {
  const { caseId, findingId } = useParams();
  const navigate = useNavigate();
  const { key: place } = useLocation();
  const [written, setWritten] = useState<{ caseId: string; findingId: string; place: string } | null>(null);
  const isSame = written !== null && written.findingId === findingId;
  const writtenIn = caseId ?? (isSame ? written.caseId : null);
  if (!writtenIn) return <OpenFinding key={findingId} findingId={findingId ?? ''} />;
  const onCreated = ({ id }: FindingInHand) => {
    setWritten({ caseId: writtenIn, findingId: id, place });
    void navigate(`/findings/${id}`, { replace: true, preventScrollReset: true, state: IN_PLACE });
  };
  const isBeingMoved = written?.place === place;
  return (
    <NewFinding
      key={isSame ? written.place : place}
      caseId={writtenIn}
      findingId={findingId ?? (isBeingMoved ? written.findingId : null)}
      onCreated={onCreated}
    />
  );
}

function NewFinding({
  caseId,
  findingId,
  onCreated,
}: {
  caseId: string;
  findingId: string | null;
  onCreated: (finding: FindingInHand) => void;
}) {
  const { permissions } = useUser();
  const [parameters] = useSearchParams();
  const [start] = useState({
    inspectionId: parameters.get('inspection') ?? '',
    providerId: parameters.get('provider') ?? '',
    sessionId: parameters.get('session'),
  });
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  if (!permissions.includes('findings.create')) return <NotFound />;
  return (
    <Loaded query={query}>
      {(found) => {
        const [only, ...others] = found.respondents;
        const providerId = start.providerId || (only && others.length === 0 ? only.providerId : '');
        const initial = { version: 0, values: emptyFinding(providerId, start.inspectionId) };
        return (
          <FindingDesk
            found={found}
            findingId={findingId}
            initial={initial}
            sessionId={start.sessionId}
            onCreated={onCreated}
          />
        );
      }}
    </Loaded>
  );
}

function OpenFinding({ findingId }: { findingId: string }) {
  const { permissions } = useUser();
  const finding = api.useQuery('get', '/api/findings/{id}', { params: { path: { id: findingId } } });
  const caseId = finding.data?.caseId ?? '';
  const found = api.useQuery(
    'get',
    '/api/cases/{id}',
    { params: { path: { id: caseId } } },
    { enabled: caseId !== '' },
  );
  return (
    <Loaded query={finding}>
      {(data) => (
        <Loaded query={found}>
          {(ofCase) =>
            data.status === 'DRAFT' && permissions.includes('findings.update') ? (
              <FindingDesk found={ofCase} findingId={data.id} initial={savedOf(data)} sessionId={null} />
            ) : (
              <FindingView finding={data} found={ofCase} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}
