import type { InspectionReportSnapshot, ReportApproval, ReportCover } from '../../domain/inspection-report';
import { paragraph, table } from '../../platform/pdf/block-builders';
import type { Block, Cell } from '../../platform/pdf/blocks';
import { ACCENT, BODY, HEADINGS, MUTED } from '../../platform/pdf/styles';
import type { ReportPrinter } from './report-printer';
import { verificationBlock, type DocumentProof } from './verification-block';

const TITLE = { ...HEADINGS[1], size: 22, leading: 32 };
const SUBTITLE = { ...BODY, size: 15, leading: 24, color: ACCENT };
const ISSUER = { ...HEADINGS[1], size: 16, leading: 24 };

/** Cover, approval row and table of contents. */
export function frontMatter(
  snapshot: InspectionReportSnapshot,
  hash: string,
  proof: DocumentProof | null,
  print: ReportPrinter,
): Block[] {
  return [
    ...cover(snapshot, hash, print),
    ...(proof ? verificationBlock(proof, print.locale) : []),
    { kind: 'page-break' },
    paragraph(print.texts.contents, { style: HEADINGS[1], align: 'center', keepWithNext: true }),
    { kind: 'space', height: 12 },
    { kind: 'contents' },
    { kind: 'page-break' },
  ];
}

function cover(
  { cover: front, respondents, approvals, edition }: InspectionReportSnapshot,
  hash: string,
  print: ReportPrinter,
): Block[] {
  const { texts } = print;
  const centred = { align: 'center', keepWithNext: true } as const;
  const rows: [string, string][] = [
    [texts.cover.caseNo, front.caseNo],
    [texts.cover.documentNo, front.documentNo ?? texts.cover.beforeApproval],
    [texts.cover.respondents, print.lines(respondents.map(({ name }) => name))],
    [texts.cover.period, print.period(front.inspectionPeriod)],
    [texts.cover.department, front.department],
    [texts.cover.variant, `${print.label(front.variant)} / ${print.label(front.confidentiality)}`],
    ...optionalRow(texts.cover.disclosure, front.disclosure),
    [texts.cover.version, versionText(front, print)],
    ...optionalRow(texts.cover.versionReason, front.versionReason),
    [texts.cover.frozenAt, print.instant(front.frozenAt)],
    [texts.cover.snapshotHash, hash],
  ];
  return [
    ...(edition ? [editionNote(front, print)] : approvalRow(approvals, print)),
    { kind: 'space', height: 48 },
    paragraph(texts.reportName, { ...centred, style: SUBTITLE }),
    paragraph(front.title, { ...centred, style: TITLE, spaceBefore: 6 }),
    { kind: 'space', height: 26 },
    { ...print.pairs(rows), width: 0.86, align: 'center', keepTogether: true },
    { kind: 'space', height: 26 },
    paragraph(front.ministry, { align: 'center', style: ISSUER }),
  ];
}

function versionText({ version, versionKind }: ReportCover, print: ReportPrinter): string {
  const printed = print.texts.cover.versionOf(version);
  return versionKind === undefined ? printed : `${printed} (${print.label(versionKind)})`;
}

/** Readers outside are told what they hold instead of who signed it. */
function editionNote({ variant }: ReportCover, print: ReportPrinter): Block {
  return paragraph(print.texts.cover.editionNote(print.label(variant)), { style: { ...BODY, size: 9, color: MUTED } });
}

const optionalRow = (label: string, value: string | null): [string, string][] =>
  value === null ? [] : [[label, value]];

/** 결재란: one column per step taken, none for steps that were skipped. */
function approvalRow(approvals: readonly ReportApproval[], print: ReportPrinter): Block[] {
  const { texts } = print;
  if (approvals.length === 0)
    return [paragraph(`${texts.cover.approvals}${texts.colon}${texts.none}`, { align: 'right' })];
  const columns = approvals.map(() => ({ weight: 1, align: 'center' as const }));
  const boxes = approvals.map((approval): Cell => ({ text: approvalText(approval, print), align: 'center' }));
  const header = approvals.map(({ step }) => print.label(step));
  return [
    paragraph(texts.cover.approvals, { align: 'right', style: { ...BODY, size: 9, color: MUTED }, keepWithNext: true }),
    table(columns, header, [boxes], {
      width: Math.min(1, approvals.length * 0.24),
      align: 'right',
      keepTogether: true,
      spaceBefore: 0,
    }),
  ];
}

function approvalText({ position, name, decidedAt, mark }: ReportApproval, print: ReportPrinter): string {
  const decided = decidedAt === null ? '' : print.instant(decidedAt);
  return [position, name, mark === null ? '' : print.label(mark), decided].filter((line) => line !== '').join('\n');
}
