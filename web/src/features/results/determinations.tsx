import { useState } from 'react';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { Badge, CodeBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Facts, Prose, Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Day } from '../../components/time';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { formatDay } from '../../lib/dates';
import { DeterminationForm } from './determination-form';
import type { Result } from './result-values';
import { useResultTexts } from './texts';

export type Determination = components['schemas']['LegalDeterminationResponse'];

/** What the result decides for others than the respondent, from and until when; written while it is a draft. */
export function Determinations({ result }: { result: Result }) {
  const t = useResultTexts();
  const mayWrite = useUser().permissions.includes('determinations.write') && result.status === 'DRAFT';
  const [open, setOpen] = useState<Determination | 'NEW' | null>(null);
  const { data = [] } = api.useQuery('get', '/api/results/{id}/determinations', {
    params: { path: { id: result.id } },
  });
  if (data.length === 0 && !mayWrite) return null;
  const close = () => setOpen(null);
  return (
    <Section
      title={t('determinations')}
      actions={mayWrite && <Button onClick={() => setOpen('NEW')}>{t('determinationNew')}</Button>}
    >
      {data.length === 0 && <Empty>{t('determinationsNone')}</Empty>}
      {data.map((determination) => (
        <Card
          key={determination.id}
          determination={determination}
          onEdit={mayWrite ? () => setOpen(determination) : undefined}
        />
      ))}
      {open && (
        <Dialog title={t(open === 'NEW' ? 'determinationNew' : 'determinationEdit')} onClose={close}>
          <DeterminationForm result={result} written={open === 'NEW' ? null : open} onDone={close} />
        </Dialog>
      )}
    </Section>
  );
}

function Card({ determination, onEdit }: { determination: Determination; onEdit: (() => void) | undefined }) {
  const t = useResultTexts();
  const language = useLanguage();
  const { matter, affected, holding, grounds, provision, decidedOn, appliesFrom, appliesUntil } = determination;
  const from = formatDay(appliesFrom, language);
  return (
    <article className="jg-card">
      <h3>
        {matter} <CodeBadge list="determinationHolding" code={holding} />{' '}
        {determination.retroactive && <Badge tone="warning">{t('retroactive')}</Badge>}{' '}
        {determination.supersededById && <Badge>{t('supersededBy')}</Badge>}
      </h3>
      <Facts
        items={[
          [t('affected'), affected],
          [
            t('appliesFrom'),
            appliesUntil ? t('span', { from, until: formatDay(appliesUntil, language) }) : t('spanOpen', { from }),
          ],
          [t('decidedOn'), <Day on={decidedOn} />],
          [t('provision'), provision],
          [t('retroactivityReason'), determination.retroactivityReason],
        ]}
      />
      <Prose>{grounds}</Prose>
      {onEdit && (
        <Button size="small" kind="tertiary" aria-label={`${t('determinationEdit')}: ${matter}`} onClick={onEdit}>
          {t('determinationEdit')}
        </Button>
      )}
    </article>
  );
}
