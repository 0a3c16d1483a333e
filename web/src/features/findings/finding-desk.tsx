import { useMemo } from 'react';
import { api } from '../../api/client';
import { Conflict } from '../../components/conflict';
import { DraftNote } from '../../components/draft-form';
import { PageHeader } from '../../components/page';
import { useSharedForm, type Saved, type SharedForm } from '../../components/shared-form';
import { Note } from '../../components/states';
import type { components } from '../../generated/api';
import { useNameOf } from '../../i18n/names';
import { FindingBadges } from './finding-badges';
import { FindingEditor } from './finding-editor';
import { FindingMoves, type Settle } from './finding-moves';
import { FindingView } from './finding-view';
import { InternalNote } from './internal-note';
import { MissingList } from './missing-list';
import { DISPUTE_ID, SaveProblem, SaveStatus } from './save-status';
import { useAutosave, type SaveState } from './use-autosave';
import { savedOf, WRITTEN_FIELDS, type FindingInHand, type FindingValues } from './finding-values';
import { useFieldTexts } from './use-field-texts';
import { useFindingTexts } from './texts';

type Case = components['schemas']['CaseResponse'];

interface DeskProps {
  found: Case;
  /** Null until the first save. */
  findingId: string | null;
  initial: Saved<FindingValues>;
  sessionId: string | null;
  onCreated?: (finding: FindingInHand) => void;
}

/** Where a draft is written: kept on the device at once, on the server shortly after, and met with what others write. */
export function FindingDesk({ found, findingId, initial, sessionId, onCreated }: DeskProps) {
  const nameOf = useNameOf();
  const { data: finding } = api.useQuery(
    'get',
    '/api/findings/{id}',
    { params: { path: { id: findingId ?? '' } } },
    { enabled: findingId !== null },
  );
  const saved = useMemo(() => (finding ? savedOf(finding) : initial), [finding, initial]);
  const shared = useSharedForm<FindingValues>(
    findingId ? `finding:${findingId}` : `finding:new:${found.id}`,
    saved,
    WRITTEN_FIELDS,
  );
  const autosave = useAutosave({ caseId: found.id, findingId }, shared, (created) => onCreated?.(created));
  if (finding && finding.status !== 'DRAFT') return <FindingView finding={finding} found={found} />;
  const settle = async () => ((await autosave.flush()) ? shared.base().version : null);
  return (
    <>
      <DeskHead found={found} finding={finding ?? null} settle={settle} />
      <DeskNotes found={found} shared={shared} state={autosave.state} />
      <div className="jg-finding-desk">
        <FindingEditor
          form={shared.form}
          caseId={found.id}
          sessionId={sessionId}
          isNew={finding === undefined}
          respondents={found.respondents.map(({ providerId, providerNameKo, providerNameEn }) => ({
            value: providerId,
            text: nameOf(providerNameKo, providerNameEn),
          }))}
        />
        {finding && <MissingList finding={finding} />}
      </div>
      {finding && <InternalNote findingId={finding.id} />}
      <SaveStatus state={autosave.state} isDisputed={shared.conflict !== null} />
    </>
  );
}

function DeskHead({ found, finding, settle }: { found: Case; finding: FindingInHand | null; settle: Settle }) {
  const t = useFindingTexts();
  return (
    <PageHeader
      title={finding?.title ?? t('newFinding')}
      eyebrow={finding?.findingNo ?? found.caseNo}
      crumbs={[
        { to: '/cases', text: t('cases') },
        { to: `/cases/${found.id}`, text: found.title },
      ]}
      badges={finding && <FindingBadges finding={finding} />}
    >
      {finding?.decisionReason && <Note kind="warning">{t('returned', { reason: finding.decisionReason })}</Note>}
      {finding && <FindingMoves finding={finding} settle={settle} />}
    </PageHeader>
  );
}

/** Words brought back, what could not be saved, and what somebody else wrote meanwhile. */
function DeskNotes({ found, shared, state }: { found: Case; shared: SharedForm<FindingValues>; state: SaveState }) {
  const t = useFindingTexts();
  const { titleOf } = useFieldTexts(found.id);
  const { draft, takenOver } = shared;
  return (
    <>
      {(draft.restoredAt || !draft.isKept) && <DraftNote draft={draft} />}
      <SaveProblem state={state} />
      <Disputed found={found} shared={shared} />
      {takenOver.length > 0 && <Note>{t('takenOver', { fields: takenOver.map(titleOf).join(', ') })}</Note>}
    </>
  );
}

/** Both versions of what two people wrote differently. */
function Disputed({ found, shared }: { found: Case; shared: SharedForm<FindingValues> }) {
  const { titleOf, textOf } = useFieldTexts(found.id);
  const { conflict, form } = shared;
  if (!conflict) return null;
  return (
    <div id={DISPUTE_ID} tabIndex={-1}>
      <Conflict
        fields={conflict.fields.map((name) => ({
          name,
          title: titleOf(name),
          mine: textOf(name, form.getValues()),
          theirs: textOf(name, conflict.theirs.values),
        }))}
        onResolve={shared.resolve}
      />
    </div>
  );
}
