import { Link } from 'react-router';
import { Facts, Prose, Section } from '../../components/page';
import { useLabels } from '../../i18n/labels';
import { checkOf, currentVerification, type Action } from './action-data';
import { ResultBadge } from './result-badge';
import { useActionTexts } from './texts';

/** What the order asks for, and by which criteria it is judged; with the judgement as it stands. */
export function RequirementOfAction({ action }: { action: Action }) {
  const t = useActionTexts();
  const { label } = useLabels();
  const { requirement, acceptanceCriteria } = action;
  const verification = currentVerification(action);
  return (
    <Section id="requirement" title={t('requirement')}>
      <div className="jg-a-stack">
        {requirement.text !== requirement.title && <Prose>{requirement.text}</Prose>}
        <Facts
          items={[
            [t('requirementNo'), requirement.requirementNo],
            [t('requirementKind'), label('requirementKind', requirement.kind)],
            [t('alternative'), requirement.alternativeAllowed ? t('alternativeAllowed') : t('alternativeNotAllowed')],
          ]}
        />
        <h3>{t('criteria')}</h3>
        <ol className="jg-a-criteria">
          {acceptanceCriteria.map((criterion) => (
            <li key={criterion.id}>
              <span>{criterion.text}</span>
              <ResultBadge check={checkOf(verification, criterion)} />
            </li>
          ))}
        </ol>
        <FindingLinks action={action} />
      </div>
    </Section>
  );
}

function FindingLinks({ action: { requirement } }: { action: Action }) {
  const t = useActionTexts();
  if (requirement.findings.length === 0) return null;
  return (
    <>
      <h3>{t('findings')}</h3>
      <ul className="jg-bullets">
        {requirement.findings.map(({ id, findingNo, title }) => (
          <li key={id}>
            <Link to={`/findings/${id}`}>
              {findingNo} {title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
