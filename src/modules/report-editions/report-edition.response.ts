import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import { may } from '../../domain/permission';
import { type SensitivePlace, sensitivePlaces } from '../../domain/personal-data';
import { type ReportEditionFacts, reportEditionMachine } from '../../domain/report-edition';
import type { Tx } from '../../platform/database/tx';
import { movesFor } from '../../platform/http/moves';
import type { ReportEdition } from '../../schema/entities';
import type { RedactionResponse, ReportEditionListItem, ReportEditionResponse } from './report-edition.dto';

export const contentOf = ({ content }: Pick<ReportEdition, 'content'>): InspectionReportSnapshot =>
  JSON.parse(content) as InspectionReportSnapshot;

/** Facts of a release at once, as long as nobody stated a time. */
export function editionFacts(places: number, known: Partial<ReportEditionFacts> = {}): ReportEditionFacts {
  return { reasonGiven: true, sensitivePlaces: places, releaseInPast: false, embargoOnProvider: false, ...known };
}

export function placesIn(edition: ReportEdition, others: readonly string[]): SensitivePlace[] {
  return sensitivePlaces(contentOf(edition), edition.variant === 'PUBLIC' ? [] : others);
}

export function toEditionListItem(edition: ReportEdition): ReportEditionListItem {
  const { id, caseId, documentId, variant, providerId, status, releasedAt, contentSha256 } = edition;
  const { cover, edition: of } = contentOf(edition);
  return {
    id,
    caseId,
    documentId,
    documentNo: cover.documentNo ?? '',
    title: cover.title,
    reportVersion: cover.version,
    versionKindKo: cover.versionKind?.ko ?? null,
    versionKindEn: cover.versionKind?.en ?? null,
    variant,
    providerId,
    respondent: of?.variant === 'PROVIDER' ? of.respondent : null,
    status,
    releasedAt,
    contentSha256,
  };
}

export interface EditionParts {
  readonly edition: ReportEdition;
  /** Of whom nothing may stand in a provider's edition. */
  readonly others: readonly string[];
  readonly redactions: readonly RedactionResponse[];
}

/** The provider reads the edition and nothing of how it came about. */
export function toEditionResponse({ edition, others, redactions }: EditionParts, tx: Tx): ReportEditionResponse {
  const isProvider = tx.actor.side === 'PROVIDER';
  const places = isProvider ? [] : placesIn(edition, others);
  const moves = movesFor(reportEditionMachine, edition.status, editionFacts(places.length), tx.actor);
  return {
    ...toEditionListItem(edition),
    content: contentOf(edition),
    withholdReason: isProvider ? null : edition.withholdReason,
    sensitivePlaces: places,
    redactions: isProvider ? [] : [...redactions],
    mayRedact: edition.status === 'PREPARED' && may(tx.actor.roles, 'report-editions.redact'),
    version: edition.version,
    availableMoves: moves.filter(({ event }) => event !== 'release-on-arrival'),
  };
}
