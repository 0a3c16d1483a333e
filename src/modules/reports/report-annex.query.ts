import type { NoteDetailsByKind, PublicationItem } from '../../domain/case-note';
import {
  ATTENDEE_SIDE_LABELS,
  CASE_NOTE_KIND_LABELS,
  DISCLOSURE_REQUESTER_LABELS,
  EVIDENCE_ORIGIN_LABELS,
  STATEMENT_STATUS_LABELS,
} from '../../domain/enumeration-labels';
import { ATTENDEE_SIDES } from '../../domain/enumerations';
import type { ReportAnnex, ReportTime } from '../../domain/inspection-report';
import type { CaseNote, Evidence, InspectionSession, SessionAttendee } from '../../schema/entities';
import { label } from './report-labels';
import type { ReportScope } from './report-scope';
import { dayTime, iso, isoOrNull, personText, reportTime } from './report-values';

interface EvidenceRow {
  readonly no: string;
  readonly title: string;
  readonly origin: Evidence['origin'];
  readonly collectedAt: Date;
  readonly collector: string;
  readonly size: number;
  readonly sha256: string;
}

/** 증거 목록 with hashes; what was quarantined never became evidence. */
export async function evidenceAnnex({ tx, caseId }: ReportScope): Promise<ReportAnnex['evidence']> {
  const rows = await tx.query<EvidenceRow>(
    `SELECT e.evidence_no AS no, e.title, e.origin, coalesce(e.collected_at, e.received_at) AS "collectedAt",
            coalesce(e.collector, u.title, u.name, '') AS collector, e.size, e.sha256
     FROM evidence e
     LEFT JOIN users u ON u.id = e.uploaded_by
     WHERE e.case_id = $1 AND e.status NOT IN ('UPLOADING', 'SCANNING', 'QUARANTINED')
     ORDER BY e.seq`,
    [caseId],
  );
  return rows.map(({ no, title, origin, collectedAt, collector, size, sha256 }) => ({
    no,
    title,
    source: EVIDENCE_ORIGIN_LABELS[origin],
    collectedAt: iso(collectedAt),
    collectedBy: collector,
    bytes: size,
    sha256,
  }));
}

interface PictureRow {
  readonly no: string;
  readonly title: string;
  readonly takenAt: Date | null;
  readonly place: string | null;
  readonly sha256: string;
}

/** 사진: accepted evidence in a format that print can take; members by name, so that nothing else gets in. */
export async function picturesAnnex({ tx, caseId }: ReportScope): Promise<Pick<ReportAnnex, 'pictures'>> {
  const rows = await tx.query<PictureRow>(
    `SELECT evidence_no AS no, title, collected_at AS "takenAt", place, sha256
     FROM evidence
     WHERE case_id = $1 AND status = 'ACCEPTED' AND mime IN ('image/jpeg', 'image/png', 'image/webp')
     ORDER BY seq`,
    [caseId],
  );
  if (rows.length === 0) return {};
  return { pictures: rows.map((row) => ({ ...row, takenAt: isoOrNull(row.takenAt) })) };
}

interface SessionRow {
  readonly inspectionNo: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly site: string;
  readonly credentialShownAt: Date | null;
  readonly entryDocumentHandedAt: Date | null;
  readonly closingNotes: string | null;
  readonly statementStatus: InspectionSession['statementStatus'];
  readonly statementReason: string | null;
  readonly attendees: readonly {
    side: SessionAttendee['side'];
    organisation: string;
    title: string;
    name: string | null;
  }[];
}

/** 현장 점검 기록: sessions that began, with who was there. */
export async function sessionsAnnex({ tx, caseId, names, today }: ReportScope): Promise<ReportAnnex['sessions']> {
  const rows = await tx.query<SessionRow>(
    `SELECT i.inspection_no AS "inspectionNo", s.started_at AS "startedAt", s.ended_at AS "endedAt", s.site,
            s.credential_shown_at AS "credentialShownAt", s.entry_document_handed_at AS "entryDocumentHandedAt",
            s.closing_notes AS "closingNotes", s.statement_status AS "statementStatus", s.statement_reason AS "statementReason",
            coalesce((SELECT jsonb_agg(jsonb_build_object('side', a.side, 'organisation', a.organisation, 'title', a.title, 'name', a.name)
                        ORDER BY array_position($2::text[], a.side), a.organisation, a.title, a.name, a.id)
                      FROM session_attendees a WHERE a.session_id = s.id), '[]') AS attendees
     FROM inspection_sessions s
     JOIN inspections i ON i.id = s.inspection_id
     WHERE s.case_id = $1 AND s.started_at IS NOT NULL AND i.status <> 'CANCELLED'
     ORDER BY s.started_at, i.seq, s.site`,
    [caseId, ATTENDEE_SIDES],
  );
  return rows.map((row) => ({
    inspectionNo: row.inspectionNo,
    startedAt: iso(row.startedAt),
    endedAt: isoOrNull(row.endedAt),
    place: row.site,
    credentialsShownAt: isoOrNull(row.credentialShownAt),
    entryDocumentHandedAt: isoOrNull(row.entryDocumentHandedAt),
    attendees: row.attendees.map(({ side, organisation, title, name }) => ({
      side: ATTENDEE_SIDE_LABELS[side],
      organisation: names.on(organisation, today),
      position: title,
      name: name ?? '',
    })),
    closingNote: row.closingNotes,
    confirmation: confirmationOf(row),
  }));
}

function confirmationOf({ statementStatus, statementReason }: SessionRow) {
  const { ko, en } = STATEMENT_STATUS_LABELS[statementStatus];
  return statementReason === null ? label(ko, en) : label(`${ko}: ${statementReason}`, `${en}: ${statementReason}`);
}

type RecordedKind = Exclude<CaseNote['kind'], 'INTERNAL'>;

interface NoteOf<K extends RecordedKind> {
  readonly kind: K;
  readonly text: string;
  readonly source: string | null;
  readonly notedOn: string | null;
  readonly details: NoteDetailsByKind[K] | null;
  readonly createdAt: Date;
}

type NoteRow = { [K in RecordedKind]: NoteOf<K> }[RecordedKind];
type NameOf = (code: string) => string;

/** Statements, meetings, disclosures, publications and damage on record; internal notes stay inside. */
export async function statementsAnnex({ tx, caseId, names, today }: ReportScope): Promise<ReportAnnex['statements']> {
  const rows = await tx.query<NoteRow>(
    `SELECT n.kind, n.text, n.source, n.noted_on AS "notedOn", n.details, n.created_at AS "createdAt"
     FROM case_notes n
     WHERE n.case_id = $1 AND n.kind IN ('STATEMENT', 'MEETING', 'DISCLOSURE', 'PUBLICATION', 'DAMAGE_REPORT')
     ORDER BY coalesce(n.noted_on, (n.created_at AT TIME ZONE 'Asia/Seoul')::date), n.created_at, n.id`,
    [caseId],
  );
  return rows.map((row) => ({
    kind: CASE_NOTE_KIND_LABELS[row.kind],
    person: partyOf(row, (code) => names.on(code, row.notedOn ?? today)),
    at: noteTime(row),
    place: row.kind === 'MEETING' ? (row.details?.place ?? '') : '',
    source: row.source ?? '',
    summary: summaryOf(row),
  }));
}

/** Who spoke, chaired, published, received or was given it. */
function partyOf(note: NoteRow, nameOf: NameOf): string {
  if (note.details === null) return '';
  if (note.kind === 'STATEMENT') return speakerOf(nameOf(note.details.party), note.details.speakerTitle);
  if (note.kind === 'MEETING') return note.details.chairTitle ?? '';
  if (note.kind === 'DISCLOSURE') return DISCLOSURE_REQUESTER_LABELS[note.details.requester].ko;
  if (note.kind === 'PUBLICATION') return note.details.publishers.map(nameOf).join('\n');
  return nameOf(note.details.provider);
}

/** A title that names its body already, such as 과학기술정보통신부장관, stands alone. */
const speakerOf = (party: string, title: string): string =>
  title.startsWith(party) ? title : personText(party, title);

/** What was said or published, a quotation in its marks, with the values that a publication changed. */
function summaryOf(note: NoteRow): string {
  if (note.kind === 'STATEMENT' && note.details?.quoted) return `“${note.text}”`;
  if (note.kind !== 'PUBLICATION') return note.text;
  const items = note.details?.items ?? [];
  return [note.text, ...items.map(changedValue)].join('\n');
}

function changedValue({ textKo, before, after }: PublicationItem): string {
  return `- ${textKo}: ${before === null ? after : `${before} → ${after}`}`;
}

function noteTime({ kind, details, notedOn, createdAt }: NoteRow): ReportTime {
  if (kind === 'MEETING' && details?.heldAt) return reportTime(new Date(details.heldAt), details.precision);
  return notedOn === null ? reportTime(createdAt, 'MINUTE') : dayTime(notedOn);
}
