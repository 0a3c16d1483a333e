import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { CheckField, SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps, Moves } from '../../components/moves';
import { Empty, Loaded } from '../../components/states';
import { Facts } from '../../components/page';
import { Day } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { seoulDay } from '../../lib/dates';
import { Act, type ActProps, linesOf } from './act-dialog';
import { useJointTexts } from './texts';

type Participant = components['schemas']['JointParticipantResponse'];

/** The agencies of one joint inspection. */
export function JointInspection({ id, inspectionNo }: { id: string; inspectionNo: string }) {
  const t = useJointTexts();
  const { permissions } = useUser();
  const query = api.useQuery('get', '/api/inspections/{id}/joint-participants', { params: { path: { id } } });
  return (
    <article className="jg-card jg-spaced">
      <h3>
        <Link to={`/inspections/${id}`}>{inspectionNo}</Link>
      </h3>
      {permissions.includes('joint-participants.ask') && (
        <Act text={t('ask')}>{(act) => <AskForm {...act} inspectionId={id} />}</Act>
      )}
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('noAgencies')}</Empty>
          ) : (
            rows.map((row) => <ParticipantView key={row.id} row={row} />)
          )
        }
      </Loaded>
    </article>
  );
}

function ParticipantView({ row }: { row: Participant }) {
  const t = useJointTexts();
  const nameOf = useNameOf();
  const name = nameOf(row.agencyNameKo, row.agencyNameEn);
  return (
    <div className="jg-spaced">
      <h4>
        {name} <StatusBadge machine="joint-participant" status={row.status} />{' '}
        {row.leads && <Badge tone="primary">{t('leading')}</Badge>} {!row.printed && <Badge>{t('unprinted')}</Badge>}
      </h4>
      <Facts
        items={[
          [t('matter'), row.matter],
          [t('initiative'), <CodeBadge key="initiative" list="jointInitiative" code={row.initiative} />],
          [t('askedOn'), <Day key="asked" on={row.requestedOn} />],
          [t('answeredOn'), row.answeredOn && <Day on={row.answeredOn} />],
          [t('answerReference'), row.answerReference],
          [
            t('officers'),
            row.officers.map(({ title, name: who }) => [title, who].filter(Boolean).join(' ')).join(', '),
          ],
          [t('reason'), row.answerNote],
        ]}
      />
      <Moves
        machine="joint-participant"
        moves={row.availableMoves}
        path={`/api/joint-participants/${row.id}`}
        version={row.version}
        subject={name}
        primary={['agree']}
        forms={{
          agree: (props) => <AgreeForm {...props} row={row} />,
          decline: (props) => <DeclineForm {...props} row={row} />,
        }}
      />
    </div>
  );
}

function AskForm({ inspectionId, onDone, onCancel }: ActProps & { inspectionId: string }) {
  const t = useJointTexts();
  const { options } = useLabels();
  const command = useCommand();
  const form = useForm({
    defaultValues: {
      agencyName: '',
      initiative: 'MINISTRY',
      requestedOn: seoulDay(new Date()),
      matter: '',
      reason: '',
    },
  });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => {
        const path = `/api/inspections/${inspectionId}/joint-participants`;
        return command.mutateAsync({ path, body }).then(onDone, () => undefined);
      }}
    >
      <TextField
        label={t('agency')}
        required
        error={errorOf(form, 'agencyName')}
        field={form.register('agencyName', { required: t('agencyMissing') })}
      />
      <SelectField
        label={t('initiative')}
        required
        options={options('jointInitiative')}
        field={form.register('initiative')}
      />
      <TextField
        type="date"
        label={t('askedOn')}
        required
        error={errorOf(form, 'requestedOn')}
        field={form.register('requestedOn', { required: t('dayMissing') })}
      />
      <TextArea
        label={t('matter')}
        required
        error={errorOf(form, 'matter')}
        field={form.register('matter', { required: t('matterMissing') })}
      />
      <TextArea
        label={t('reason')}
        required
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('record')} onCancel={onCancel} />
    </Form>
  );
}

type MoveProps = MoveFormProps & { row: Participant };

function AgreeForm({ row: { id, version }, onDone, onCancel }: MoveProps) {
  const t = useJointTexts();
  const command = useCommand();
  const form = useForm({
    defaultValues: { answeredOn: seoulDay(new Date()), answerReference: '', officers: '', leads: false, printed: true },
  });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ officers, ...stated }) => {
        const body = { ...stated, officers: linesOf(officers).map((title) => ({ title })) };
        const path = `/api/joint-participants/${id}/agree`;
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <TextField
        type="date"
        label={t('answeredOn')}
        required
        error={errorOf(form, 'answeredOn')}
        field={form.register('answeredOn', { required: t('dayMissing') })}
      />
      <TextField
        label={t('answerReference')}
        required
        error={errorOf(form, 'answerReference')}
        field={form.register('answerReference', { required: t('referenceMissing') })}
      />
      <TextArea
        label={t('officers')}
        hint={t('officersHint')}
        required
        error={errorOf(form, 'officers')}
        field={form.register('officers', { required: t('officersMissing') })}
      />
      <CheckField label={t('leads')} field={form.register('leads')} />
      <CheckField label={t('printed')} field={form.register('printed')} />
      <FormButtons isBusy={command.isPending} submitText={t('record')} onCancel={onCancel} />
    </Form>
  );
}

function DeclineForm({ row: { id, version }, onDone, onCancel }: MoveProps) {
  const t = useJointTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { answeredOn: seoulDay(new Date()), reason: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => {
        const path = `/api/joint-participants/${id}/decline`;
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <TextField
        type="date"
        label={t('answeredOn')}
        required
        error={errorOf(form, 'answeredOn')}
        field={form.register('answeredOn', { required: t('dayMissing') })}
      />
      <TextArea
        label={t('reason')}
        required
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('record')} onCancel={onCancel} />
    </Form>
  );
}
