import type { Label } from '../../domain/label';
import type { OfficerWords, Party } from './letter-content';

export interface CriterionResult {
  readonly seq: number;
  readonly text: string;
  readonly result: Label | null;
  readonly reason: string | null;
  readonly evidenceNos: readonly string[];
}

/** 보완요구서: of a plan or of a completion report that was returned. */
export interface SupplementWords {
  readonly recipient: Party;
  readonly document: Label;
  readonly orderNo: string;
  readonly about: string;
  readonly receiptNo: string;
  readonly submittedAt: string;
  readonly reason: string;
  readonly items: readonly { readonly no: string; readonly title: string; readonly reason: string }[];
  readonly remainingItems: string | null;
  readonly dueOn: string | null;
  readonly officer: OfficerWords;
}

/** 이행점검 결과서: the result for each acceptance criterion. */
export interface VerificationWords {
  readonly recipient: Party;
  readonly orderNo: string;
  readonly actionNo: string;
  readonly requirementNo: string;
  readonly requirementTitle: string;
  readonly requirementText: string;
  readonly receiptNo: string;
  readonly round: number;
  readonly completedOn: string;
  readonly method: Label;
  readonly inspectionNo: string | null;
  readonly startedAt: string;
  readonly decidedAt: string;
  readonly result: Label;
  readonly reason: string | null;
  readonly remainingItems: string | null;
  readonly criteria: readonly CriterionResult[];
  readonly monitoringUntil: string | null;
  readonly officer: OfficerWords;
}

/** 사실확인서: the statement, line by line, and what the provider says to it. */
export interface ConfirmationWords {
  readonly recipient: Party;
  readonly caseNo: string;
  readonly findingNo: string;
  readonly round: number;
  readonly lines: readonly string[];
  readonly releasedAt: string;
  readonly dueOn: string;
  readonly outcome: Label;
  readonly comment: string | null;
  readonly commentedBy: string | null;
  readonly commentedAt: string | null;
  readonly evidenceNos: readonly string[];
  readonly ministryAnswer: string | null;
}

/** 영치조서 (행정조사기본법 제13조), in two copies. */
export interface SeizureWords {
  readonly recipient: Party;
  readonly caseNo: string;
  readonly inspectionNo: string;
  readonly seq: number;
  readonly seizedAt: string;
  readonly place: string;
  readonly reason: string;
  readonly hindersBusiness: boolean;
  readonly destructionFeared: string | null;
  readonly items: readonly {
    readonly seq: number;
    readonly description: string;
    readonly quantity: string;
    readonly heldAs: Label;
    readonly evidenceNo: string | null;
    readonly receiptNo: string | null;
  }[];
  readonly inspector: string;
  readonly signedAt: string;
  readonly witness: string;
  readonly witnessSigned: boolean;
  readonly witnessRefusal: string | null;
  readonly copyHandedAt: string;
}

/** 위원회 의결서: who was there, how they voted, what was resolved. */
export interface ResolutionWords {
  readonly caseNo: string;
  readonly committee: Label;
  readonly meetingYear: number;
  readonly meetingNo: number | null;
  readonly agendaNo: number | null;
  readonly agenda: string;
  readonly heldFrom: string | null;
  readonly heldTo: string | null;
  readonly place: string | null;
  readonly membersTotal: number | null;
  readonly membersPresent: number | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly votesAbstained: number | null;
  readonly recusals: readonly { readonly member: string; readonly reason: string; readonly present: boolean }[];
  readonly decision: Label;
  readonly resolution: string;
  readonly resolvedOn: string | null;
  readonly minutesNo: string | null;
}
