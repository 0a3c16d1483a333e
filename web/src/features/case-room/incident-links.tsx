import { Link } from 'react-router';
import { useUser } from '../../api/use-session';
import { Badge, StatusBadge } from '../../components/badge';
import { Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Day } from '../../components/time';
import { seoulDay } from '../../lib/dates';
import { DialogButton } from './dialog-button';
import type { Incident, IncidentRoom } from './incident';
import { useIncidentTexts } from './incident-texts';
import { LinkForm } from './link-form';
import { ReasonedForm } from './retract-form';

/** How this outage belongs to others: what caused it, what it caused, what has recurred. */
export function LinksSection({ room, incident }: { room: IncidentRoom; incident: Incident }) {
  const t = useIncidentTexts();
  const { permissions } = useUser();
  return (
    <Section
      id="links"
      title={t('linksTitle')}
      actions={
        permissions.includes('incidents.link') && (
          <DialogButton text={t('addLink')} done={t('linkAdded')}>
            {(close) => <LinkForm room={room} incident={incident} {...close} />}
          </DialogButton>
        )
      }
    >
      {room.links.length === 0 ? (
        <Empty>{t('noLinks')}</Empty>
      ) : (
        <ul className="jg-incident-links">
          {room.links.map((link) => (
            <li key={link.id} className="jg-card">
              <LinkCard link={link} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function LinkCard({ link }: { link: IncidentRoom['links'][number] }) {
  const t = useIncidentTexts();
  const { permissions } = useUser();
  const says = `${link.kind}_${link.isEffect ? 'effect' : 'cause'}` as const;
  return (
    <>
      <p>
        <strong>{t(`link_${says as 'CAUSED_BY_effect'}`)}</strong>{' '}
        {link.otherNo ? (
          <Link to={`/incidents/${link.otherId}`}>
            {link.otherNo} {link.otherTitle}
          </Link>
        ) : (
          t('unseenIncident')
        )}{' '}
        <StatusBadge machine="incident" status={link.otherStatus} />{' '}
        {link.withdrawnReason && <Badge>{t('withdrawn')}</Badge>}
      </p>
      <p>{link.justification}</p>
      <p className="jg-quiet">
        {link.decidedByName}, <Day on={seoulDay(link.decidedAt)} />
        {link.withdrawnReason && ` · ${t('withdrawnBecause', { reason: link.withdrawnReason })}`}
      </p>
      {link.withdrawnReason === null && permissions.includes('incidents.link') && (
        <DialogButton text={t('withdrawLink')} done={t('linkWithdrawn')} kind="text" wide={false}>
          {(close) => (
            <ReasonedForm
              path={`/api/incident-links/${link.id}/withdraw`}
              version={link.version}
              submitText={t('withdrawLink')}
              {...close}
            />
          )}
        </DialogButton>
      )}
    </>
  );
}
