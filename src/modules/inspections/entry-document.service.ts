import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import type { Tx } from '../../platform/database/tx';
import type { Inspection, OfficialDocument } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DocumentsService, type IssuedNumber } from '../documents/documents.service';
import {
  InspectionsRepository,
  type InspectorRow,
  type JointAgencyRow,
  type LegalBasisRow,
} from './inspections.repository';

type Content = {
  readonly inspection: Inspection;
  readonly caseNo: string;
  readonly basis: LegalBasisRow | null;
  readonly inspectors: InspectorRow[];
  readonly jointAgencies: JointAgencyRow[];
  readonly withoutNotice: WithoutNotice | null;
};

/** Why there is no prior notice, in the words of the day. */
interface WithoutNotice {
  readonly ground: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly legalBasis: Citation | null;
}

type Citation = Pick<LegalBasisRow, 'act' | 'article'>;

/** The documents by which a respondent learns that it is inspected, or no longer is. */
@Injectable()
export class EntryDocumentService {
  constructor(
    private readonly documents: DocumentsService,
    private readonly cases: CasesRepository,
    private readonly inspections: InspectionsRepository,
  ) {}

  /** 현장출입조사서, approved by the acting person; a later one takes the place of the earlier. */
  async issueIn(tx: Tx, inspection: Inspection): Promise<OfficialDocument> {
    const found = await this.cases.get(tx, inspection.caseId);
    const earlier = await this.inspections.entryDocument(tx, inspection.id);
    const content: Content = {
      inspection,
      caseNo: found.caseNo,
      basis: await this.inspections.legalBasis(tx, inspection.legalBasisId),
      inspectors: await this.inspections.inspectors(tx, inspection.caseId, seoulDay(tx.now)),
      jointAgencies: await this.inspections.jointAgencies(tx, inspection.id),
      withoutNotice: await this.withoutNotice(tx, inspection),
    };
    return this.documents.issueIn(tx, {
      caseId: inspection.caseId,
      providerId: inspection.providerId,
      type: 'ENTRY_DOCUMENT',
      subjectType: 'inspection',
      subjectId: inspection.id,
      title: `현장출입조사서(${inspection.inspectionNo})`,
      departmentCode: found.departmentCode,
      authorId: inspection.authorId,
      snapshot: (issued) => toEntryDocument(content, issued),
      ...(earlier ? { correctionOfId: earlier.id } : {}),
    });
  }

  /** Tells a respondent who was told of the inspection that it will not take place. */
  async issueCancellationIn(tx: Tx, inspection: Inspection, reason: string): Promise<OfficialDocument> {
    const found = await this.cases.get(tx, inspection.caseId);
    return this.documents.issueIn(tx, {
      caseId: inspection.caseId,
      providerId: inspection.providerId,
      type: 'INSPECTION_NOTICE',
      subjectType: 'inspection',
      subjectId: inspection.id,
      title: `점검 취소 통지(${inspection.inspectionNo})`,
      departmentCode: found.departmentCode,
      authorId: inspection.authorId,
      snapshot: {
        schema: 'inspection-cancellation/1',
        caseNo: found.caseNo,
        inspectionNo: inspection.inspectionNo,
        plannedStartAt: inspection.plannedStartAt.toISOString(),
        reason,
      },
    });
  }

  private async withoutNotice(tx: Tx, inspection: Inspection): Promise<WithoutNotice | null> {
    const { exemptionGround: ground, exemptionLegalBasisId: basisId } = inspection;
    if (!ground || !basisId) return null;
    const name = await this.inspections.exemptionGroundName(tx, ground, seoulDay(tx.now));
    const legalBasis = citation(await this.inspections.legalBasis(tx, basisId));
    return { ground, nameKo: name?.ko ?? ground, nameEn: name?.en ?? ground, legalBasis };
  }
}

/** The seven items of 행정조사기본법 제11조제1항, in its order. */
function toEntryDocument(
  { inspection, caseNo, basis, inspectors, jointAgencies, withoutNotice }: Content,
  issued: IssuedNumber,
): object {
  return {
    schema: 'entry-document/1',
    documentNo: issued.documentNo,
    departmentName: issued.departmentName,
    approvedAt: issued.approvedAt.toISOString(),
    caseNo,
    inspectionNo: inspection.inspectionNo,
    purposes: inspection.purposes,
    period: { startAt: inspection.plannedStartAt.toISOString(), endOn: inspection.plannedEndOn },
    sites: inspection.sites,
    inspectors,
    ...(jointAgencies.length > 0 ? { jointAgencies } : {}),
    scope: inspection.scope,
    method: inspection.method,
    requestedMaterials: inspection.requestedMaterials,
    refusal: { consequence: inspection.refusalConsequence, penaltyClause: inspection.refusalPenaltyCode },
    other: { legalBasis: citation(basis), withoutNotice },
  };
}

function citation(basis: LegalBasisRow | null): Citation | null {
  return basis && { act: basis.act, article: basis.article };
}
