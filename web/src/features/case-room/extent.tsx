import { Badge, CodeBadge } from '../../components/badge';
import { useLabels } from '../../i18n/labels';
import { formatCount } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import type { RoomFact, RoomStatement } from './room';
import { useRoomTexts } from './texts';

const FIELDS = ['AFFECTED_PERCENT', 'AFFECTED_COUNT', 'DAMAGE_CASES'];

/** How many users were hit, or how many complained: the official figure, otherwise every standing one with who states it. */
export function Extent({ facts }: { facts: readonly RoomFact[] }) {
  const t = useRoomTexts();
  const pick = useNameOf();
  const { label } = useLabels();
  const shown = facts
    .filter(({ field }) => FIELDS.includes(field))
    .flatMap((fact) => chosen(fact).map((statement) => ({ fact, statement })));
  if (shown.length === 0) return <span className="jg-quiet">{t('extentUnknown')}</span>;
  return (
    <ul>
      {shown.map(({ fact, statement }) => (
        <li key={statement.id}>
          {[label('factField', fact.field), fact.segment, fact.serviceKo && pick(fact.serviceKo, fact.serviceEn)]
            .filter(Boolean)
            .join(' · ')}{' '}
          <strong>{amount(fact, statement)}</strong>{' '}
          {statement.basis ? <CodeBadge list="impactBasis" code={statement.basis} /> : null}{' '}
          {!statement.official && <Badge>{pick(statement.statedBy.nameKo, statement.statedBy.nameEn)}</Badge>}
        </li>
      ))}
    </ul>
  );
}

function chosen({ statements }: RoomFact): RoomStatement[] {
  const official = statements.filter((statement) => statement.official);
  return official.length > 0 ? official : statements.filter(({ standing }) => standing);
}

function amount({ field }: RoomFact, { valueNumber, precision }: RoomStatement): string {
  const about = precision === 'APPROXIMATE' ? '≈ ' : '';
  return field === 'AFFECTED_PERCENT' ? `${about}${valueNumber}%` : `${about}${formatCount(valueNumber ?? 0)}`;
}
