import type { ReactNode } from 'react';
import type { components } from '../generated/api';
import { defineTexts } from '../i18n/i18n';
import { StatusBadge } from './badge';
import { Facts, Prose } from './page';
import { Day } from './time';

export type Measure = components['schemas']['InterimMeasureResponse'];

const useTexts = defineTexts('interim-measures', {
  ko: {
    reason: '이유',
    startsOn: '시작하는 날',
    fromArrival: '조치요구가 도달한 날',
    months: '기간(개월)',
    endsOn: '마지막 날',
    endCondition: '끝나는 조건',
    inForce: '효력 기간',
    open: '해제할 때까지',
    liftedOn: '해제일',
    liftReason: '해제 사유',
  },
  en: {
    reason: 'Reason',
    startsOn: 'Begins on',
    fromArrival: 'The arrival of the order',
    months: 'Length in months',
    endsOn: 'Last day',
    endCondition: 'Ends when',
    inForce: 'In force',
    open: 'until lifted',
    liftedOn: 'Lifted on',
    liftReason: 'Reason for lifting',
  },
});

/** A measure with its own days: as ordered before it takes effect, as it runs afterwards. */
export function MeasureCard({ measure, acts }: { measure: Measure; acts?: ReactNode }) {
  const t = useTexts();
  const { inForceFrom, inForceTo, startsOn, months, endsOn, endCondition, liftedOn, liftReason } = measure;
  const isDraft = inForceFrom === null;
  return (
    <article className="jg-card">
      <p className="jg-badges">
        <StatusBadge machine="interim-measure" status={measure.status} />
      </p>
      <Prose>{measure.measure}</Prose>
      <Facts
        items={[
          [t('reason'), measure.reason],
          [
            t('inForce'),
            inForceFrom && (
              <>
                <Day on={inForceFrom} /> – {inForceTo ? <Day on={inForceTo} /> : t('open')}
              </>
            ),
          ],
          [t('startsOn'), isDraft && (startsOn ? <Day on={startsOn} /> : t('fromArrival'))],
          [t('months'), isDraft && months],
          [t('endsOn'), isDraft && endsOn && <Day on={endsOn} />],
          [t('endCondition'), endCondition],
          [t('liftedOn'), liftedOn && <Day on={liftedOn} />],
          [t('liftReason'), liftReason],
        ]}
      />
      {acts}
    </article>
  );
}
