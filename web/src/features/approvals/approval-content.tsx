import { useState } from 'react';
import { Button } from '../../components/button';
import { ContentView } from '../../components/content-view';
import { Disclosure } from '../../components/disclosure';
import { OrderLetter, type OrderLetterContent } from '../../components/order-letter';
import { Prose, Section } from '../../components/page';
import { PdfView } from '../../components/pdf-view';
import { api } from '../../api/client';
import { useLanguage } from '../../i18n/i18n';
import type { Language } from '../../i18n/language';
import { useNameOf } from '../../i18n/names';
import type { Approval } from './approval';
import { useApprovalTexts } from './texts';

/** What is to be approved, as its reader will see it. */
export function ApprovalContent({ approval }: { approval: Approval }) {
  const t = useApprovalTexts();
  const title = isApproved(approval) ? t('contentDone') : t('content');
  switch (approval.subjectType) {
    case 'order':
      return (
        <Section title={title}>
          <OrderLetter letter={toLetter(approval)} />
        </Section>
      );
    case 'inspection':
      return (
        <Section title={title}>
          <ContentView content={approval.content} />
        </Section>
      );
    case 'inspection-result':
      return <ResultContent approval={approval} title={title} />;
  }
}

function ResultContent({ approval, title }: { approval: Approval; title: string }) {
  const t = useApprovalTexts();
  const { report, notices, announcingAgencies, ...words } = approval.content as unknown as ResultWords;
  const agencies = useAgencyNames(announcingAgencies);
  return (
    <>
      <Section title={title}>
        <ContentView content={{ ...words, announcingAgencies: agencies }} omit={['no']} />
      </Section>
      <Section title={t('notices')}>
        <ul className="jg-approvals-notices">
          {notices.map(({ name, text }) => (
            <li key={name} className="jg-card">
              <h3>{name}</h3>
              {text ? <Prose>{text}</Prose> : <p>{t('noticeMissing')}</p>}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('preview')}>
        {approval.status === 'CONFIRMED' ? <p>{t('previewGone')}</p> : <ReportPreview approval={approval} />}
      </Section>
      <Disclosure summary={t('allContent')}>{() => <ContentView content={report} parent="report" />}</Disclosure>
    </>
  );
}

function ReportPreview({ approval }: { approval: Approval }) {
  const t = useApprovalTexts();
  const language = useLanguage();
  const [locale, setLocale] = useState<Language>(language);
  return (
    <>
      <p className="jg-quiet">{t('previewHint')}</p>
      <div className="jg-actions" role="group" aria-label={t('previewLanguage')}>
        {(['ko', 'en'] as const).map((one) => (
          <Button
            key={one}
            size="small"
            kind={locale === one ? 'secondary' : 'tertiary'}
            aria-pressed={locale === one}
            lang={one}
            onClick={() => setLocale(one)}
          >
            {LANGUAGE_NAMES[one]}
          </Button>
        ))}
      </div>
      <PdfView
        path={`/api/results/${approval.subjectId}/preview?locale=${locale}`}
        revision={approval.contentSha256}
        title={t('preview')}
        fileName={t('previewFile', { no: approval.no })}
      />
    </>
  );
}

/** A language is called by its own name. */
const LANGUAGE_NAMES: Record<Language, string> = { ko: '한국어', en: 'English' };

function useAgencyNames(codes: readonly string[]): string[] {
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/reference/agencies');
  return codes.map((code) => {
    const agency = data?.find((one) => one.code === code);
    return agency ? nameOf(agency.nameKo, agency.nameEn) : code;
  });
}

interface ResultWords {
  readonly announcingAgencies: readonly string[];
  readonly report: object;
  readonly notices: readonly { readonly name: string; readonly text: string | null }[];
}

type Words = { readonly ko: string; readonly en: string };

interface OrderWords {
  readonly orderNo: string;
  readonly instrument: Words;
  readonly title: string;
  readonly recipient: { readonly nameKo: string };
  readonly legalBasis: string | null;
  readonly facts: string;
  readonly consequence: string | null;
  readonly priorNoticeExemption: { readonly reason: string; readonly legalBasis: string | null } | null;
  readonly planDue: Words | null;
  readonly resultDue: Words | null;
  readonly requirements: readonly {
    readonly no: string;
    readonly title: string;
    readonly text: string;
    readonly due: Words | null;
    readonly acceptanceCriteria: readonly { readonly text: string }[];
    readonly alternativeAllowed: boolean;
  }[];
  readonly officer: { readonly officerDepartment: string; readonly name: string; readonly contact: string };
}

function isApproved({ rounds }: Approval): boolean {
  return rounds.at(-1)?.outcome === 'APPROVED';
}

function toLetter(approval: Approval): OrderLetterContent {
  const order = approval.content as unknown as OrderWords;
  const { officerDepartment, name, contact } = order.officer;
  const exemption = order.priorNoticeExemption;
  return {
    head: {
      department: null,
      ...(isApproved(approval) ? {} : { documentNo: null, issuedAt: null }),
      recipient: order.recipient.nameKo,
      title: order.title,
    },
    orderNo: order.orderNo,
    instrument: order.instrument,
    legalBasis: order.legalBasis,
    facts: order.facts,
    requirements: order.requirements.map(({ acceptanceCriteria, ...requirement }) => ({
      ...requirement,
      criteria: acceptanceCriteria.map(({ text }) => text),
    })),
    planDue: order.planDue,
    resultDue: order.resultDue,
    consequence: order.consequence,
    exemption: exemption && [exemption.legalBasis, exemption.reason].filter(Boolean).join(' — '),
    closing: null,
    officer: { department: officerDepartment, name, contact },
  };
}
