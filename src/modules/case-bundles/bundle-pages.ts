import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseBundlePurpose, DocumentType } from '../../domain/enumerations';
import type { Label } from '../../domain/label';
import { ENUMERATION_LABELS } from '../../domain/labels';
import { printedVerificationCode } from '../../domain/verification-code';
import { DATA_FOLDER } from '../../reference-data/reference-files';
import type { BundleHead, ManifestDocument, ManifestEvidence } from './bundle-contents';

const PLACE = '/* VERIFIER */';

/** The verifier as a script for Node and as a page that needs no network. */
export function verifierFiles(): { script: string; page: string } {
  const [script, page] = ['verify.mjs', 'verify.html'].map((name) =>
    readFileSync(join(DATA_FOLDER, 'verifier', name), 'utf8'),
  );
  return { script, page: page.replace(PLACE, () => script) };
}

const STYLE = `body{font-family:'Noto Sans KR','Apple SD Gothic Neo','Malgun Gothic',sans-serif;line-height:1.6;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1a1a1e;background:#fff}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{border:1px solid #9ea8b5;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#ebf0f6}
code{font-size:.8rem}dt{font-weight:bold}dd{margin:0 0 .5rem}`;

/** The first page: what the bundle holds, in both languages, with links that work where it was unpacked. */
export function indexPage(
  head: BundleHead,
  documents: readonly ManifestDocument[],
  evidence: readonly ManifestEvidence[],
  tables: readonly string[],
): string {
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(`${head.caseNo} ${head.title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${text(head.caseNo)} ${text(head.title)}</h1>
<dl>
${fact('만든 목적 / Purpose', both(purposeOf(head.purpose)) + (head.note ? `: ${text(head.note)}` : ''))}
${fact('요청한 사람 / Requested by', text(head.requestedBy))}
${fact('요청 시각 / Requested at', text(head.requestedAt.toISOString()))}
</dl>
<p><a href="verify.html">이 묶음 확인 / Check this bundle</a> · <code>node verify.mjs .</code> · <a href="manifest.json">manifest.json</a> · <a href="SHA256SUMS">SHA256SUMS</a></p>
${table('문서 / Documents', ['문서번호 / Number', '종류 / Type', '제목 / Title', '결재 / Approved', '문서확인번호 / Code', '파일 / Files'], documents.map(documentRow))}
${table('증거 / Evidence', ['번호 / Number', '제목 / Title', 'SHA-256', '파일 / File'], evidence.map(evidenceRow))}
${table(
  '기록 / Record',
  ['자료 / Data'],
  [
    ...tables.map((name) => [link(`record/${name}.json`, name)]),
    [link('audit/chain.jsonl', '감사 기록 / Audit chain')],
  ],
)}
</body>
</html>
`;
}

function documentRow({
  documentNo,
  type,
  title,
  approvedAt,
  verificationCode,
  content,
  files,
}: ManifestDocument): string[] {
  const label = ENUMERATION_LABELS.documentType[type as DocumentType];
  const links = files.map(({ path, variant, locale }) => link(path, `PDF ${variant} ${locale}`));
  return [
    text(documentNo),
    both(label),
    text(title),
    text(approvedAt.slice(0, 10)),
    `<code>${printedVerificationCode(verificationCode)}</code>`,
    [...links, link(content.path, 'JSON')].join('<br>'),
  ];
}

function evidenceRow({ evidenceNo, title, sha256, path }: ManifestEvidence): string[] {
  const file = path ? link(path, path.split('/').at(-1) ?? path) : '묶음에 없음 / not in the bundle';
  return [text(evidenceNo), text(title), `<code>${sha256}</code>`, file];
}

function table(caption: string, headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headers.map((header) => `<th scope="col">${header}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

function purposeOf(purpose: string): Label {
  return ENUMERATION_LABELS.caseBundlePurpose[purpose as CaseBundlePurpose];
}

function fact(name: string, value: string): string {
  return `<dt>${name}</dt><dd>${value}</dd>`;
}

function both({ ko, en }: Label): string {
  return `${text(ko)} / <span lang="en">${text(en)}</span>`;
}

function link(path: string, name: string): string {
  return `<a href="${path.split('/').map(encodeURIComponent).join('/')}">${text(name)}</a>`;
}

function text(words: string): string {
  return words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
