import { useState } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { FormButtons } from '../../components/moves';
import { Facts, Prose, Section } from '../../components/page';
import { ProblemNote } from '../../components/states';
import { Day, Instant } from '../../components/time';
import { api } from '../../api/client';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { notify } from '../../lib/notices';
import { seoulDay } from '../../lib/dates';
import type { InspectionInHand } from './inspection-values';
import { useInspectionTexts } from './texts';
import { useBasisName } from './use-reference';

/** By when the notice must arrive, when it did, or why none was needed. */
export function NoticeSection({ inspection }: { inspection: InspectionInHand }) {
  const t = useInspectionTexts();
  const { label } = useLabels();
  const { notice, entryDocumentId, planApprovedAt, exemption } = inspection;
  return (
    <Section title={t('notice')}>
      <Facts
        items={[
          [t('planApproved'), planApprovedAt && <Instant at={planApprovedAt} />],
          [
            t('noticeDays'),
            notice.arriveBy ? (
              <>
                <Day on={notice.arriveBy} />{' '}
                <span className="jg-quiet">{t('noticeDaysText', { days: notice.days })}</span>
              </>
            ) : (
              notice.days === 0 && t('noticeNone')
            ),
          ],
          [t('sendBy'), notice.sendBy && <Day on={notice.sendBy} />],
          [
            t('arrived'),
            notice.arrivedAt && (
              <>
                <Instant at={notice.arrivedAt} />{' '}
                {notice.inTime !== null && (
                  <Badge tone={notice.inTime ? 'success' : 'danger'}>{notice.inTime ? t('inTime') : t('late')}</Badge>
                )}
              </>
            ),
          ],
          [t('method2'), notice.method && label('deliveryMethod', notice.method)],
          [t('recipient'), notice.recipient],
          [
            t('entryDocument'),
            entryDocumentId && <Link to={`/documents/${entryDocumentId}`}>{t('openDocument')}</Link>,
          ],
        ]}
      />
      {exemption && <Exemption inspection={inspection} exemption={exemption} />}
    </Section>
  );
}

function Exemption({
  inspection,
  exemption,
}: {
  inspection: InspectionInHand;
  exemption: NonNullable<InspectionInHand['exemption']>;
}) {
  const t = useInspectionTexts();
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/reference/notice-exemption-grounds');
  const ground = data?.find(({ code }) => code === exemption.ground);
  const article = useBasisName(exemption.legalBasisId, seoulDay(inspection.plannedStartAt));
  const isUnconfirmed = exemption.oral === true && exemption.confirmedInWritingAt === null;
  return (
    <div className="jg-card jg-inspection-exemption">
      <h3>{t('exemption')}</h3>
      <Facts
        items={[
          [t('ground'), ground && nameOf(ground.nameKo, ground.nameEn)],
          [t('article'), article],
          [t('reason'), exemption.reason && <Prose key="reason">{exemption.reason}</Prose>],
          [
            t('oral'),
            exemption.oral ? (
              exemption.confirmedInWritingAt ? (
                <>
                  {t('confirmedAt')} <Instant at={exemption.confirmedInWritingAt} />
                </>
              ) : (
                <Badge tone="warning">{t('unconfirmed')}</Badge>
              )
            ) : null,
          ],
        ]}
      />
      {isUnconfirmed && <ConfirmInWriting inspection={inspection} />}
    </div>
  );
}

function ConfirmInWriting({ inspection: { id, version } }: { inspection: InspectionInHand }) {
  const t = useInspectionTexts();
  const { permissions } = useUser();
  const [isOpen, setOpen] = useState(false);
  const command = useCommand();
  if (!permissions.includes('inspections.authorise-urgent')) return null;
  const confirm = () =>
    command.mutateAsync({ path: `/api/inspections/${id}/confirm-in-writing`, version }).then(
      () => {
        setOpen(false);
        notify(t('confirmed'));
      },
      () => undefined,
    );
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t('confirmInWriting')}</Button>
      {isOpen && (
        <Dialog title={t('confirmInWriting')} onClose={() => setOpen(false)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void confirm();
            }}
            className="jg-form"
          >
            <ProblemNote error={command.error} />
            <p>{t('confirmInWritingText')}</p>
            <FormButtons
              isBusy={command.isPending}
              submitText={t('confirmInWriting')}
              onCancel={() => setOpen(false)}
            />
          </form>
        </Dialog>
      )}
    </div>
  );
}
