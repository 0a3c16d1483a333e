import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json';
import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import type { Block } from '../../platform/pdf/blocks';
import { renderPdf } from '../../platform/pdf/render-pdf';
import type { PdfAttachment } from '../../platform/pdf/tagged-document';
import { annexSection, type PrintImages } from './inspection-report.annex';
import { incidentsSection, responseSection } from './inspection-report.course';
import { changesSection } from './inspection-report.changes';
import { causesSection, overviewSection, respondentsSection } from './inspection-report.facts';
import { frontMatter } from './inspection-report.front';
import {
  checklistSection,
  earlierSection,
  findingsSection,
  opinionSection,
  resolutionsSection,
  scheduleSection,
} from './inspection-report.judgement';
import { requirementsSection } from './inspection-report.requirements';
import type { ReportLocale } from './report-format';
import { ReportPrinter } from './report-printer';
import type { DocumentProof } from './verification-block';

/** SHA-256 (hex) of the canonical JSON of a snapshot; printed on the cover. */
export function snapshotHash(snapshot: InspectionReportSnapshot): string {
  return createHash('sha256').update(canonicalJson(snapshot), 'utf8').digest('hex');
}

/** Printed on every page of what is not approved yet. */
const PREVIEW_MARK = '미리보기 PREVIEW – 결재 전';

export interface ReportOptions {
  readonly locale: ReportLocale;
  readonly preview?: boolean;
  /** Of a document that is issued; a preview has none. */
  readonly proof?: DocumentProof | null;
  /** Of every photograph in the annex. */
  readonly images?: PrintImages;
}

/**
 * The inspection report as PDF/A-3a with its content as JSON, whose SHA-256 stands on the cover; a preview as PDF/A-2a without.
 * Pure: the same snapshot and locale give the same bytes.
 * English has English labels around the content as it was stored. Throws MissingGlyphError.
 */
export function renderInspectionReport(
  snapshot: InspectionReportSnapshot,
  { locale, preview = false, proof = null, images = new Map() }: ReportOptions,
): Promise<Buffer> {
  const print = new ReportPrinter(locale, snapshot.edition !== undefined);
  const { cover } = snapshot;
  return renderPdf({
    metadata: {
      title: `${print.texts.reportName} - ${cover.title}`,
      author: `${cover.ministry} ${cover.department}`,
      subject: cover.caseNo,
      keywords: [cover.caseNo, ...snapshot.respondents.map(({ name }) => name)],
      language: print.texts.language,
      createdAt: new Date(cover.frozenAt),
    },
    runningHead: {
      left: `${cover.documentNo ?? cover.caseNo} ${print.texts.reportName}`,
      right: print.label(cover.confidentiality),
    },
    mark: preview ? PREVIEW_MARK : null,
    attachment: preview ? null : contentOf(snapshot, print),
    blocks: reportBlocks(snapshot, { print, proof, images }),
  });
}

function contentOf(snapshot: InspectionReportSnapshot, print: ReportPrinter): PdfAttachment {
  return {
    name: 'report.json',
    mime: 'application/json',
    description: print.texts.attachment,
    bytes: Buffer.from(canonicalJson(snapshot), 'utf8'),
  };
}

interface ReportParts {
  readonly print: ReportPrinter;
  readonly proof: DocumentProof | null;
  readonly images: PrintImages;
}

function reportBlocks(snapshot: InspectionReportSnapshot, { print, proof, images }: ReportParts): Block[] {
  return [
    ...frontMatter(snapshot, snapshotHash(snapshot), proof, print),
    ...changesSection(snapshot, print),
    ...overviewSection(snapshot, print),
    ...respondentsSection(snapshot, print),
    ...incidentsSection(snapshot, print),
    ...causesSection(snapshot, print),
    ...responseSection(snapshot, print),
    ...checklistSection(snapshot, print),
    ...findingsSection(snapshot, print),
    ...requirementsSection(snapshot, print),
    ...resolutionsSection(snapshot, print),
    ...earlierSection(snapshot, print),
    ...opinionSection(snapshot, print),
    ...scheduleSection(snapshot, print),
    { kind: 'page-break' },
    ...annexSection(snapshot, images, print),
  ];
}
