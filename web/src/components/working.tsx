import type { components } from '../generated/api';
import { useLabels } from '../i18n/labels';
import { useLanguage } from '../i18n/i18n';
import { Facts } from './page';
import { formatTime, seoulDay } from '../lib/dates';
import { Day, Instant } from './time';
import { defineTexts } from '../i18n/i18n';

type Deadline = components['schemas']['DeadlineResponse'];
type WorkingSteps = components['schemas']['WorkingResponse'];

const useTexts = defineTexts('working', {
  ko: {
    phrase: '문서의 문구',
    trigger: '기산 사건',
    due: '기한',
    accepted: '접수 마감',
    revisions: '변경 이력',
    noWorking: '계산 없이 정해진 날짜입니다.',
    calendar: '공휴일 달력 {{version}}',
  },
  en: {
    phrase: 'Words of the document',
    trigger: 'Starts with',
    due: 'Due',
    accepted: 'Accepted until',
    revisions: 'Revisions',
    noWorking: 'This date was set without a computation.',
    calendar: 'Holiday calendar {{version}}',
  },
});

/** How a due date came about: trigger, rule, arithmetic step by step with its provision, and every revision. */
export function Working({ deadline }: { deadline: Deadline }) {
  const t = useTexts();
  const { label } = useLabels();
  const revisions = deadline.revisions.filter(({ reasonCode }) => reasonCode !== 'INITIAL');
  return (
    <div className="jg-working">
      <Facts
        items={[
          [t('phrase'), deadline.printedPhrase],
          [
            t('trigger'),
            deadline.triggerPrecision === 'DAY' ? (
              <Day on={seoulDay(deadline.triggerAt)} />
            ) : (
              <Instant at={deadline.triggerAt} />
            ),
          ],
          [t('due'), deadline.dueOn ? <Day on={deadline.dueOn} /> : deadline.dueAt && <Instant at={deadline.dueAt} />],
          [t('accepted'), deadline.acceptedUntil && <EndOfDay at={deadline.acceptedUntil} />],
        ]}
      />
      {deadline.working ? <WorkingList working={deadline.working} /> : <p>{t('noWorking')}</p>}
      {revisions.length > 0 && (
        <>
          <h3>{t('revisions')}</h3>
          <ol className="jg-steps">
            {revisions.map((revision) => (
              <li key={revision.seq}>
                <strong>{label('revisionReason', revision.reasonCode)}</strong>{' '}
                {revision.dueOn ? <Day on={revision.dueOn} /> : <Instant at={revision.dueAt} />} — {revision.reason}{' '}
                <span className="jg-quiet">
                  <Instant at={revision.createdAt} />
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

/** The last instant: the midnight that ends a day is its 24:00 (민법 제159조). */
function EndOfDay({ at }: { at: string }) {
  if (formatTime(at) !== '00:00') return <Instant at={at} />;
  return (
    <>
      <Day on={seoulDay(new Date(Date.parse(at) - 1))} /> 24:00
    </>
  );
}

/** Most sentences name the provision themselves. */
function isBasisToBeNamed({ basis }: WorkingSteps['steps'][number], sentence: string): boolean {
  return basis !== null && !sentence.includes(basis);
}

/** The steps of a computation, each with the provision it rests on. */
export function WorkingList({ working }: { working: WorkingSteps }) {
  const t = useTexts();
  const language = useLanguage();
  return (
    <>
      <ol className="jg-steps">
        {working.steps.map((step) => (
          <li key={`${step.code}${step.day ?? ''}${step.ko}`}>
            {language === 'ko' ? step.ko : step.en}
            {isBasisToBeNamed(step, language === 'ko' ? step.ko : step.en) && (
              <span className="jg-quiet"> ({step.basis})</span>
            )}
          </li>
        ))}
      </ol>
      <p className="jg-quiet">{t('calendar', { version: working.calendarVersion })}</p>
    </>
  );
}
