import { DifferenceTable } from '../../components/difference-table';
import { Prose, Section } from '../../components/page';
import { Note } from '../../components/states';
import type { Approval } from './approval';
import { useApprovalTexts } from './texts';

/** What changed since the version last returned and, which must not be, since the submission. */
export function Changes({ approval }: { approval: Approval }) {
  const t = useApprovalTexts();
  const { comparedWithRound, differences, changesSinceSubmission, contentIsAsSubmitted, rounds } = approval;
  const returned = rounds.find(({ round }) => round === comparedWithRound);
  return (
    <>
      {contentIsAsSubmitted === false && (
        <Section title={t('changed')}>
          <Note kind="danger">
            <p>{t('changedWarning')}</p>
          </Note>
          <DifferenceTable
            differences={changesSinceSubmission}
            caption={t('changed')}
            before={t('beforeSubmission')}
            after={t('after')}
          />
        </Section>
      )}
      <Section title={t('differences')}>
        {!returned && <p className="jg-quiet">{t('firstRound')}</p>}
        {returned && (
          <>
            <Note>
              <p>
                <strong>{t('returnedBecause')}</strong>
              </p>
              <Prose>{returned.reason}</Prose>
            </Note>
            {differences.length === 0 ? (
              <p>{t('differencesNone', { round: returned.round })}</p>
            ) : (
              <DifferenceTable
                differences={differences}
                caption={t('differencesSince', { round: returned.round, count: differences.length })}
                before={t('before')}
                after={t('after')}
              />
            )}
          </>
        )}
      </Section>
    </>
  );
}
