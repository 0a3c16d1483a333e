import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { ArrivalForm, DispatchForm } from '../../components/delivery-forms';
import { ChoiceField, TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Facts } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Day, Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useNameOf } from '../../i18n/names';
import { Act, type ActProps } from './act-dialog';
import { useJointTexts } from './texts';

type ThirdParty = components['schemas']['ThirdPartyResponse'];

const MANY = 100;

/** One third party: on what ground, how the respondent was told, and what of its material is used. */
export function ThirdPartyView({ row }: { row: ThirdParty }) {
  const t = useJointTexts();
  const nameOf = useNameOf();
  return (
    <article>
      <h3>
        <Link to={`/inspections/${row.inspectionId}`}>{row.inspectionNo}</Link>{' '}
        {nameOf(row.thirdPartyNameKo, row.thirdPartyNameEn)}{' '}
        <StatusBadge machine="inspection" status={row.inspectionStatus} />
      </h3>
      <Facts
        items={[
          [t('respondent'), nameOf(row.respondentNameKo, row.respondentNameEn)],
          [t('ground'), <CodeBadge key="ground" list="thirdPartyGround" code={row.ground} />],
          [t('permittedBy'), row.permittedBy],
          [t('consentBy'), row.consentBy],
          [t('consentOn'), row.consentOn && <Day on={row.consentOn} />],
          [t('necessity'), row.necessity],
          [t('told'), <Told key="told" row={row} />],
          [
            t('letter'),
            row.noticeDocumentId && <Link to={`/documents/${row.noticeDocumentId}`}>{row.noticeDocumentNo}</Link>,
          ],
          [
            t('opinionsOnIt'),
            row.noticeDocumentId && (
              <Link to={`/third-party-notices/${row.noticeDocumentId}`}>{t('opinionsOnIt')}</Link>
            ),
          ],
          [t('deferral'), row.deferralReason],
        ]}
      />
      {row.used.length > 0 && (
        <>
          <h4>{t('used')}</h4>
          <ul>
            {row.used.map(({ evidenceNo, copiedToId, copiedToNo, purpose }) => (
              <li key={copiedToId}>
                <Link to={`/evidence/${copiedToId}`}>{t('usedAs', { from: evidenceNo, to: copiedToNo, purpose })}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <Acts row={row} />
    </article>
  );
}

function Told({ row }: { row: ThirdParty }) {
  const t = useJointTexts();
  if (row.noticeArrivedAt) return <Instant at={row.noticeArrivedAt} />;
  return row.noticeDocumentId ? t('sent') : t('notTold');
}

function Acts({ row }: { row: ThirdParty }) {
  const t = useJointTexts();
  const may = (event: string) => row.availableMoves.some((move) => move.event === event);
  const act = (event: string, submitText: string) => ({
    path: `/api/third-party-inspections/${row.id}/${event}`,
    version: row.version,
    submitText,
  });
  const { caseId, respondentId } = row;
  return (
    <div className="jg-actions">
      {may('tell-respondent') && (
        <Act text={t('act_tell')}>
          {(props) => <DispatchForm {...props} {...act('tell-respondent', t('act_tell'))} providerId={respondentId} />}
        </Act>
      )}
      {may('record-arrival') && (
        <Act text={t('act_arrival')}>
          {(props) => (
            <ArrivalForm {...props} {...act('record-arrival', t('record'))} of={{ caseId, providerId: respondentId }} />
          )}
        </Act>
      )}
      {may('defer-telling') && <Act text={t('act_defer')}>{(props) => <DeferForm {...props} row={row} />}</Act>}
      {may('use-evidence') && <Act text={t('act_use')}>{(props) => <UseForm {...props} row={row} />}</Act>}
    </div>
  );
}

function DeferForm({ row: { id, version }, onDone, onCancel }: ActProps & { row: ThirdParty }) {
  const t = useJointTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { reason: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => {
        const path = `/api/third-party-inspections/${id}/defer-telling`;
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <TextArea
        label={t('reason')}
        required
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('act_defer')} onCancel={onCancel} />
    </Form>
  );
}

function UseForm(props: ActProps & { row: ThirdParty }) {
  const t = useJointTexts();
  const { row } = props;
  const query = api.useQuery('get', '/api/cases/{caseId}/evidence', {
    params: { path: { caseId: row.caseId }, query: { limit: MANY } },
  });
  return (
    <Loaded query={query}>
      {({ items }) => {
        const own = items.filter(({ providerId }) => providerId === row.providerId);
        return own.length === 0 ? <Empty>{t('noEvidence')}</Empty> : <ChosenEvidence {...props} own={own} />;
      }}
    </Loaded>
  );
}

interface ChosenProps extends ActProps {
  row: ThirdParty;
  own: readonly { id: string; evidenceNo: string; title: string }[];
}

function ChosenEvidence({ row: { id, version }, own, onDone, onCancel }: ChosenProps) {
  const t = useJointTexts();
  const command = useCommand();
  const form = useForm<{ evidenceIds: string[]; purpose: string }>({ defaultValues: { evidenceIds: [], purpose: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => {
        const path = `/api/third-party-inspections/${id}/use-evidence`;
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <ChoiceField
        label={t('evidence')}
        required
        options={own.map(({ id: value, evidenceNo, title }) => ({
          value,
          text: `${evidenceNo} ${title}`,
          isWritten: true,
        }))}
        error={errorOf(form, 'evidenceIds')}
        field={form.register('evidenceIds', { validate: (ids) => ids.length > 0 || t('evidenceMissing') })}
      />
      <TextArea
        label={t('purpose')}
        required
        maxLength={1000}
        error={errorOf(form, 'purpose')}
        field={form.register('purpose', { required: t('purposeMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('record')} onCancel={onCancel} />
    </Form>
  );
}
