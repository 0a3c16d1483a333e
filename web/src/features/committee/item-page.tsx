import { useForm } from 'react-hook-form';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { ChoiceField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps, Moves } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { ProcedureDocument } from '../../components/procedure-document';
import { Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { seoulDay } from '../../lib/dates';
import './committee.css';
import { COUNTS, type Item } from './item-values';
import { useCommitteeTexts } from './texts';

/** An agenda item with its meeting, votes, minutes and resolution. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/committee-items/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(item) => <ItemPage item={item} />}</Loaded>;
}

function ItemPage({ item }: { item: Item }) {
  const t = useCommitteeTexts();
  const { permissions } = useUser();
  return (
    <>
      <PageHeader
        title={item.title}
        crumbs={[useCaseCrumb(item.caseId)]}
        badges={<StatusBadge machine="committee-item" status={item.status} />}
        actions={
          item.frozenAt === null &&
          permissions.includes('committee.update') && (
            <ButtonLink to={`/committee-items/${item.id}/edit`}>{t('edit')}</ButtonLink>
          )
        }
      />
      {item.availableMoves.length > 0 && (
        <section className="jg-card jg-committee-acts" aria-label={t('moves')}>
          <h2>{t('moves')}</h2>
          <Moves
            machine="committee-item"
            moves={item.availableMoves}
            path={`/api/committee-items/${item.id}`}
            version={item.version}
            subject={item.title}
            primary={['table', 'resolve']}
            forms={{ resolve: (props) => <ResolveForm {...props} item={item} /> }}
          />
        </section>
      )}
      <Meeting item={item} />
      <Decision item={item} />
      {item.frozenAt && <ProcedureDocument type="COMMITTEE_RESOLUTION" subjectId={item.id} />}
      <Section title={t('recusals')}>
        {item.recusals.length === 0 ? (
          <p className="jg-quiet">{t('recusalsNone')}</p>
        ) : (
          <Table
            caption={t('recusals')}
            rows={item.recusals}
            rowKey={({ member, reason }) => `${member} ${reason}`}
            columns={[
              { key: 'member', title: t('member'), isName: true, cell: ({ member }) => member },
              { key: 'reason', title: t('reason'), cell: ({ reason }) => reason },
              { key: 'present', title: t('present'), cell: ({ present }) => (present ? '✔' : '—') },
            ]}
          />
        )}
      </Section>
      <Section title={t('minutes')}>
        {item.minutesText || item.minutesEvidenceId ? (
          <>
            <Prose>{item.minutesText}</Prose>
            {item.minutesEvidenceId && <Link to={`/evidence/${item.minutesEvidenceId}`}>{t('openFile')}</Link>}
          </>
        ) : (
          <p className="jg-quiet">{t('minutesNone')}</p>
        )}
      </Section>
    </>
  );
}

function Meeting({ item }: { item: Item }) {
  const t = useCommitteeTexts();
  const nameOf = useNameOf();
  const agencies = api.useQuery('get', '/api/reference/agencies').data;
  const committee = agencies?.find(({ code }) => code === item.committeeCode);
  const meeting = [
    t('meetingName', { year: item.meetingYear }),
    item.meetingNo && t('meetingNumber', { no: item.meetingNo }),
    item.agendaNo && t('agendaNumber', { no: item.agendaNo }),
  ];
  return (
    <Section title={t('meeting')}>
      <Facts
        items={[
          [t('committee'), committee ? nameOf(committee.nameKo, committee.nameEn) : item.committeeCode],
          [t('meeting'), meeting.filter(Boolean).join(', ')],
          [
            t('held'),
            item.heldFrom && (
              <>
                <Day on={item.heldFrom} />
                {item.heldTo && item.heldTo !== item.heldFrom && (
                  <>
                    {' – '}
                    <Day on={item.heldTo} />
                  </>
                )}
              </>
            ),
          ],
          [t('place'), item.place],
          ...COUNTS.map((name) => [t(name), item[name]] as const),
        ]}
      />
    </Section>
  );
}

function Decision({ item }: { item: Item }) {
  const t = useCommitteeTexts();
  return (
    <Section title={t('decision')}>
      {item.decision ? (
        <>
          <p>
            <CodeBadge list="committeeDecision" code={item.decision} /> <Day on={item.resolvedOn} />
          </p>
          <Prose>{item.resolution}</Prose>
        </>
      ) : (
        <p className="jg-quiet">{t('undecided')}</p>
      )}
    </Section>
  );
}

function ResolveForm({ item, move, onDone, onCancel }: MoveFormProps & { item: Item }) {
  const t = useCommitteeTexts();
  const { moveLabel, options } = useLabels();
  const command = useCommand();
  const form = useForm({
    defaultValues: { decision: 'AS_PROPOSED', resolution: '', resolvedOn: item.heldTo ?? seoulDay(new Date()) },
  });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) =>
        command
          .mutateAsync({ path: `/api/committee-items/${item.id}/resolve`, version: item.version, body })
          .then(onDone, () => undefined)
      }
    >
      <ChoiceField
        kind="radio"
        label={t('decisionKind')}
        required
        options={options('committeeDecision').filter(({ value }) => ['AS_PROPOSED', 'AMENDED'].includes(value))}
        field={form.register('decision')}
      />
      <TextArea
        label={t('resolution')}
        required
        rows={5}
        maxLength={10_000}
        error={errorOf(form, 'resolution')}
        field={form.register('resolution', { required: t('resolutionMissing') })}
      />
      <TextField
        type="date"
        label={t('resolvedOn')}
        required
        error={errorOf(form, 'resolvedOn')}
        field={form.register('resolvedOn', { required: t('resolvedOnMissing') })}
      />
      <FormButtons
        isBusy={command.isPending}
        submitText={moveLabel('committee-item', move.event)}
        onCancel={onCancel}
      />
    </Form>
  );
}
