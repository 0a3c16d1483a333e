import { Moves } from '../../components/moves';
import { Section } from '../../components/page';
import { Note } from '../../components/states';
import type { Plan } from './plan-values';
import type { SaveBoard } from './save-board';
import { SignForm } from './sign-form';
import { usePlanTexts } from './texts';

/** The end of a draft: the responsible manager signs; whoever may not sees that the manager does. */
export function SignSection({ plan, board }: { plan: Plan; board: SaveBoard }) {
  const t = usePlanTexts();
  return (
    <Section title={t('signTitle')}>
      {!board.isAllSaved && <Note kind="warning">{t('signUnsaved')}</Note>}
      {plan.availableMoves.length === 0 && plan.origin === 'PROVIDER' && <p>{t('managerSigns')}</p>}
      <Moves
        machine="action-plan"
        moves={plan.availableMoves}
        path={`/api/plans/${plan.id}`}
        version={plan.version}
        subject={t('title', { no: plan.versionNo })}
        primary={['submit', 'approve-directed']}
        forms={{ submit: (props) => <SignForm {...props} planId={plan.id} board={board} /> }}
      />
    </Section>
  );
}
