import type { InspectionSession, SessionAttendee } from '../../schema/entities';
import type { SessionResponse } from './session.dto';

export function toSessionResponse(row: InspectionSession, attendees: SessionAttendee[]): SessionResponse {
  return {
    id: row.id,
    caseId: row.caseId,
    inspectionId: row.inspectionId,
    onDate: row.onDate,
    site: row.site,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    credentialShownAt: row.credentialShownAt,
    entryDocumentHandedAt: row.entryDocumentHandedAt,
    outOfHoursGround: row.outOfHoursGround,
    recordingAgreed: row.recordingAgreed,
    openingNotes: row.openingNotes,
    closingMeetingAt: row.closingMeetingAt,
    closingNotes: row.closingNotes,
    statement: row.statementStatus,
    statementReason: row.statementReason,
    attendees: attendees.map(({ id, side, title, name, organisation }) => ({ id, side, title, name, organisation })),
    closed: row.frozenAt !== null,
    version: row.version,
  };
}
