import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Button } from '../../components/button';
import { CodeBadge } from '../../components/badge';
import { Dialog } from '../../components/dialog';
import { CheckField, TextArea } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Facts, PageHeader } from '../../components/page';
import { Empty, Loaded, NotFound } from '../../components/states';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { notify } from '../../lib/notices';
import { useRegistrationTexts } from './texts';
import './registration.css';

type Declaration = components['schemas']['PendingDeclarationResponse'];

export function Component() {
  const { permissions } = useUser();
  return permissions.includes('cases.declare-interest') ? <Declarations /> : <NotFound />;
}

function Declarations() {
  const t = useRegistrationTexts();
  const query = api.useQuery('get', '/api/cases/declarations');
  const [opened, setOpened] = useState<Declaration | null>(null);
  return (
    <>
      <PageHeader title={t('declarations')}>
        <p>{t('declarationsLead')}</p>
      </PageHeader>
      {opened && (
        <p>
          <Link to={`/cases/${opened.caseId}`}>
            {opened.caseNo} · {t('openCase')}
          </Link>
        </p>
      )}
      <Loaded query={query}>
        {(declarations) =>
          declarations.length === 0 ? (
            <Empty>{t('declarationsNone')}</Empty>
          ) : (
            <ul className="jg-cards">
              {declarations.map((declaration) => (
                <li key={declaration.id} className="jg-card">
                  <DeclarationCard declaration={declaration} onOpened={() => setOpened(declaration)} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

function DeclarationCard({ declaration, onOpened }: { declaration: Declaration; onOpened: () => void }) {
  const t = useRegistrationTexts();
  const { label } = useLabels();
  const nameOf = useNameOf();
  const [isConflict, setConflict] = useState(false);
  const { caseNo, duty, respondents } = declaration;
  return (
    <div className="jg-registration-part">
      <h2>{caseNo}</h2>
      <Facts
        items={[
          [t('duty'), label('teamDuty', duty)],
          [
            t('respondent'),
            respondents.map(({ nameKo, nameEn, role }) => (
              <span key={nameKo} className="jg-badges">
                {nameOf(nameKo, nameEn)} <CodeBadge list="respondentRole" code={role} />
              </span>
            )),
          ],
        ]}
      />
      <NoConflictForm declaration={declaration} onDone={onOpened} />
      <div>
        <Button kind="tertiary" onClick={() => setConflict(true)}>
          {t('declareConflict')}
        </Button>
      </div>
      {isConflict && <ConflictDialog declaration={declaration} onClose={() => setConflict(false)} />}
    </div>
  );
}

function NoConflictForm({ declaration, onDone }: { declaration: Declaration; onDone: () => void }) {
  const t = useRegistrationTexts();
  const form = useForm({ defaultValues: { confidentialityPledged: false } });
  const declare = useDeclare(declaration);
  const isExpert = declaration.duty === 'EXPERT';
  return (
    <Form
      form={form}
      error={declare.error}
      onSubmit={async ({ confidentialityPledged }) => {
        const pledge = confidentialityPledged ? { confidentialityPledged } : {};
        if (await declare.send({ conflictOfInterest: 'NONE', ...pledge })) onDone();
      }}
    >
      {isExpert && (
        <CheckField
          label={t('pledge')}
          error={errorOf(form, 'confidentialityPledged')}
          field={form.register('confidentialityPledged', { required: t('pledgeMissing') })}
        />
      )}
      <FormButtons isBusy={declare.isBusy} submitText={t('declareNone')} />
    </Form>
  );
}

function ConflictDialog({ declaration, onClose }: { declaration: Declaration; onClose: () => void }) {
  const t = useRegistrationTexts();
  const form = useForm({ defaultValues: { note: '' } });
  const declare = useDeclare(declaration);
  return (
    <Dialog title={t('declareConflictTitle', { number: declaration.caseNo })} onClose={onClose}>
      <Form
        form={form}
        error={declare.error}
        onSubmit={async ({ note }) => {
          await declare.send({ conflictOfInterest: 'CONFLICT', ...(note.trim() ? { note } : {}) });
        }}
      >
        <p>{t('declareConflictText')}</p>
        <TextArea
          label={t('note')}
          hint={t('noteHint')}
          maxLength={1000}
          error={errorOf(form, 'note')}
          field={form.register('note')}
        />
        <FormButtons isBusy={declare.isBusy} submitText={t('declareConflict')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function useDeclare({ id, version, caseNo }: Declaration) {
  const t = useRegistrationTexts();
  const command = useCommand();
  const send = async (body: components['schemas']['DeclareInterestDto']): Promise<boolean> => {
    const isDone = await command.mutateAsync({ path: `/api/cases/declarations/${id}`, version, body }).then(
      () => true,
      () => false,
    );
    if (isDone) notify(t('declared', { number: caseNo }));
    return isDone;
  };
  return { send, error: command.error, isBusy: command.isPending };
}
