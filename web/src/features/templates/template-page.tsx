import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { Badge, StatusBadge } from '../../components/badge';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { PdfView } from '../../components/pdf-view';
import { Loaded, Note } from '../../components/states';
import { Day, Instant } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { TemplateForm } from './template-form';
import type { Template } from './template-values';
import { useTemplateTexts } from './texts';

/** One version: what it says, what is wrong with it, how a letter would look, and what may be done with it. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/templates/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(template) => <TemplateView key={template.id} template={template} />}</Loaded>;
}

function TemplateView({ template }: { template: Template }) {
  const t = useTemplateTexts();
  const { permissions } = useUser();
  const { label } = useLabels();
  const [saves, setSaves] = useState(0);
  const { id, type, versionNo, status, inForce, version } = template;
  const title = `${label('documentType', type)} ${t('versionNo', { no: versionNo })}`;
  return (
    <>
      <PageHeader title={title} crumbs={[{ to: '/templates', text: t('back') }]}>
        <p>
          <StatusBadge machine="document-template" status={status} />{' '}
          {inForce && <Badge tone="success">{t('inForce')}</Badge>}
        </p>
      </PageHeader>
      <TemplateFacts template={template} />
      <Moves
        machine="document-template"
        moves={template.availableMoves}
        path={`/api/templates/${id}`}
        version={version}
        subject={title}
        primary={['approve', 'submit']}
        onMoved={() => notify(t('saved'))}
      />
      <Faults template={template} />
      {status === 'DRAFT' && permissions.includes('templates.draft') && (
        <Section title={t('edit')}>
          <TemplateForm key={saves} template={template} onSaved={() => setSaves(saves + 1)} />
        </Section>
      )}
      <Preview template={template} title={title} />
    </>
  );
}

function TemplateFacts({ template }: { template: Template }) {
  const t = useTemplateTexts();
  const { label } = useLabels();
  const { effectiveFrom, changeNote, authorName, approverName, approvedAt, returnReason, content } = template;
  const items = content.disclosureItems.join(', ');
  return (
    <>
      {returnReason && (
        <Note kind="warning">
          <p>
            {t('returned')}: <span lang="ko">{returnReason}</span>
          </p>
        </Note>
      )}
      <Facts
        items={[
          [t('effectiveFrom'), <Day on={effectiveFrom} />],
          [t('changeNote'), <Prose>{changeNote}</Prose>],
          [t('author'), authorName ?? t('builtIn')],
          [t('approver'), approverName],
          [t('approvedAt'), approvedAt && <Instant at={approvedAt} />],
          [t('disclosure'), `${label('disclosure', content.disclosure)}${items ? ` (${items})` : ''}`],
          [t('fingerprint'), <code className="jg-hash">{template.contentSha256}</code>],
        ]}
      />
    </>
  );
}

function Faults({ template: { faults, parts } }: { template: Template }) {
  const t = useTemplateTexts();
  const { label } = useLabels();
  const language = useLanguage();
  const nameOf = (what: string) => {
    const part = parts.find(({ name }) => name === what);
    return part ? (language === 'ko' ? part.labelKo : part.labelEn) : what;
  };
  if (faults.length === 0) return null;
  return (
    <Note kind="danger">
      <h2>{t('faults')}</h2>
      <ul>
        {faults.map(({ code, where, what }) => (
          <li key={`${code} ${where} ${what}`}>
            {label('templateFault', code)} {what && <strong>{nameOf(what)}</strong>}{' '}
            <span className="jg-quiet">{t('faultPlace', { where })}</span>
          </li>
        ))}
      </ul>
    </Note>
  );
}

function Preview({ template: { id, type, versionNo, contentSha256 }, title }: { template: Template; title: string }) {
  const t = useTemplateTexts();
  const language = useLanguage();
  return (
    <Section title={t('preview')}>
      <p className="jg-quiet">{t('previewLead')}</p>
      <PdfView
        path={`/api/templates/${id}/preview?locale=${language}`}
        title={title}
        fileName={`${type}-${versionNo}.pdf`}
        revision={contentSha256}
      />
    </Section>
  );
}
