import { Link } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { CodeBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { Prose, Section } from '../../components/page';
import { Empty, Loaded, ProblemNote } from '../../components/states';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { useAbsenceTexts } from './texts';

type Acting = components['schemas']['ActingDecisionResponse'];

/** 후보고: what deputies decided, for the absent person to take note of. */
export function ActingDecisions() {
  const t = useAbsenceTexts();
  const query = api.useQuery('get', '/api/acting-decisions');
  return (
    <Section title={t('acting')}>
      <Loaded query={query}>
        {(rows) => (rows.length === 0 ? <Empty>{t('actingNone')}</Empty> : <ActingTable rows={rows} />)}
      </Loaded>
    </Section>
  );
}

function ActingTable({ rows }: { rows: readonly Acting[] }) {
  const t = useAbsenceTexts();
  const { label } = useLabels();
  return (
    <Table
      caption={t('acting')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'subject',
          title: t('subject'),
          isName: true,
          cell: ({ subjectType, subjectId, caseNo, caseTitle }) => (
            <>
              <Link to={`/approvals/${subjectType}/${subjectId}`}>{t(`subject_${subjectType}`)}</Link>
              <br />
              {caseNo} {caseTitle}
            </>
          ),
        },
        {
          key: 'decision',
          title: t('decision'),
          cell: ({ role, decision, opinion }) => (
            <>
              {label('signatureStep', role)} <CodeBadge list="stepDecision" code={decision} tone="information" />
              <Prose>{opinion}</Prose>
            </>
          ),
        },
        { key: 'deputy', title: t('deputy'), cell: ({ deputyName }) => deputyName },
        { key: 'decidedAt', title: t('decidedAt'), cell: ({ decidedAt }) => <Instant at={decidedAt} /> },
        { key: 'noted', title: t('noted'), cell: (row) => <Noted row={row} /> },
      ]}
    />
  );
}

function Noted({ row }: { row: Acting }) {
  const t = useAbsenceTexts();
  const command = useCommand();
  if (row.acknowledgedAt) return <Instant at={row.acknowledgedAt} />;
  const note = () =>
    command.mutateAsync({ path: `/api/approval-steps/${row.id}/acknowledge`, version: row.version }).then(
      () => notify(t('noteDone')),
      () => undefined,
    );
  return (
    <>
      <ProblemNote error={command.error} />
      <Button size="small" busy={command.isPending} onClick={() => void note()}>
        {t('note')}
      </Button>
    </>
  );
}
