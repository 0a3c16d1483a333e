import { Link } from 'react-router';
import { Section } from '../../components/page';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { formatCount, formatInstant, seoulDay } from '../../lib/dates';
import { useDocumentTexts } from './texts';

type OutdatedFact = components['schemas']['OutdatedFactResponse'];
type OfficialValue = components['schemas']['OfficialValueResponse'];

/** What the document says that was determined otherwise since: the document keeps its words, the reader is told. */
export function OutdatedFacts({ facts }: { facts: OutdatedFact[] }) {
  const t = useDocumentTexts();
  const { label } = useLabels();
  const nameOf = useNameOf();
  if (facts.length === 0) return null;
  return (
    <Section title={t('outdatedTitle')}>
      <p>
        <strong>{t('outdatedHint')}</strong>
      </p>
      <Table
        caption={t('outdatedTitle')}
        rows={facts}
        rowKey={({ incidentId, field, serviceKo, segment }) => `${incidentId}${field}${serviceKo}${segment}`}
        columns={[
          {
            key: 'field',
            title: t('outdatedField'),
            isName: true,
            cell: ({ field, serviceKo, serviceEn, segment }) =>
              [label('factField', field), serviceKo && nameOf(serviceKo, serviceEn), segment]
                .filter(Boolean)
                .join(' · '),
          },
          {
            key: 'incident',
            title: t('outdatedIncident'),
            cell: ({ incidentId, incidentNo }) =>
              incidentId && <Link to={`/incidents/${incidentId}`}>{incidentNo}</Link>,
          },
          { key: 'used', title: t('outdatedUsed'), cell: ({ used }) => <Value of={used} /> },
          { key: 'current', title: t('outdatedCurrent'), cell: ({ current }) => <Value of={current} /> },
          {
            key: 'since',
            title: t('outdatedSince'),
            cell: ({ current, justification }) => (
              <>
                <Day on={seoulDay(current.decidedAt)} /> <span className="jg-quiet">{justification}</span>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Value({ of: { valueAt, valueNumber, valueText, unit, undetermined } }: { of: OfficialValue }) {
  const t = useDocumentTexts();
  const language = useLanguage();
  if (undetermined) return <>{t('outdatedUnknown')}</>;
  if (valueAt !== null) return <>{formatInstant(valueAt, language)}</>;
  if (valueNumber !== null) return <>{[formatCount(valueNumber), unit].filter(Boolean).join(' ')}</>;
  return <>{valueText}</>;
}
