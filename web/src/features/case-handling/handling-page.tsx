import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { Dialog } from '../../components/dialog';
import { MergedInto } from '../../components/merged-into';
import { PageHeader, Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { notify } from '../../lib/notices';
import { type FormProps, type Handling } from './handling';
import { CarryOvers, Closures, Suspensions } from './handling-tables';
import { MergeForm } from './merge-form';
import { SplitForm } from './split-form';
import { ResumeForm, SuspendForm } from './suspension-forms';
import { useHandlingTexts } from './texts';
import { TransferForm } from './transfer-form';
import { TransferSection } from './transfer-section';

/** What was decided about a case as a whole, and what may be decided now. */
export function Component() {
  const { caseId = '' } = useParams();
  const query = api.useQuery('get', '/api/cases/{id}/handling', { params: { path: { id: caseId } } });
  return <Loaded query={query}>{(handling) => <HandlingView handling={handling} />}</Loaded>;
}

function HandlingView({ handling }: { handling: Handling }) {
  const t = useHandlingTexts();
  return (
    <>
      <PageHeader
        title={t('title')}
        eyebrow={handling.caseNo}
        crumbs={[useCaseCrumb(handling.caseId)]}
        badges={handling.suspended && <Badge tone="warning">{t('stands')}</Badge>}
      >
        <p>{t('lead')}</p>
        <MergedInto target={handling.mergedInto} />
      </PageHeader>
      <Acts handling={handling} />
      <Section title={t('suspensions')}>
        <Suspensions rows={handling.suspensions} />
      </Section>
      {handling.transfer && <TransferSection handling={handling} transfer={handling.transfer} />}
      <Section title={t('relatives')}>
        <Relatives handling={handling} />
      </Section>
      {handling.carryOvers.length > 0 && (
        <Section title={t('carryOvers')}>
          <CarryOvers rows={handling.carryOvers} />
        </Section>
      )}
      <Section title={t('closures')}>
        <Closures rows={handling.closures} />
      </Section>
    </>
  );
}

const FORMS = {
  suspend: (props: FormProps) => <SuspendForm {...props} />,
  resume: (props: FormProps) => <ResumeForm {...props} />,
  transfer: (props: FormProps) => <TransferForm {...props} />,
  merge: (props: FormProps) => <MergeForm {...props} />,
  split: (props: FormProps) => <SplitForm {...props} />,
} satisfies Record<string, (props: FormProps) => ReactNode>;
type Act = keyof typeof FORMS;

const isAct = (event: string): event is Act => event in FORMS;

/** Allowed ones are buttons, each with its form; the others stand below with the reason. */
function Acts({ handling }: { handling: Handling }) {
  const t = useHandlingTexts();
  const [chosen, setChosen] = useState<Act | null>(null);
  const acts = handling.availableMoves.filter(({ event }) => isAct(event));
  const close = () => setChosen(null);
  const onDone = () => {
    close();
    notify(t('done'));
  };
  if (acts.length === 0) return null;
  return (
    <Section title={t('acts')}>
      {acts.every(({ allowed }) => !allowed) && <Empty>{t('noActs')}</Empty>}
      <div className="jg-actions">
        {acts.map(({ event, allowed }) =>
          isAct(event) && allowed ? (
            <Button key={event} kind="secondary" onClick={() => setChosen(event)}>
              {t(event)}
            </Button>
          ) : null,
        )}
      </div>
      <ul className="jg-refusals">
        {acts.map(({ event, refusal }) =>
          isAct(event) && refusal ? (
            <li key={event}>
              <strong>{t(event)}</strong>: {refusal.message}
            </li>
          ) : null,
        )}
      </ul>
      {chosen && (
        <Dialog title={t(chosen)} onClose={close} wide>
          {FORMS[chosen]({ handling, onDone, onCancel: close })}
        </Dialog>
      )}
    </Section>
  );
}

function Relatives({ handling }: { handling: Handling }) {
  const t = useHandlingTexts();
  const { mergedFrom, splitFrom, splitInto } = handling;
  const groups = [
    { name: t('mergedFrom'), cases: mergedFrom },
    { name: t('splitFrom'), cases: splitFrom ? [splitFrom] : [] },
    { name: t('splitInto'), cases: splitInto },
  ].filter(({ cases }) => cases.length > 0);
  if (groups.length === 0) return <Empty>{t('noRelatives')}</Empty>;
  return (
    <dl className="jg-facts">
      {groups.map(({ name, cases }) => (
        <div key={name}>
          <dt>{name}</dt>
          {cases.map(({ id, caseNo }) => (
            <dd key={id}>
              <Link to={`/cases/${id}`}>{caseNo}</Link>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
