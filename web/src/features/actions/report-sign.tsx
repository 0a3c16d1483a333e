import { useId, useState } from 'react';
import { useUser } from '../../api/use-session';
import { Button } from '../../components/button';
import { Section } from '../../components/page';
import { Note } from '../../components/states';
import { moveOf, type Action } from './action-data';
import { useReportTexts } from './report-texts';

export interface Attestation {
  readonly isGiven: boolean;
  readonly isMissing: boolean;
  readonly id: string;
  readonly give: (isGiven: boolean) => void;
  /** Whether it is given; asks for it where it is not. */
  readonly demand: () => boolean;
}

/** That the report is true is confirmed anew each time: it is never kept with the draft. */
export function useAttestation(): Attestation {
  const [isGiven, setGiven] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  return {
    isGiven,
    isMissing,
    id,
    give: (given) => {
      setGiven(given);
      setMissing(false);
    },
    demand: () => {
      setMissing(!isGiven);
      if (!isGiven) document.getElementById(id)?.focus();
      return isGiven;
    },
  };
}

/** The manager's signature; whoever may not sign reads who does, and what stands against it. */
export function ReportSign({
  action,
  attestation,
  isBusy,
}: {
  action: Action;
  attestation: Attestation;
  isBusy: boolean;
}) {
  const t = useReportTexts();
  const { permissions } = useUser();
  const move = moveOf(action, 'report-completion');
  const maySign = permissions.includes('corrective-actions.report-completion');
  return (
    <Section title={t('sign')}>
      {!maySign && <Note>{t('onlyManager')}</Note>}
      {maySign && !move && <Note>{t('startFirst')}</Note>}
      {move && !move.allowed && <Note kind="warning">{t('notYet', { reason: move.refusal?.message ?? '' })}</Note>}
      {move?.allowed && (
        <div className="jg-a-stack">
          <AttestationField attestation={attestation} />
          <div className="jg-actions">
            <Button type="submit" kind="primary" busy={isBusy}>
              {t('submit')}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}

function AttestationField({ attestation }: { attestation: Attestation }) {
  const t = useReportTexts();
  const { id } = attestation;
  return (
    <div className={`jg-check${attestation.isMissing ? ' is-error' : ''}`}>
      <input
        type="checkbox"
        id={id}
        checked={attestation.isGiven}
        aria-invalid={attestation.isMissing || undefined}
        aria-describedby={attestation.isMissing ? `${id}-error` : undefined}
        onChange={(event) => attestation.give(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{t('attestation')}</label>
      {attestation.isMissing && (
        <p className="jg-field-error" id={`${id}-error`}>
          {t('attestationMissing')}
        </p>
      )}
    </div>
  );
}
