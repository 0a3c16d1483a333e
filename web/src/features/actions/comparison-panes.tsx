import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { CodeBadge } from '../../components/badge';
import { Disclosure } from '../../components/disclosure';
import { Prose } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import type { Action, Criterion, Report } from './action-data';
import { PlanContent } from './plan-of-action';
import { Proofs } from './proofs';
import { useActionTexts } from './texts';
import { useVerificationTexts } from './verification-texts';

interface Pane {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** Finding, plan and evidence: three columns where there is room, tabs where there is not. */
export function ComparisonPanes({
  action,
  report,
  criterion,
}: {
  action: Action;
  report: Report;
  criterion: Criterion;
}) {
  const t = useVerificationTexts();
  const panes: readonly Pane[] = [
    { key: 'finding', title: t('findingPane'), content: <FindingPane action={action} /> },
    { key: 'plan', title: t('planPane'), content: <PlanContent action={action} /> },
    { key: 'evidence', title: t('evidencePane'), content: <EvidencePane report={report} criterion={criterion} /> },
  ];
  const [chosen, setChosen] = useState('evidence');
  const id = useId();
  return (
    <>
      <PaneTabs panes={panes} chosen={chosen} id={id} onChoose={setChosen} />
      <div className="jg-v-panes">
        {panes.map(({ key, title, content }) => (
          <section
            key={key}
            id={`${id}-${key}`}
            className={`jg-v-pane${key === chosen ? ' is-chosen' : ''}`}
            aria-labelledby={`${id}-${key}-title`}
          >
            <h4 id={`${id}-${key}-title`}>{title}</h4>
            {content}
          </section>
        ))}
      </div>
    </>
  );
}

/** Shown on narrow screens only, where one column is seen at a time. */
function PaneTabs({
  panes,
  chosen,
  id,
  onChoose,
}: {
  panes: readonly Pane[];
  chosen: string;
  id: string;
  onChoose: (key: string) => void;
}) {
  const t = useVerificationTexts();
  return (
    <div className="jg-v-tabs" role="group" aria-label={t('panes')}>
      {panes.map(({ key, title }) => (
        <button
          key={key}
          type="button"
          aria-pressed={key === chosen}
          aria-controls={`${id}-${key}`}
          onClick={() => onChoose(key)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

function EvidencePane({ report, criterion }: { report: Report; criterion: Criterion }) {
  const t = useVerificationTexts();
  const a = useActionTexts();
  const brought = report.evidence.filter(({ criterionId }) => criterionId === criterion.id);
  return (
    <div className="jg-a-stack">
      <div>
        <p className="jg-quiet">{t('statement')}</p>
        {brought[0]?.note ? <Prose>{brought[0].note}</Prose> : <p>{a('noStatement')}</p>}
      </div>
      <Proofs proofs={brought} withPreview />
      <Disclosure summary={t('wholeReport')}>
        {() => (
          <div className="jg-a-stack">
            <Prose>{report.summary}</Prose>
            {report.residualRisk && (
              <p>
                <strong>{a('residualRisk')}</strong>: {report.residualRisk}
              </p>
            )}
          </div>
        )}
      </Disclosure>
    </div>
  );
}

function FindingPane({ action: { requirement } }: { action: Action }) {
  const a = useActionTexts();
  if (requirement.findings.length === 0) return <Empty>{a('noFindings')}</Empty>;
  return (
    <div className="jg-a-stack">
      {requirement.findings.map(({ id }) => (
        <FindingContent key={id} id={id} />
      ))}
    </div>
  );
}

function FindingContent({ id }: { id: string }) {
  const t = useVerificationTexts();
  const query = api.useQuery('get', '/api/findings/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query}>
      {(finding) => (
        <article className="jg-a-stack">
          <p>
            <Link to={`/findings/${id}`}>{finding.findingNo}</Link> <strong>{finding.title}</strong>{' '}
            <CodeBadge list="severity" code={finding.severity} />
          </p>
          <dl className="jg-a-elements">
            <Element name={t('findingCondition')} text={finding.condition} />
            <Element name={t('findingCause')} text={finding.cause} />
            <Element name={t('findingEffect')} text={finding.effect} />
          </dl>
        </article>
      )}
    </Loaded>
  );
}

function Element({ name, text }: { name: string; text: string | null }) {
  if (!text) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Prose>{text}</Prose>
      </dd>
    </div>
  );
}
