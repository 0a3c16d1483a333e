import { Link } from 'react-router';
import { api } from '../../api/client';
import { Facts, Prose, Section } from '../../components/page';
import { SecuredImage } from '../../components/secured-file';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { formatCount } from '../../lib/dates';
import type { FindingInHand } from './finding-values';
import { useCauseCodes } from './use-case-links';
import { useFindingTexts } from './texts';

/** The finding as it stands, once it is no longer a draft; a provider reads the same without what is internal. */
export function FindingFacts({ finding }: { finding: FindingInHand }) {
  const t = useFindingTexts();
  return (
    <>
      <Words title={t('condition')} text={finding.condition} />
      <Comparisons finding={finding} />
      <EvidenceList finding={finding} />
      <Criteria finding={finding} />
      <Words title={t('cause')} text={finding.cause} />
      <Words title={t('effect')} text={finding.effect} />
      <Section title={t('classification')}>
        <Classification finding={finding} />
      </Section>
      <Links finding={finding} />
    </>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  return text === '' ? null : (
    <Section title={title}>
      <Prose>{text}</Prose>
    </Section>
  );
}

interface TableRow {
  readonly index: number;
  readonly cells: (string | number | null)[];
}

/** Figures beside each other, with their units and where they come from. */
function Comparisons({ finding: { tables } }: { finding: FindingInHand }) {
  const t = useFindingTexts();
  if (tables.length === 0) return null;
  return (
    <Section title={t('tables')}>
      {tables.map(({ title, source, columns, rows }) => (
        <div key={title}>
          <Table
            caption={title}
            rows={rows.map(({ cells }, index) => ({ index, cells }))}
            rowKey={({ index }: TableRow) => String(index)}
            columns={columns.map((column, index) => ({
              key: String(index),
              title: column.unit ? `${column.title} (${column.unit})` : column.title,
              isName: index === 0,
              cell: ({ cells }: TableRow) => {
                const cell = cells[index];
                return typeof cell === 'number' ? formatCount(cell) : (cell ?? '–');
              },
            }))}
          />
          {source && <p className="jg-quiet">{t('tableSource', { source })}</p>}
        </div>
      ))}
    </Section>
  );
}

function Classification({ finding }: { finding: FindingInHand }) {
  const t = useFindingTexts();
  const { label } = useLabels();
  const codes = useCauseCodes();
  const causes = finding.causeCodes.map((code) => codes.find(({ id }) => id === code)?.text ?? code);
  return (
    <Facts
      items={[
        [t('aspect'), label('findingAspect', finding.aspect)],
        [t('type'), label('findingType', finding.type)],
        [t('severity'), label('severity', finding.severity)],
        [t('scope'), label('scope', finding.scope)],
        [t('causal'), label('causality', finding.causal)],
        [t('priority'), finding.priority && label('priority', finding.priority)],
        [t('causeCodes'), causes.join(', ')],
        [t('confirmedAt'), finding.confirmedAt && <Instant at={finding.confirmedAt} />],
        [t('decision'), finding.decisionReason && <Prose>{finding.decisionReason}</Prose>],
      ]}
    />
  );
}

function Criteria({ finding: { criteria } }: { finding: FindingInHand }) {
  const t = useFindingTexts();
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/reference/criteria-items');
  if (criteria.length === 0) return null;
  const titleOf = (code: string | null, known: string | null) => {
    const item = data?.find((one) => one.code === code);
    return item ? nameOf(item.titleKo, item.titleEn) : known;
  };
  return (
    <Section title={t('criteria')}>
      <ul className="jg-bullets">
        {criteria.map(({ legalBasisId, article, criteriaItemCode, criteriaItemTitle, planYear, clause }) => (
          <li key={`${legalBasisId}${criteriaItemCode}${clause}`}>
            {[criteriaItemCode, titleOf(criteriaItemCode, criteriaItemTitle), article, planYear, clause]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function EvidenceList({ finding: { evidenceIds } }: { finding: FindingInHand }) {
  const t = useFindingTexts();
  if (evidenceIds.length === 0) return null;
  return (
    <Section title={t('evidence')}>
      <ul className="jg-finding-evidence">
        {evidenceIds.map((id) => (
          <EvidenceItem key={id} id={id} />
        ))}
      </ul>
    </Section>
  );
}

/** Nothing is drawn of a piece that the reader may not see. */
function EvidenceItem({ id }: { id: string }) {
  const { data } = api.useQuery('get', '/api/evidence/{id}', { params: { path: { id } } });
  if (!data) return null;
  return (
    <li className="jg-card">
      {data.mime.startsWith('image/') && <SecuredImage path={`/api/evidence/${id}/content`} alt={data.title} />}
      <p>
        <Link to={`/evidence/${id}`}>{data.title}</Link>
        <br />
        <span className="jg-quiet">{data.evidenceNo}</span>
      </p>
    </li>
  );
}

function Links({ finding }: { finding: FindingInHand }) {
  const t = useFindingTexts();
  const { incidentIds, inspectionId, repeatOfId } = finding;
  if (incidentIds.length === 0 && !inspectionId && !repeatOfId) return null;
  return (
    <Section title={t('links')}>
      <Facts
        items={[
          [
            t('incidents'),
            incidentIds.length === 0 ? null : (
              <ul>
                {incidentIds.map((id) => (
                  <IncidentLink key={id} id={id} />
                ))}
              </ul>
            ),
          ],
          [t('inspection'), inspectionId && <Link to={`/inspections/${inspectionId}`}>{t('openInspection')}</Link>],
          [t('repeatOfId'), repeatOfId && <EarlierFinding id={repeatOfId} />],
        ]}
      />
    </Section>
  );
}

function IncidentLink({ id }: { id: string }) {
  const { data } = api.useQuery('get', '/api/incidents/{id}', { params: { path: { id } } });
  return data ? (
    <li>
      <Link to={`/incidents/${id}`}>{data.incidentNo}</Link> {data.title}
    </li>
  ) : null;
}

function EarlierFinding({ id }: { id: string }) {
  const { data } = api.useQuery('get', '/api/findings/{id}', { params: { path: { id } } });
  return data ? <Link to={`/findings/${id}`}>{`${data.findingNo} ${data.title}`}</Link> : null;
}
