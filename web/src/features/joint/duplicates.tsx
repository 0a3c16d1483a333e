import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { seoulDay } from '../../lib/dates';
import { Act, type ActProps } from './act-dialog';
import { useJointTexts } from './texts';

type Case = components['schemas']['CaseResponse'];
type Answers = components['schemas']['DuplicatesResponse'];
type Check = Answers['checks'][number];

/** The same matter is not inspected twice: what is known here, and what other agencies say. */
export function Duplicates({ found }: { found: Case }) {
  const t = useJointTexts();
  const { permissions } = useUser();
  const mayRecord = permissions.includes('duplicate-checks.record');
  const query = api.useQuery('get', '/api/cases/{caseId}/duplicate-checks', { params: { path: { caseId: found.id } } });
  return (
    <Section
      title={t('duplicates')}
      actions={mayRecord && <Act text={t('askElsewhere')}>{(act) => <AskForm {...act} found={found} />}</Act>}
    >
      <Loaded query={query}>
        {({ earlier, checks }) => (
          <div className="jg-spaced">
            <Earlier rows={earlier} />
            <Checks rows={checks} mayRecord={mayRecord} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Earlier({ rows }: { rows: Answers['earlier'] }) {
  const t = useJointTexts();
  if (rows.length === 0) return <Empty>{t('noEarlier')}</Empty>;
  return (
    <Table
      caption={t('earlier')}
      rows={rows}
      rowKey={({ inspectionNo }) => inspectionNo}
      columns={[
        {
          key: 'no',
          title: t('inspection'),
          isName: true,
          cell: ({ inspectionNo, kind }) => (
            <>
              {inspectionNo} <CodeBadge list="inspectionKind" code={kind} />
            </>
          ),
        },
        { key: 'day', title: t('day'), cell: ({ plannedStartAt }) => <Day on={seoulDay(plannedStartAt)} /> },
        { key: 'state', title: t('state'), cell: ({ status }) => <StatusBadge machine="inspection" status={status} /> },
        {
          key: 'track',
          title: t('track'),
          cell: ({ sameTrack }) => (sameTrack ? <Badge tone="warning">{t('sameTrack')}</Badge> : t('otherTrack')),
        },
      ]}
    />
  );
}

function Checks({ rows, mayRecord }: { rows: Answers['checks']; mayRecord: boolean }) {
  const t = useJointTexts();
  if (rows.length === 0) return <Empty>{t('noChecks')}</Empty>;
  return (
    <Table
      caption={t('checks')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'agency', title: t('agency'), isName: true, cell: ({ agencyName }) => agencyName },
        { key: 'matter', title: t('matter'), cell: ({ matter }) => matter },
        { key: 'asked', title: t('askedOn'), cell: ({ askedOn }) => <Day on={askedOn} /> },
        { key: 'answer', title: t('answer'), cell: (row) => <Answer row={row} mayRecord={mayRecord} /> },
        { key: 'summary', title: t('summary'), cell: ({ summary, answerReference }) => summary ?? answerReference },
      ]}
    />
  );
}

function Answer({ row, mayRecord }: { row: Check; mayRecord: boolean }) {
  const t = useJointTexts();
  if (row.answer) return <CodeBadge list="duplicateAnswer" code={row.answer} />;
  if (!mayRecord) return t('noAnswer');
  return <Act text={t('recordAnswer')}>{(act) => <AnswerForm {...act} row={row} />}</Act>;
}

function AskForm({ found, onDone, onCancel }: ActProps & { found: Case }) {
  const t = useJointTexts();
  const nameOf = useNameOf();
  const command = useCommand();
  const form = useForm({
    defaultValues: {
      providerId: found.respondents[0]?.providerId ?? '',
      agencyName: '',
      matter: '',
      askedOn: seoulDay(new Date()),
    },
  });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) =>
        command.mutateAsync({ path: `/api/cases/${found.id}/duplicate-checks`, body }).then(onDone, () => undefined)
      }
    >
      <SelectField
        label={t('respondent')}
        required
        options={found.respondents.map(({ providerId, providerNameKo, providerNameEn }) => ({
          value: providerId,
          text: nameOf(providerNameKo, providerNameEn),
        }))}
        field={form.register('providerId')}
      />
      <TextField
        label={t('agency')}
        required
        error={errorOf(form, 'agencyName')}
        field={form.register('agencyName', { required: t('agencyMissing') })}
      />
      <TextArea
        label={t('matter')}
        required
        error={errorOf(form, 'matter')}
        field={form.register('matter', { required: t('matterMissing') })}
      />
      <TextField
        type="date"
        label={t('askedOn')}
        required
        error={errorOf(form, 'askedOn')}
        field={form.register('askedOn', { required: t('dayMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('record')} onCancel={onCancel} />
    </Form>
  );
}

function AnswerForm({ row: { id, version }, onDone, onCancel }: ActProps & { row: Check }) {
  const t = useJointTexts();
  const { options } = useLabels();
  const command = useCommand();
  const form = useForm({
    defaultValues: { answer: 'NOT_INSPECTED', answeredOn: seoulDay(new Date()), answerReference: '', summary: '' },
  });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ answer, answeredOn, answerReference, summary }) => {
        const body = { answer, answeredOn, ...(answerReference && { answerReference }), ...(summary && { summary }) };
        const path = `/api/duplicate-checks/${id}/answer`;
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <SelectField label={t('answer')} required options={options('duplicateAnswer')} field={form.register('answer')} />
      <TextField
        type="date"
        label={t('answeredOn')}
        required
        error={errorOf(form, 'answeredOn')}
        field={form.register('answeredOn', { required: t('dayMissing') })}
      />
      <TextField label={t('answerReference')} field={form.register('answerReference')} />
      <TextArea label={t('summary')} field={form.register('summary')} />
      <FormButtons isBusy={command.isPending} submitText={t('record')} onCancel={onCancel} />
    </Form>
  );
}
