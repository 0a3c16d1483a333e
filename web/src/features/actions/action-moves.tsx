import { useUser } from '../../api/use-session';
import { ButtonLink } from '../../components/button';
import { Moves, type MoveFormProps } from '../../components/moves';
import { currentVerification, pathOf, standingReport, type Action } from './action-data';
import { AcceptPartiallyForm, VerifyForm } from './decision-forms';
import { ReopenForm, SupersedeForm, WaiveForm } from './end-forms';
import { StartVerificationForm } from './start-verification-form';
import { useActionTexts } from './texts';

/** Moves that are made on a page of their own. */
const ELSEWHERE = ['report-completion', 'start-verification', 'verify', 'accept-partially', 'reject'];
const WEIGHT = ['start', 'return-for-rework', 'close'];

/** What the reader can do next: the pages of report and verification, and the moves that the server offers. */
export function NextStep({ action }: { action: Action }) {
  return (
    <section className="jg-a-next">
      <PageLinks action={action} />
      <ActionMoves action={action} except={ELSEWHERE} />
    </section>
  );
}

function PageLinks({ action }: { action: Action }) {
  const t = useActionTexts();
  const isProvider = useUser().side === 'PROVIDER';
  const report = standingReport(action);
  const mayPrepare = action.availableWork.includes('PREPARE_REPORT');
  return (
    <div className="jg-actions">
      {mayPrepare && (
        <ButtonLink
          kind={action.status === 'IN_PROGRESS' ? 'primary' : 'secondary'}
          to={`/actions/${action.id}/report`}
        >
          {t('prepareReport')}
        </ButtonLink>
      )}
      {!isProvider && report && (
        <ButtonLink kind={isToBeVerified(action) ? 'primary' : 'secondary'} to={`/actions/${action.id}/verification`}>
          {t('openVerification')}
        </ButtonLink>
      )}
      {report && <ButtonLink to={`/actions/${action.id}/receipts/${report.id}`}>{t('openReceipt')}</ButtonLink>}
    </div>
  );
}

function isToBeVerified(action: Action): boolean {
  return standingReport(action) !== undefined && !currentVerification(action)?.decidedAt;
}

/** The moves of an action with their forms. */
export function ActionMoves({
  action,
  except,
  primary = WEIGHT,
}: {
  action: Action;
  except: readonly string[];
  primary?: readonly string[];
}) {
  const forms = {
    'start-verification': (props: MoveFormProps) => <StartVerificationForm action={action} {...props} />,
    verify: (props: MoveFormProps) => <VerifyForm action={action} {...props} />,
    'accept-partially': (props: MoveFormProps) => <AcceptPartiallyForm action={action} {...props} />,
    waive: (props: MoveFormProps) => <WaiveForm action={action} {...props} />,
    supersede: (props: MoveFormProps) => <SupersedeForm action={action} {...props} />,
    reopen: (props: MoveFormProps) => <ReopenForm action={action} {...props} />,
  };
  return (
    <Moves
      machine="corrective-action"
      moves={action.availableMoves}
      path={pathOf(action)}
      version={action.version}
      subject={action.actionNo}
      forms={forms}
      except={except}
      primary={primary}
    />
  );
}
