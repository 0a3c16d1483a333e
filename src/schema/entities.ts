// Generated from the migrated database by `npm run cli -- generate`; do not edit.
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** 이행 판단 기준: each can be judged on its own. */
@Entity({ name: 'acceptance_criteria', comment: "이행 판단 기준: each can be judged on its own." })
@Unique('acceptance_criteria_id_requirement_key', ['id', 'requirementId'])
@ForeignKey(() => Order, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'acceptance_criteria_order_fk' })
@ForeignKey(() => Requirement, ['requirementId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'acceptance_criteria_requirement_fk' })
@Unique('acceptance_criteria_seq_key', ['requirementId', 'seq'])
export class AcceptanceCriterion {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'acceptance_criteria_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'order_id' }) orderId: string;
  @Column({ type: 'uuid', name: 'requirement_id' }) requirementId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'text' }) text: string;
}

/** 반복 의무 회차: one time at which a recurring action is owed. */
@Entity({ name: 'action_occurrences', comment: "반복 의무 회차: one time at which a recurring action is owed." })
@ForeignKey(() => CorrectiveAction, ['actionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'action_occurrences_action_fk' })
@Unique('action_occurrences_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('action_occurrences_part_check', "((part >= 1) AND (part <= parts))")
@Unique('action_occurrences_part_key', ['actionId', 'periodFrom', 'part'])
@Check('action_occurrences_per_check', "(per = ANY (ARRAY['MONTH'::text, 'QUARTER'::text, 'HALF'::text, 'YEAR'::text]))")
@Check('action_occurrences_period_check', "(period_from <= period_to)")
@Unique('action_occurrences_seq_key', ['actionId', 'seq'])
@Check('action_occurrences_source_check', "(source = ANY (ARRAY['ORDER'::text, 'PLAN'::text]))")
@Check('action_occurrences_status_check', "(status = ANY (ARRAY['OPEN'::text, 'REPORTED'::text, 'RETURNED'::text, 'SATISFIED'::text, 'WAIVED'::text]))")
@Check('action_occurrences_until_check', "(period_to <= until_on)")
@Check('action_occurrences_waived_check', "((status <> 'WAIVED'::text) OR (end_reason IS NOT NULL))")
export class ActionOccurrence {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'action_occurrences_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'action_id' }) actionId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'date', name: 'period_from' }) periodFrom: string;
  @Column({ type: 'date', name: 'period_to' }) periodTo: string;
  @Column({ type: 'integer', name: 'part' }) part: number;
  @Column({ type: 'integer', name: 'parts' }) parts: number;
  @Column({ type: 'text', name: 'per' }) per: 'MONTH' | 'QUARTER' | 'HALF' | 'YEAR';
  @Column({ type: 'date', name: 'until_on', nullable: true }) untilOn: string | null;
  @Column({ type: 'text', name: 'source' }) source: 'ORDER' | 'PLAN';
  @Column({ type: 'timestamp with time zone', name: 'opened_at' }) openedAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'missed_at', nullable: true }) missedAt: Date | null;
  @Column({ type: 'text', name: 'end_reason', nullable: true }) endReason: string | null;
  @Column({ type: 'integer', name: 'round', default: () => "'0'" }) round: number;
  @Column({ type: 'text', name: 'status' }) status: 'OPEN' | 'REPORTED' | 'RETURNED' | 'SATISFIED' | 'WAIVED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 조치계획(시정계획서): drafted in private, signed by the responsible officer, then frozen; a change is a new version. */
@Entity({ name: 'action_plans', comment: "조치계획(시정계획서): drafted in private, signed by the responsible officer, then frozen; a change is a new version." })
@Check('action_plans_four_eyes', "(reviewed_by <> author_id)")
@Unique('action_plans_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => Order, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'action_plans_order_fk' })
@Check('action_plans_origin_check', "(origin = ANY (ARRAY['PROVIDER'::text, 'DIRECTED'::text]))")
@Unique('action_plans_receipt_no_key', ['receiptNo'])
@Check('action_plans_signed_check', "((status = 'DRAFT'::text) OR ((signed_by IS NOT NULL) AND (signed_at IS NOT NULL) AND (receipt_no IS NOT NULL) AND (frozen_at IS NOT NULL)))")
@Check('action_plans_status_check', "(status = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'UNDER_REVIEW'::text, 'ACCEPTED'::text, 'SUPPLEMENT_REQUESTED'::text, 'REJECTED'::text, 'AMENDED'::text]))")
@ForeignKey(() => ActionPlan, ['supersedesId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'action_plans_supersedes_fk' })
@Unique('action_plans_version_key', ['orderId', 'versionNo'])
export class ActionPlan {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'action_plans_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'order_id' }) orderId: string;
  @Column({ type: 'integer', name: 'version_no' }) versionNo: number;
  @Column({ type: 'text', name: 'origin', default: () => "'PROVIDER'" }) origin: 'PROVIDER' | 'DIRECTED';
  @Column({ type: 'uuid', name: 'supersedes_id', nullable: true }) supersedesId: string | null;
  @Column({ type: 'text', name: 'summary', nullable: true }) summary: string | null;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'uuid', name: 'signed_by', nullable: true }) signedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'signed_at', nullable: true }) signedAt: Date | null;
  @Column({ type: 'text', name: 'receipt_no', nullable: true }) receiptNo: string | null;
  @Column({ type: 'uuid', name: 'reviewer_id', nullable: true }) reviewerId: string | null;
  @Column({ type: 'uuid', name: 'reviewed_by', nullable: true }) reviewedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'reviewed_at', nullable: true }) reviewedAt: Date | null;
  @Column({ type: 'text', name: 'review_reason', nullable: true }) reviewReason: string | null;
  @Column({ type: 'date', name: 'supplement_due_on', nullable: true }) supplementDueOn: string | null;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'DRAFT' | 'SUBMITTED' | 'UNDER_REVIEW' | 'ACCEPTED' | 'SUPPLEMENT_REQUESTED' | 'REJECTED' | 'AMENDED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 처리 사유: what was said with each move of an action that needs a reason; both sides read it. */
@Entity({ name: 'action_reasons', comment: "처리 사유: what was said with each move of an action that needs a reason; both sides read it." })
@ForeignKey(() => CorrectiveAction, ['actionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'action_reasons_action_fk' })
@Index('action_reasons_action_idx', ['actionId', 'statedAt'], { unique: false })
export class ActionReason {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'action_reasons_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'action_id' }) actionId: string;
  @Column({ type: 'text', name: 'event' }) event: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'uuid', name: 'stated_by' }) statedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'stated_at' }) statedAt: Date;
}

/** 시정조치 재개 요청: asked for with a confirmed recurrence, decided by another person. */
@Entity({ name: 'action_reopenings', comment: "시정조치 재개 요청: asked for with a confirmed recurrence, decided by another person." })
@ForeignKey(() => CorrectiveAction, ['actionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'action_reopenings_action_fk' })
@Check('action_reopenings_decided_check', "(num_nonnulls(decided_by, decided_at, decision_reason) =\nCASE\n    WHEN (status = 'REQUESTED'::text) THEN 0\n    ELSE 3\nEND)")
@Check('action_reopenings_four_eyes', "(decided_by <> proposed_by)")
@ForeignKey(() => Recurrence, ['matchId'], ['id'], { name: 'action_reopenings_match_fk' })
@Check('action_reopenings_status_check', "(status = ANY (ARRAY['REQUESTED'::text, 'APPROVED'::text, 'DECLINED'::text]))")
@Index('action_reopenings_case_idx', ['caseId', 'status'], { unique: false })
@Index('action_reopenings_match_idx', ['matchId'], { unique: false })
@Index('action_reopenings_open_key', ['actionId'], { unique: true, where: "(status = 'REQUESTED'::text)" })
export class ActionReopening {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'action_reopenings_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'action_id' }) actionId: string;
  @Column({ type: 'uuid', name: 'match_id' }) matchId: string;
  @Column({ type: 'uuid', name: 'match_case_id' }) matchCaseId: string;
  @Column({ type: 'text', name: 'action_no' }) actionNo: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'date', name: 'verified_on', nullable: true }) verifiedOn: string | null;
  @Column({ type: 'integer', name: 'failed_after_days', nullable: true }) failedAfterDays: number | null;
  @Column({ type: 'uuid', name: 'proposed_by' }) proposedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'proposed_at' }) proposedAt: Date;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'text', name: 'decision_reason', nullable: true }) decisionReason: string | null;
  @Column({ type: 'text', name: 'status' }) status: 'REQUESTED' | 'APPROVED' | 'DECLINED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 기관·부서명 and the dates it was called so. */
@Entity({ name: 'agency_names', comment: "기관·부서명 and the dates it was called so." })
export class AgencyName {
  @PrimaryColumn({ type: 'text', name: 'code', primaryKeyConstraintName: 'agency_names_pkey' }) code: string;
  @Column({ type: 'text', name: 'name_ko' }) nameKo: string;
  @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Column({ type: 'text', name: 'kind' }) kind: string;
  @PrimaryColumn({ type: 'date', name: 'effective_from', primaryKeyConstraintName: 'agency_names_pkey' }) effectiveFrom: string;
  @Column({ type: 'date', name: 'effective_to', nullable: true }) effectiveTo: string | null;
  @Column({ type: 'text', name: 'source' }) source: string;
}

/** 불복 결정: the ministry answers an objection by a numbered letter, a tribunal or court by its paper; the party reads it once it has arrived. */
@Entity({ name: 'appeal_decisions', comment: "불복 결정: the ministry answers an objection by a numbered letter, a tribunal or court by its paper; the party reads it once it has arrived." })
@ForeignKey(() => Appeal, ['appealId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'appeal_decisions_appeal_fk' })
@Unique('appeal_decisions_appeal_key', ['appealId'])
@Check('appeal_decisions_decision_check', "(decision = ANY (ARRAY['UPHELD'::text, 'PARTLY_UPHELD'::text, 'DISMISSED'::text, 'INADMISSIBLE'::text]))")
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'appeal_decisions_document_fk' })
@ForeignKey(() => Evidence, ['paperEvidenceId', 'caseId'], ['id', 'caseId'], { name: 'appeal_decisions_paper_fk' })
@Check('appeal_decisions_source_check', "(num_nonnulls(document_id, paper_evidence_id) = 1)")
@Index('appeal_decisions_case_idx', ['caseId'], { unique: false })
export class AppealDecision {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'appeal_decisions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'appeal_id' }) appealId: string;
  @Column({ type: 'text', name: 'decision' }) decision: 'UPHELD' | 'PARTLY_UPHELD' | 'DISMISSED' | 'INADMISSIBLE';
  @Column({ type: 'text', name: 'reasons' }) reasons: string;
  @Column({ type: 'date', name: 'decided_on' }) decidedOn: string;
  @Column({ type: 'uuid', name: 'decided_by' }) decidedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'decided_at' }) decidedAt: Date;
  @Column({ type: 'uuid', name: 'document_id', nullable: true }) documentId: string | null;
  @Column({ type: 'uuid', name: 'paper_evidence_id', nullable: true }) paperEvidenceId: string | null;
  @Column({ type: 'timestamp with time zone', name: 'notified_at', nullable: true }) notifiedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** What the party brings for it; stays what was handed in. */
@Entity({ name: 'appeal_evidence', comment: "What the party brings for it; stays what was handed in." })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'appeal_evidence_evidence_fk' })
@ForeignKey(() => Appeal, ['appealId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'appeal_evidence_owner_fk' })
export class AppealEvidence {
  @PrimaryColumn({ type: 'uuid', name: 'appeal_id', primaryKeyConstraintName: 'appeal_evidence_pkey' }) appealId: string;
  @PrimaryColumn({ type: 'uuid', name: 'evidence_id', primaryKeyConstraintName: 'appeal_evidence_pkey' }) evidenceId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** 이의신청·행정심판·행정소송: what contests an order or a surcharge on it, filed here or recorded by the ministry; words and day of filing stay. */
@Entity({ name: 'appeals', comment: "이의신청·행정심판·행정소송: what contests an order or a surcharge on it, filed here or recorded by the ministry; words and day of filing stay." })
@Check('appeals_extended_check', "((status <> 'EXTENDED'::text) OR (extended_at IS NOT NULL))")
@Check('appeals_extension_check', "((num_nonnulls(extended_by, extended_at, extension_days, extension_reason) = ANY (ARRAY[0, 4])) AND ((extension_days >= 1) AND (extension_days <= 10)))")
@Check('appeals_extension_kind_check', "((extended_at IS NULL) OR (kind = 'OBJECTION'::text))")
@Check('appeals_forum_check', "((kind = 'OBJECTION'::text) = (forum IS NULL))")
@Unique('appeals_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('appeals_kind_check', "(kind = ANY (ARRAY['OBJECTION'::text, 'ADMINISTRATIVE_APPEAL'::text, 'LAWSUIT'::text]))")
@ForeignKey(() => Order, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'appeals_order_fk' })
@Unique('appeals_receipt_no_key', ['receiptNo'])
@ForeignKey(() => Sanction, ['sanctionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'appeals_sanction_fk' })
@Check('appeals_status_check', "(status = ANY (ARRAY['FILED'::text, 'ACCEPTED_FOR_REVIEW'::text, 'EXTENDED'::text, 'DECIDED'::text, 'WITHDRAWN'::text]))")
@Check('appeals_withdrawn_check', "(((status = 'WITHDRAWN'::text) = (withdrawn_at IS NOT NULL)) AND ((withdrawn_at IS NULL) OR (withdrawal_reason IS NOT NULL)))")
@Index('appeals_case_idx', ['caseId'], { unique: false })
@Index('appeals_order_kind_key', ['orderId', 'kind'], { unique: true, where: "((sanction_id IS NULL) AND (status <> 'WITHDRAWN'::text))" })
@Index('appeals_sanction_idx', ['sanctionId'], { unique: false })
@Index('appeals_sanction_kind_key', ['sanctionId', 'kind'], { unique: true, where: "((sanction_id IS NOT NULL) AND (status <> 'WITHDRAWN'::text))" })
export class Appeal {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'appeals_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'order_id' }) orderId: string;
  @Column({ type: 'uuid', name: 'sanction_id', nullable: true }) sanctionId: string | null;
  @Column({ type: 'text', name: 'kind' }) kind: 'OBJECTION' | 'ADMINISTRATIVE_APPEAL' | 'LAWSUIT';
  @Column({ type: 'text', name: 'grounds' }) grounds: string;
  @Column({ type: 'text', name: 'relief' }) relief: string;
  @Column({ type: 'text', name: 'forum', nullable: true }) forum: string | null;
  @Column({ type: 'text', name: 'forum_case_no', nullable: true }) forumCaseNo: string | null;
  @Column({ type: 'text', name: 'receipt_no' }) receiptNo: string;
  @Column({ type: 'date', name: 'filed_on' }) filedOn: string;
  @Column({ type: 'uuid', name: 'filed_by' }) filedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'filed_at' }) filedAt: Date;
  @Column({ type: 'uuid', name: 'accepted_by', nullable: true }) acceptedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column({ type: 'uuid', name: 'extended_by', nullable: true }) extendedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'extended_at', nullable: true }) extendedAt: Date | null;
  @Column({ type: 'integer', name: 'extension_days', nullable: true }) extensionDays: number | null;
  @Column({ type: 'text', name: 'extension_reason', nullable: true }) extensionReason: string | null;
  @Column({ type: 'timestamp with time zone', name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column({ type: 'text', name: 'withdrawal_reason', nullable: true }) withdrawalReason: string | null;
  @Column({ type: 'text', name: 'status' }) status: 'FILED' | 'ACCEPTED_FOR_REVIEW' | 'EXTENDED' | 'DECIDED' | 'WITHDRAWN';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 부재: from when to when an approver is away, both days inside, and who decides in the meantime (대결). */
@Entity({ name: 'approver_absences', comment: "부재: from when to when an approver is away, both days inside, and who decides in the meantime (대결)." })
@Check('approver_absences_cancelled_check', "(num_nonnulls(cancelled_at, cancelled_by) = ANY (ARRAY[0, 2]))")
@Check('approver_absences_days_check', "(ends_on >= starts_on)")
@Check('approver_absences_deputy_check', "(deputy_id <> user_id)")
@ForeignKey(() => User, ['deputyId'], ['id'], { name: 'approver_absences_deputy_fk' })
@ForeignKey(() => User, ['userId'], ['id'], { name: 'approver_absences_user_fk' })
@Index('approver_absences_deputy_idx', ['deputyId', 'startsOn'], { unique: false })
@Index('approver_absences_user_idx', ['userId', 'startsOn'], { unique: false })
export class ApproverAbsence {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'approver_absences_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'user_id' }) userId: string;
  @Column({ type: 'uuid', name: 'deputy_id' }) deputyId: string;
  @Column({ type: 'date', name: 'starts_on' }) startsOn: string;
  @Column({ type: 'date', name: 'ends_on' }) endsOn: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column({ type: 'uuid', name: 'cancelled_by', nullable: true }) cancelledBy: string | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** Head of each audit chain; locked while an event is appended. */
@Entity({ name: 'audit_chains', comment: "Head of each audit chain; locked while an event is appended." })
export class AuditChain {
  @PrimaryColumn({ type: 'uuid', name: 'chain_id', primaryKeyConstraintName: 'audit_chains_pkey' }) chainId: string;
  @Column({ type: 'bigint', name: 'head_seq' }) headSeq: number;
  @Column({ type: 'text', name: 'head_hash' }) headHash: string;
}

/** Append-only typed events; hash = SHA-256 of the encoding in docs/adr/0007-audit-chain.md. effective_at differs from occurred_at only for migrated history. */
@Entity({ name: 'audit_events', comment: "Append-only typed events; hash = SHA-256 of the encoding in docs/adr/0007-audit-chain.md. effective_at differs from occurred_at only for migrated history." })
@Index('audit_events_actor_idx', ['actorId', 'occurredAt'], { unique: false })
@Index('audit_events_case_effective_idx', ['caseId', 'effectiveAt', 'occurredAt', 'hash'], { unique: false })
@Index('audit_events_case_idx', ['caseId', 'occurredAt'], { unique: false })
@Index('audit_events_occurred_idx', ['occurredAt', 'chainId', 'seq'], { unique: false })
export class AuditEvent {
  @PrimaryColumn({ type: 'uuid', name: 'chain_id', primaryKeyConstraintName: 'audit_events_pkey' }) chainId: string;
  @PrimaryColumn({ type: 'bigint', name: 'seq', primaryKeyConstraintName: 'audit_events_pkey' }) seq: number;
  @Column({ type: 'uuid', name: 'case_id', nullable: true }) caseId: string | null;
  @Column({ type: 'uuid', name: 'provider_id', nullable: true }) providerId: string | null;
  @Column({ type: 'text', name: 'type' }) type: string;
  @Column({ type: 'text', name: 'subject_type' }) subjectType: string;
  @Column({ type: 'uuid', name: 'subject_id', nullable: true }) subjectId: string | null;
  @Column({ type: 'uuid', name: 'actor_id', nullable: true }) actorId: string | null;
  @Column({ type: 'text', name: 'actor_role' }) actorRole: string;
  @Column({ type: 'text', name: 'request_id' }) requestId: string;
  @Column({ type: 'timestamp with time zone', name: 'occurred_at' }) occurredAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'effective_at' }) effectiveAt: Date;
  @Column({ type: 'text', name: 'payload' }) payload: string;
  @Column({ type: 'text', name: 'prev_hash' }) prevHash: string;
  @Column({ type: 'text', name: 'hash' }) hash: string;
}

/** Long work on request: queue, progress and outcome in one row. Times are those of the machine, not of the legal clock. */
@Entity({ name: 'background_jobs', comment: "Long work on request: queue, progress and outcome in one row. Times are those of the machine, not of the legal clock." })
@Check('background_jobs_ended_check', "((state = ANY (ARRAY['DONE'::text, 'FAILED'::text, 'CANCELLED'::text])) = (ended_at IS NOT NULL))")
@Check('background_jobs_error_check', "((state = 'FAILED'::text) = (error_code IS NOT NULL))")
@Check('background_jobs_kind_check', "(kind = ANY (ARRAY['DOCUMENT_RENDERING'::text, 'CASE_BUNDLE'::text]))")
@Check('background_jobs_progress_check', "((done >= 0) AND ((total IS NULL) OR (done <= total)))")
@ForeignKey(() => User, ['requestedBy'], ['id'], { name: 'background_jobs_requester_fk' })
@Check('background_jobs_result_check', "((num_nonnulls(result_type, result_id) = ANY (ARRAY[0, 2])) AND ((result_id IS NULL) OR (state = 'DONE'::text)))")
@Check('background_jobs_running_check', "((state <> 'RUNNING'::text) OR (alive_at IS NOT NULL))")
@Check('background_jobs_state_check', "(state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text, 'CANCELLED'::text]))")
@Index('background_jobs_open_idx', ['runAfter', 'id'], { unique: false, where: "(state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text]))" })
@Index('background_jobs_requester_idx', ['requestedBy', 'id'], { unique: false })
export class BackgroundJob {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'background_jobs_pkey' }) id: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'DOCUMENT_RENDERING' | 'CASE_BUNDLE';
  @Column({ type: 'text', name: 'subject_type' }) subjectType: string;
  @Column({ type: 'uuid', name: 'subject_id' }) subjectId: string;
  @Column({ type: 'text', name: 'subject_name' }) subjectName: string;
  @Column({ type: 'jsonb', name: 'parameters', default: () => "'{}'" }) parameters: unknown;
  @Column({ type: 'uuid', name: 'requested_by' }) requestedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'requested_at', default: () => "now()" }) requestedAt: Date;
  @Column({ type: 'text', name: 'state', default: () => "'QUEUED'" }) state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  @Column({ type: 'integer', name: 'done', default: () => "'0'" }) done: number;
  @Column({ type: 'integer', name: 'total', nullable: true }) total: number | null;
  @Column({ type: 'integer', name: 'attempts', default: () => "'0'" }) attempts: number;
  @Column({ type: 'timestamp with time zone', name: 'run_after', default: () => "now()" }) runAfter: Date;
  @Column({ type: 'timestamp with time zone', name: 'alive_at', nullable: true }) aliveAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'cancel_asked_at', nullable: true }) cancelAskedAt: Date | null;
  @Column({ type: 'text', name: 'result_type', nullable: true }) resultType: string | null;
  @Column({ type: 'uuid', name: 'result_id', nullable: true }) resultId: string | null;
  @Column({ type: 'text', name: 'error_code', nullable: true }) errorCode: string | null;
  @Column({ type: 'jsonb', name: 'error_params', nullable: true }) errorParams: unknown | null;
  @Column({ type: 'timestamp with time zone', name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** The archive of a bundle, by its hash; it is never made again. */
@Entity({ name: 'case_bundle_files', comment: "The archive of a bundle, by its hash; it is never made again." })
@ForeignKey(() => CaseBundle, ['bundleId', 'caseId'], ['id', 'caseId'], { name: 'case_bundle_files_bundle_fk' })
@Index('case_bundle_files_case_idx', ['caseId'], { unique: false })
export class CaseBundleFile {
  @PrimaryColumn({ type: 'uuid', name: 'bundle_id', primaryKeyConstraintName: 'case_bundle_files_pkey' }) bundleId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'sha256' }) sha256: string;
  @Column({ type: 'bigint', name: 'size' }) size: number;
  @Column({ type: 'integer', name: 'entries' }) entries: number;
  @Column({ type: 'text', name: 'storage_key' }) storageKey: string;
  @Column({ type: 'timestamp with time zone', name: 'made_at' }) madeAt: Date;
}

/** 사건 기록 묶음: who asked for the whole record of a case, when and for what. */
@Entity({ name: 'case_bundles', comment: "사건 기록 묶음: who asked for the whole record of a case, when and for what." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'case_bundles_case_fk' })
@Unique('case_bundles_id_case_key', ['id', 'caseId'])
@Check('case_bundles_note_check', "((purpose <> 'OTHER'::text) OR (length(TRIM(BOTH FROM note)) > 0))")
@Check('case_bundles_purpose_check', "(purpose = ANY (ARRAY['COURT'::text, 'ASSEMBLY'::text, 'AUDIT'::text, 'HANDOVER'::text, 'OTHER'::text]))")
@ForeignKey(() => User, ['requestedBy'], ['id'], { name: 'case_bundles_requester_fk' })
@Index('case_bundles_case_idx', ['caseId', 'requestedAt'], { unique: false })
export class CaseBundle {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'case_bundles_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'purpose' }) purpose: 'COURT' | 'ASSEMBLY' | 'AUDIT' | 'HANDOVER' | 'OTHER';
  @Column({ type: 'text', name: 'note', nullable: true }) note: string | null;
  @Column({ type: 'uuid', name: 'requested_by' }) requestedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'requested_at' }) requestedAt: Date;
}

/** 사건 분리·이관 기록: what went from one case to another; incidents, findings and evidence are lists of {from, to} numbers. */
@Entity({ name: 'case_carry_overs', comment: "사건 분리·이관 기록: what went from one case to another; incidents, findings and evidence are lists of {from, to} numbers." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'case_carry_overs_case_fk' })
@Check('case_carry_overs_self_check', "(case_id <> to_case_id)")
@ForeignKey(() => Case, ['toCaseId'], ['id'], { name: 'case_carry_overs_to_fk' })
@Index('case_carry_overs_case_idx', ['caseId'], { unique: false })
@Index('case_carry_overs_to_idx', ['toCaseId'], { unique: false })
export class CaseCarryOver {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'case_carry_overs_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'to_case_id' }) toCaseId: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'integer', name: 'respondents' }) respondents: number;
  @Column({ type: 'jsonb', name: 'incidents' }) incidents: unknown;
  @Column({ type: 'jsonb', name: 'findings' }) findings: unknown;
  @Column({ type: 'jsonb', name: 'evidence' }) evidence: unknown;
  @Column({ type: 'uuid', name: 'decided_by' }) decidedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'decided_at' }) decidedAt: Date;
}

/** 종결 기록: each closing with how long the records are kept from then on; a reopening is added to it, once, and starts the retention anew. */
@Entity({ name: 'case_closures', comment: "종결 기록: each closing with how long the records are kept from then on; a reopening is added to it, once, and starts the retention anew." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'case_closures_case_fk' })
@Check('case_closures_closed_as_check', "(closed_as = ANY (ARRAY['CLOSED'::text, 'CLOSED_NO_ACTION'::text]))")
@Check('case_closures_reopened_check', "(num_nonnulls(reopened_by, reopened_at, reopening_ground, reopening_reason) = ANY (ARRAY[0, 4]))")
@Check('case_closures_reopening_ground_check', "(reopening_ground = ANY (ARRAY['RECURRENCE'::text, 'FALSE_COMPLETION'::text, 'NEW_EVIDENCE'::text, 'RULING'::text]))")
@Check('case_closures_retained_check', "((retention = ANY (ARRAY['PERMANENT'::text, 'SEMI_PERMANENT'::text])) = (retained_until IS NULL))")
@Check('case_closures_retention_check', "(retention = ANY (ARRAY['PERMANENT'::text, 'SEMI_PERMANENT'::text, 'YEARS_30'::text, 'YEARS_10'::text, 'YEARS_5'::text, 'YEARS_3'::text, 'YEARS_1'::text]))")
@Index('case_closures_standing_key', ['caseId'], { unique: true, where: "(reopened_at IS NULL)" })
export class CaseClosure {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'case_closures_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'closed_as' }) closedAs: 'CLOSED' | 'CLOSED_NO_ACTION';
  @Column({ type: 'text', name: 'reason', nullable: true }) reason: string | null;
  @Column({ type: 'uuid', name: 'closed_by' }) closedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'closed_at' }) closedAt: Date;
  @Column({ type: 'text', name: 'retention' }) retention: 'PERMANENT' | 'SEMI_PERMANENT' | 'YEARS_30' | 'YEARS_10' | 'YEARS_5' | 'YEARS_3' | 'YEARS_1';
  @Column({ type: 'date', name: 'retained_until', nullable: true }) retainedUntil: string | null;
  @Column({ type: 'uuid', name: 'reopened_by', nullable: true }) reopenedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'reopened_at', nullable: true }) reopenedAt: Date | null;
  @Column({ type: 'text', name: 'reopening_ground', nullable: true }) reopeningGround: 'RECURRENCE' | 'FALSE_COMPLETION' | 'NEW_EVIDENCE' | 'RULING' | null;
  @Column({ type: 'text', name: 'reopening_reason', nullable: true }) reopeningReason: string | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 내부 기록: notes, public statements, headquarters meetings, disclosures, publications and damage reports; details has the shape of src/domain/case-note.ts. Never open to a provider. */
@Entity({ name: 'case_notes', comment: "내부 기록: notes, public statements, headquarters meetings, disclosures, publications and damage reports; details has the shape of src/domain/case-note.ts. Never open to a provider." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'case_notes_case_fk' })
@Check('case_notes_details_check', "((details IS NULL) OR (kind <> 'INTERNAL'::text))")
@Check('case_notes_kind_check', "(kind = ANY (ARRAY['INTERNAL'::text, 'STATEMENT'::text, 'MEETING'::text, 'DISCLOSURE'::text, 'PUBLICATION'::text, 'DAMAGE_REPORT'::text]))")
@Index('case_notes_case_idx', ['caseId'], { unique: false })
export class CaseNote {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'case_notes_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'INTERNAL' | 'STATEMENT' | 'MEETING' | 'DISCLOSURE' | 'PUBLICATION' | 'DAMAGE_REPORT';
  @Column({ type: 'text', name: 'text' }) text: string;
  @Column({ type: 'jsonb', name: 'details', nullable: true }) details: unknown | null;
  @Column({ type: 'text', name: 'source', nullable: true }) source: string | null;
  @Column({ type: 'date', name: 'noted_on', nullable: true }) notedOn: string | null;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 관련 사건. */
@Entity({ name: 'case_relations', comment: "관련 사건." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'case_relations_case_fk' })
@Unique('case_relations_key', ['caseId', 'relatedCaseId', 'kind'])
@Check('case_relations_kind_check', "(kind = ANY (ARRAY['RECURRENCE'::text, 'FOLLOW_UP'::text, 'SAME_CAUSE'::text, 'JOINT'::text]))")
@ForeignKey(() => Case, ['relatedCaseId'], ['id'], { name: 'case_relations_related_fk' })
@Check('case_relations_self_check', "(case_id <> related_case_id)")
export class CaseRelation {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'case_relations_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'related_case_id' }) relatedCaseId: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'RECURRENCE' | 'FOLLOW_UP' | 'SAME_CAUSE' | 'JOINT';
  @Column({ type: 'text', name: 'note', nullable: true }) note: string | null;
  @Column({ type: 'uuid', name: 'created_by' }) createdBy: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 피점검자: a provider in a case; all that the provider itself may know of the case. */
@Entity({ name: 'case_respondents', comment: "피점검자: a provider in a case; all that the provider itself may know of the case." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'case_respondents_case_fk' })
@Unique('case_respondents_case_provider_key', ['caseId', 'providerId'])
@ForeignKey(() => Provider, ['providerId'], ['id'], { name: 'case_respondents_provider_fk' })
@Check('case_respondents_role_check', "(role = ANY (ARRAY['OUTAGE_PROVIDER'::text, 'FACILITY_OPERATOR'::text, 'TENANT'::text, 'PARTNER'::text, 'REFERENCE'::text, 'THIRD_PARTY'::text]))")
@Index('case_respondents_provider_idx', ['providerId', 'caseId'], { unique: false })
export class CaseRespondent {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'case_respondents_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text', name: 'role' }) role: 'OUTAGE_PROVIDER' | 'FACILITY_OPERATOR' | 'TENANT' | 'PARTNER' | 'REFERENCE' | 'THIRD_PARTY';
  @Column({ type: 'text', name: 'case_no' }) caseNo: string;
  @Column({ type: 'text', name: 'provider_title' }) providerTitle: string;
  @Column({ type: 'text', name: 'representative', nullable: true }) representative: string | null;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'uuid', name: 'added_by' }) addedBy: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 사건 정지: on a stay order or for criminal proceedings, set and ended by an approver; which periods were stopped with it. */
@Entity({ name: 'case_suspensions', comment: "사건 정지: on a stay order or for criminal proceedings, set and ended by an approver; which periods were stopped with it." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'case_suspensions_case_fk' })
@Check('case_suspensions_ended_check', "((num_nonnulls(ended_on, end_reason, ended_by, ended_at) = ANY (ARRAY[0, 4])) AND (ended_on > since))")
@Check('case_suspensions_ground_check', "(ground = ANY (ARRAY['STAY_ORDER'::text, 'CRIMINAL_PROCEDURE'::text]))")
@Check('case_suspensions_grounded_check', "\nCASE ground\n    WHEN 'STAY_ORDER'::text THEN ((stay_order_id IS NOT NULL) AND (NOT stops_deadlines))\n    ELSE ((stay_order_id IS NULL) AND (authority IS NOT NULL))\nEND")
@Check('case_suspensions_referral_check', "((referral_id IS NULL) OR (ground = 'CRIMINAL_PROCEDURE'::text))")
@ForeignKey(() => Referral, ['referralId', 'caseId'], ['id', 'caseId'], { name: 'case_suspensions_referral_fk' })
@ForeignKey(() => StayOrder, ['stayOrderId', 'caseId'], ['id', 'caseId'], { name: 'case_suspensions_stay_fk' })
@Index('case_suspensions_open_key', ['caseId'], { unique: true, where: "(ended_on IS NULL)" })
export class CaseSuspension {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'case_suspensions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'ground' }) ground: 'STAY_ORDER' | 'CRIMINAL_PROCEDURE';
  @Column({ type: 'uuid', name: 'stay_order_id', nullable: true }) stayOrderId: string | null;
  @Column({ type: 'text', name: 'authority', nullable: true }) authority: string | null;
  @Column({ type: 'text', name: 'authority_case_no', nullable: true }) authorityCaseNo: string | null;
  @Column({ type: 'date', name: 'since' }) since: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'boolean', name: 'stops_deadlines', default: () => "false" }) stopsDeadlines: boolean;
  @Column({ type: 'uuid', name: 'stopped_deadline_ids', array: true, default: () => "'{}'" }) stoppedDeadlineIds: string[];
  @Column({ type: 'uuid', name: 'set_by' }) setBy: string;
  @Column({ type: 'timestamp with time zone', name: 'set_at' }) setAt: Date;
  @Column({ type: 'date', name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column({ type: 'text', name: 'end_reason', nullable: true }) endReason: string | null;
  @Column({ type: 'uuid', name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'uuid', name: 'referral_id', nullable: true }) referralId: string | null;
}

/** 점검반: who may see the case, once free of a conflict of interest and, for experts, pledged to confidentiality. */
@Entity({ name: 'case_team_members', comment: "점검반: who may see the case, once free of a conflict of interest and, for experts, pledged to confidentiality." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'case_team_members_case_fk' })
@Unique('case_team_members_case_user_key', ['caseId', 'userId'])
@Check('case_team_members_conflict_check', "(conflict_of_interest = ANY (ARRAY['UNDECLARED'::text, 'NONE'::text, 'CONFLICT'::text]))")
@Check('case_team_members_dates_check', "((valid_to IS NULL) OR (valid_to >= valid_from))")
@Check('case_team_members_declared_check', "((conflict_of_interest = 'UNDECLARED'::text) = (declared_at IS NULL))")
@Check('case_team_members_duty_check', "(duty = ANY (ARRAY['LEAD'::text, 'INSPECTOR'::text, 'EXPERT'::text, 'LEGAL'::text, 'PUBLIC_RELATIONS'::text]))")
@ForeignKey(() => User, ['userId'], ['id'], { name: 'case_team_members_user_fk' })
@Index('case_team_members_user_idx', ['userId'], { unique: false })
export class CaseTeamMember {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'case_team_members_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'user_id' }) userId: string;
  @Column({ type: 'text', name: 'duty' }) duty: 'LEAD' | 'INSPECTOR' | 'EXPERT' | 'LEGAL' | 'PUBLIC_RELATIONS';
  @Column({ type: 'date', name: 'valid_from' }) validFrom: string;
  @Column({ type: 'date', name: 'valid_to', nullable: true }) validTo: string | null;
  @Column({ type: 'text', name: 'conflict_of_interest', default: () => "'UNDECLARED'" }) conflictOfInterest: 'UNDECLARED' | 'NONE' | 'CONFLICT';
  @Column({ type: 'text', name: 'conflict_note', nullable: true }) conflictNote: string | null;
  @Column({ type: 'timestamp with time zone', name: 'confidentiality_pledged_at', nullable: true }) confidentialityPledgedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'declared_at', nullable: true }) declaredAt: Date | null;
  @Column({ type: 'uuid', name: 'added_by' }) addedBy: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 사건 이송: to which agency, on what ground, with which document, and when that agency said it has it. */
@Entity({ name: 'case_transfers', comment: "사건 이송: to which agency, on what ground, with which document, and when that agency said it has it." })
@Check('case_transfers_acknowledged_check', "(((acknowledged_on IS NULL) = (acknowledged_by IS NULL)) AND ((acknowledged_on IS NOT NULL) OR (acknowledgement_no IS NULL)))")
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'case_transfers_case_fk' })
@Unique('case_transfers_case_key', ['caseId'])
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'case_transfers_document_fk' })
@Check('case_transfers_method_check', "(method = ANY (ARRAY['E_DOC'::text, 'POST_REGISTERED'::text, 'HAND'::text, 'MAIL_EMAIL'::text, 'FAX'::text, 'PUBLIC_NOTICE'::text, 'ORAL'::text]))")
export class CaseTransfer {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'case_transfers_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'agency_code', nullable: true }) agencyCode: string | null;
  @Column({ type: 'text', name: 'agency_name' }) agencyName: string;
  @Column({ type: 'text', name: 'legal_ground' }) legalGround: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'text', name: 'enclosures', array: true, default: () => "'{}'" }) enclosures: string[];
  @Column({ type: 'text', name: 'method' }) method: 'E_DOC' | 'POST_REGISTERED' | 'HAND' | 'MAIL_EMAIL' | 'FAX' | 'PUBLIC_NOTICE' | 'ORAL';
  @Column({ type: 'uuid', name: 'document_id' }) documentId: string;
  @Column({ type: 'uuid', name: 'transferred_by' }) transferredBy: string;
  @Column({ type: 'timestamp with time zone', name: 'transferred_at' }) transferredAt: Date;
  @Column({ type: 'date', name: 'acknowledged_on', nullable: true }) acknowledgedOn: string | null;
  @Column({ type: 'text', name: 'acknowledgement_no', nullable: true }) acknowledgementNo: string | null;
  @Column({ type: 'uuid', name: 'acknowledged_by', nullable: true }) acknowledgedBy: string | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 사건(점검 건): the umbrella over incidents, respondents, inspections and orders. */
@Entity({ name: 'cases', comment: "사건(점검 건): the umbrella over incidents, respondents, inspections and orders." })
@Unique('cases_case_no_key', ['caseNo'])
@Check('cases_confidentiality_check', "(confidentiality = ANY (ARRAY['NORMAL'::text, 'RESTRICTED'::text]))")
@Check('cases_import_ref_check', "((import_ref IS NULL) OR migrated)")
@Unique('cases_import_ref_key', ['importRef'])
@ForeignKey(() => User, ['leadInspectorId'], ['id'], { name: 'cases_lead_fk' })
@Check('cases_merged_check', "(((status = 'MERGED'::text) = (merged_into_id IS NOT NULL)) AND (merged_into_id <> id))")
@ForeignKey(() => Case, ['mergedIntoId'], ['id'], { name: 'cases_merged_into_fk' })
@Check('cases_plan_year_check', "((plan_year >= 2000) AND (plan_year <= 2100))")
@ForeignKey(() => User, ['registeredBy'], ['id'], { name: 'cases_registered_by_fk' })
@ForeignKey(() => Case, ['splitFromId'], ['id'], { name: 'cases_split_from_fk' })
@Check('cases_status_check', "(status = ANY (ARRAY['REGISTERED'::text, 'INVESTIGATING'::text, 'RESULT_PENDING'::text, 'IN_COMMITTEE'::text, 'RESULT_CONFIRMED'::text, 'REMEDIATING'::text, 'CLOSURE_REVIEW'::text, 'CLOSED'::text, 'CLOSED_NO_ACTION'::text, 'TRANSFERRED'::text, 'VOIDED'::text, 'MERGED'::text]))")
@Check('cases_title_check', "((length(title) >= 1) AND (length(title) <= 200))")
@Check('cases_tracks_check', "((cardinality(tracks) >= 1) AND (tracks <@ ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text, 'F'::text, 'G'::text]))")
@Check('cases_trigger_check', "(trigger = ANY (ARRAY['PROVIDER_REPORT'::text, 'MEDIA'::text, 'COMPLAINT'::text, 'AGENCY_REFERRAL'::text, 'ANNUAL_PLAN'::text, 'SELF_DETECTED'::text, 'ASSEMBLY'::text]))")
@Index('cases_merged_into_idx', ['mergedIntoId'], { unique: false, where: "(merged_into_id IS NOT NULL)" })
@Index('cases_opened_idx', ['openedAt', 'id'], { unique: false })
@Index('cases_split_from_idx', ['splitFromId'], { unique: false, where: "(split_from_id IS NOT NULL)" })
@Index('cases_status_opened_idx', ['status', 'openedAt', 'id'], { unique: false })
export class Case {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'cases_pkey' }) id: string;
  @Column({ type: 'text', name: 'case_no' }) caseNo: string;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'trigger' }) trigger: 'PROVIDER_REPORT' | 'MEDIA' | 'COMPLAINT' | 'AGENCY_REFERRAL' | 'ANNUAL_PLAN' | 'SELF_DETECTED' | 'ASSEMBLY';
  @Column({ type: 'text', name: 'tracks', array: true }) tracks: string[];
  @Column({ type: 'text', name: 'confidentiality', default: () => "'NORMAL'" }) confidentiality: 'NORMAL' | 'RESTRICTED';
  @Column({ type: 'text', name: 'department_code' }) departmentCode: string;
  @Column({ type: 'uuid', name: 'lead_inspector_id', nullable: true }) leadInspectorId: string | null;
  @Column({ type: 'uuid', name: 'registered_by' }) registeredBy: string;
  @Column({ type: 'integer', name: 'plan_year', nullable: true }) planYear: number | null;
  @Column({ type: 'text', name: 'public_alias', nullable: true }) publicAlias: string | null;
  @Column({ type: 'text', name: 'summary', nullable: true }) summary: string | null;
  @Column({ type: 'timestamp with time zone', name: 'opened_at' }) openedAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column({ type: 'text', name: 'close_reason', nullable: true }) closeReason: string | null;
  @Column({ type: 'boolean', name: 'suspended', default: () => "false" }) suspended: boolean;
  @Column({ type: 'boolean', name: 'migrated', default: () => "false" }) migrated: boolean;
  @Column({ type: 'text', name: 'import_ref', nullable: true }) importRef: string | null;
  @Column({ type: 'uuid', name: 'merged_into_id', nullable: true }) mergedIntoId: string | null;
  @Column({ type: 'text', name: 'status' }) status: 'REGISTERED' | 'INVESTIGATING' | 'RESULT_PENDING' | 'IN_COMMITTEE' | 'RESULT_CONFIRMED' | 'REMEDIATING' | 'CLOSURE_REVIEW' | 'CLOSED' | 'CLOSED_NO_ACTION' | 'TRANSFERRED' | 'VOIDED' | 'MERGED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
  @Column({ type: 'uuid', name: 'split_from_id', nullable: true }) splitFromId: string | null;
}

/** 원인 분석, a new version per revision; UNDETERMINED (미상) is a lawful end value. */
@Entity({ name: 'cause_analyses', comment: "원인 분석, a new version per revision; UNDETERMINED (미상) is a lawful end value." })
@Check('cause_analyses_determination_check', "(determination = ANY (ARRAY['CONFIRMED'::text, 'ESTIMATED'::text, 'UNDETERMINED'::text]))")
@Unique('cause_analyses_id_case_key', ['id', 'caseId'])
@ForeignKey(() => Incident, ['incidentId', 'caseId'], ['id', 'caseId'], { name: 'cause_analyses_incident_fk' })
@Check('cause_analyses_method_check', "(method = ANY (ARRAY['FIVE_WHYS'::text, 'FISHBONE'::text, 'FAULT_TREE'::text, 'TIMELINE'::text, 'CHANGE_ANALYSIS'::text, 'BARRIER_ANALYSIS'::text, 'OTHER'::text]))")
@Unique('cause_analyses_version_key', ['incidentId', 'versionNo'])
export class CauseAnalysis {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'cause_analyses_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'incident_id' }) incidentId: string;
  @Column({ type: 'integer', name: 'version_no' }) versionNo: number;
  @Column({ type: 'text', name: 'method' }) method: 'FIVE_WHYS' | 'FISHBONE' | 'FAULT_TREE' | 'TIMELINE' | 'CHANGE_ANALYSIS' | 'BARRIER_ANALYSIS' | 'OTHER';
  @Column({ type: 'text', name: 'determination' }) determination: 'CONFIRMED' | 'ESTIMATED' | 'UNDETERMINED';
  @Column({ type: 'text', name: 'summary' }) summary: string;
  @Column({ type: 'text', name: 'provider_claim', nullable: true }) providerClaim: string | null;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 원인 분류, with the versioned mapping to the root-cause categories of ENISA. */
@Entity({ name: 'cause_codes', comment: "원인 분류, with the versioned mapping to the root-cause categories of ENISA." })
export class CauseCode {
  @PrimaryColumn({ type: 'text', name: 'code', primaryKeyConstraintName: 'cause_codes_pkey' }) code: string;
  @Column({ type: 'integer', name: 'level' }) level: number;
  @Column({ type: 'text', name: 'category' }) category: string;
  @Column({ type: 'text', name: 'third_party' }) thirdParty: string;
  @Column({ type: 'text', name: 'name_ko' }) nameKo: string;
  @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Column({ type: 'text', name: 'enisa_category' }) enisaCategory: string;
  @Column({ type: 'text', name: 'enisa_detail', nullable: true }) enisaDetail: string | null;
  @Column({ type: 'text', name: 'mapping_version' }) mappingVersion: string;
  @Column({ type: 'date', name: 'effective_from' }) effectiveFrom: string;
  @Column({ type: 'date', name: 'effective_to', nullable: true }) effectiveTo: string | null;
  @Column({ type: 'text', name: 'source' }) source: string;
}

/** 원인: direct, root, contributing, and those ruled out with the reason. */
@Entity({ name: 'causes', comment: "원인: direct, root, contributing, and those ruled out with the reason." })
@ForeignKey(() => CauseAnalysis, ['analysisId', 'caseId'], ['id', 'caseId'], { name: 'causes_analysis_fk' })
@ForeignKey(() => CauseCode, ['causeCode'], ['code'], { name: 'causes_cause_code_fk' })
@Check('causes_kind_check', "(kind = ANY (ARRAY['DIRECT'::text, 'ROOT'::text, 'CONTRIBUTING'::text, 'RULED_OUT'::text]))")
@Check('causes_ruled_out_check', "((kind = 'RULED_OUT'::text) = (ruled_out_reason IS NOT NULL))")
@Unique('causes_seq_key', ['analysisId', 'seq'])
export class Cause {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'causes_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'analysis_id' }) analysisId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'kind' }) kind: 'DIRECT' | 'ROOT' | 'CONTRIBUTING' | 'RULED_OUT';
  @Column({ type: 'text', name: 'cause_code' }) causeCode: string;
  @Column({ type: 'text', name: 'text' }) text: string;
  @Column({ type: 'text', name: 'ruled_out_reason', nullable: true }) ruledOutReason: string | null;
  @Column({ type: 'boolean', name: 'third_party', default: () => "false" }) thirdParty: boolean;
  @Column({ type: 'text', name: 'source', nullable: true }) source: string | null;
}

/** 심의 안건: agenda, attendance, votes, recusals, minutes and resolution of the committee (회의록, 공공기록물법 시행령 제18조). */
@Entity({ name: 'committee_items', comment: "심의 안건: agenda, attendance, votes, recusals, minutes and resolution of the committee (회의록, 공공기록물법 시행령 제18조)." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'committee_items_case_fk' })
@Check('committee_items_dates_check', "(held_to >= held_from)")
@Check('committee_items_decision_check', "(decision = ANY (ARRAY['AS_PROPOSED'::text, 'AMENDED'::text, 'DEFERRED'::text, 'REJECTED'::text]))")
@Unique('committee_items_id_case_key', ['id', 'caseId'])
@ForeignKey(() => Evidence, ['minutesEvidenceId', 'caseId'], ['id', 'caseId'], { name: 'committee_items_minutes_fk' })
@Check('committee_items_resolved_check', "((status <> 'RESOLVED'::text) OR ((decision = ANY (ARRAY['AS_PROPOSED'::text, 'AMENDED'::text])) AND (resolution IS NOT NULL) AND (resolved_on IS NOT NULL) AND (num_nonnulls(minutes_text, minutes_evidence_id) >= 1)))")
@Check('committee_items_status_check', "(status = ANY (ARRAY['DRAFT'::text, 'TABLED'::text, 'RESOLVED'::text, 'DEFERRED'::text, 'REJECTED'::text]))")
@Check('committee_items_votes_check', "((members_present <= members_total) AND (((votes_for + votes_against) + votes_abstained) <= members_present))")
export class CommitteeItem {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'committee_items_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'committee_code' }) committeeCode: string;
  @Column({ type: 'integer', name: 'meeting_year' }) meetingYear: number;
  @Column({ type: 'integer', name: 'meeting_no', nullable: true }) meetingNo: number | null;
  @Column({ type: 'integer', name: 'agenda_no', nullable: true }) agendaNo: number | null;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'date', name: 'held_from', nullable: true }) heldFrom: string | null;
  @Column({ type: 'date', name: 'held_to', nullable: true }) heldTo: string | null;
  @Column({ type: 'text', name: 'place', nullable: true }) place: string | null;
  @Column({ type: 'integer', name: 'members_total', nullable: true }) membersTotal: number | null;
  @Column({ type: 'integer', name: 'members_present', nullable: true }) membersPresent: number | null;
  @Column({ type: 'integer', name: 'votes_for', nullable: true }) votesFor: number | null;
  @Column({ type: 'integer', name: 'votes_against', nullable: true }) votesAgainst: number | null;
  @Column({ type: 'integer', name: 'votes_abstained', nullable: true }) votesAbstained: number | null;
  @Column({ type: 'jsonb', name: 'recusals', default: () => "'[]'" }) recusals: unknown;
  @Column({ type: 'uuid', name: 'minutes_evidence_id', nullable: true }) minutesEvidenceId: string | null;
  @Column({ type: 'text', name: 'minutes_text', nullable: true }) minutesText: string | null;
  @Column({ type: 'text', name: 'decision', nullable: true }) decision: 'AS_PROPOSED' | 'AMENDED' | 'DEFERRED' | 'REJECTED' | null;
  @Column({ type: 'text', name: 'resolution', nullable: true }) resolution: string | null;
  @Column({ type: 'date', name: 'resolved_on', nullable: true }) resolvedOn: string | null;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'DRAFT' | 'TABLED' | 'RESOLVED' | 'DEFERRED' | 'REJECTED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 이행결과 보고 초안: what the provider has prepared of its next report; gone once it is reported. */
@Entity({ name: 'completion_drafts', comment: "이행결과 보고 초안: what the provider has prepared of its next report; gone once it is reported." })
@ForeignKey(() => CorrectiveAction, ['actionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'completion_drafts_action_fk' })
@Unique('completion_drafts_action_key', ['actionId'])
export class CompletionDraft {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'completion_drafts_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'action_id' }) actionId: string;
  @Column({ type: 'text', name: 'summary', nullable: true }) summary: string | null;
  @Column({ type: 'date', name: 'completed_on', nullable: true }) completedOn: string | null;
  @Column({ type: 'text', name: 'residual_risk', nullable: true }) residualRisk: string | null;
  @Column({ type: 'jsonb', name: 'criteria', default: () => "'[]'" }) criteria: unknown;
  @Column({ type: 'uuid', name: 'saved_by' }) savedBy: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** Which evidence the provider brings for which acceptance criterion. */
@Entity({ name: 'completion_evidence', comment: "Which evidence the provider brings for which acceptance criterion." })
@ForeignKey(() => AcceptanceCriterion, ['criterionId'], ['id'], { name: 'completion_evidence_criterion_fk' })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'completion_evidence_evidence_fk' })
@ForeignKey(() => CompletionReport, ['reportId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'completion_evidence_report_fk' })
export class CompletionEvidence {
  @PrimaryColumn({ type: 'uuid', name: 'report_id', primaryKeyConstraintName: 'completion_evidence_pkey' }) reportId: string;
  @PrimaryColumn({ type: 'uuid', name: 'criterion_id', primaryKeyConstraintName: 'completion_evidence_pkey' }) criterionId: string;
  @PrimaryColumn({ type: 'uuid', name: 'evidence_id', primaryKeyConstraintName: 'completion_evidence_pkey' }) evidenceId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text', name: 'note', nullable: true }) note: string | null;
}

/** 이행결과 보고: the provider's claim, attested by its manager, with a receipt. */
@Entity({ name: 'completion_reports', comment: "이행결과 보고: the provider's claim, attested by its manager, with a receipt." })
@ForeignKey(() => CorrectiveAction, ['actionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'completion_reports_action_fk' })
@Unique('completion_reports_id_action_key', ['id', 'actionId'])
@Unique('completion_reports_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Unique('completion_reports_receipt_no_key', ['receiptNo'])
@Unique('completion_reports_round_key', ['actionId', 'round'])
export class CompletionReport {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'completion_reports_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'action_id' }) actionId: string;
  @Column({ type: 'integer', name: 'round' }) round: number;
  @Column({ type: 'text', name: 'summary' }) summary: string;
  @Column({ type: 'date', name: 'completed_on' }) completedOn: string;
  @Column({ type: 'text', name: 'attestation' }) attestation: string;
  @Column({ type: 'uuid', name: 'attested_by' }) attestedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'reported_at' }) reportedAt: Date;
  @Column({ type: 'text', name: 'receipt_no' }) receiptNo: string;
  @Column({ type: 'text', name: 'residual_risk', nullable: true }) residualRisk: string | null;
  @Column({ type: 'timestamp with time zone', name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 시정조치: one tracked commitment, from the requirement to its proof. */
@Entity({ name: 'corrective_actions', comment: "시정조치: one tracked commitment, from the requirement to its proof." })
@Unique('corrective_actions_action_no_key', ['actionNo'])
@Unique('corrective_actions_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Unique('corrective_actions_id_provider_key', ['id', 'providerId'])
@Check('corrective_actions_kind_check', "(kind = ANY (ARRAY['CORRECTION'::text, 'CORRECTIVE'::text, 'PREVENTIVE'::text, 'INTERIM'::text]))")
@ForeignKey(() => Order, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'corrective_actions_order_fk' })
@ForeignKey(() => ActionPlan, ['planId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'corrective_actions_plan_fk' })
@ForeignKey(() => CorrectiveAction, ['replacedById', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'corrective_actions_replaced_by_fk' })
@ForeignKey(() => Requirement, ['requirementId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'corrective_actions_requirement_fk' })
@Unique('corrective_actions_seq_key', ['caseId', 'seq'])
@Check('corrective_actions_status_check', "(status = ANY (ARRAY['REQUIRED'::text, 'PLANNED'::text, 'IN_PROGRESS'::text, 'COMPLETION_REPORTED'::text, 'UNDER_VERIFICATION'::text, 'VERIFIED'::text, 'PARTIALLY_VERIFIED'::text, 'REJECTED'::text, 'MONITORING'::text, 'FAILED_EFFECT'::text, 'CLOSED'::text, 'WAIVED'::text, 'SUPERSEDED'::text, 'SUSPENDED'::text, 'REOPENED'::text]))")
@Check('corrective_actions_superseded_check', "((status = 'SUPERSEDED'::text) = (replaced_by_id IS NOT NULL))")
@Index('corrective_actions_case_idx', ['caseId', 'seq'], { unique: false })
@Index('corrective_actions_provider_idx', ['providerId', 'status', 'id'], { unique: false })
@Index('corrective_actions_requirement_idx', ['requirementId'], { unique: false })
export class CorrectiveAction {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'corrective_actions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'order_id' }) orderId: string;
  @Column({ type: 'uuid', name: 'requirement_id' }) requirementId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'action_no' }) actionNo: string;
  @Column({ type: 'text', name: 'kind', default: () => "'CORRECTIVE'" }) kind: 'CORRECTION' | 'CORRECTIVE' | 'PREVENTIVE' | 'INTERIM';
  @Column({ type: 'text', name: 'description' }) description: string;
  @Column({ type: 'text', name: 'owner_title', nullable: true }) ownerTitle: string | null;
  @Column({ type: 'uuid', name: 'plan_id', nullable: true }) planId: string | null;
  @Column({ type: 'text', name: 'recurrence_rule', nullable: true }) recurrenceRule: string | null;
  @Column({ type: 'integer', name: 'effectiveness_months' }) effectivenessMonths: number;
  @Column({ type: 'date', name: 'monitoring_until', nullable: true }) monitoringUntil: string | null;
  @Column({ type: 'text', name: 'end_reason', nullable: true }) endReason: string | null;
  @Column({ type: 'text', name: 'suspended_from', nullable: true }) suspendedFrom: string | null;
  @Column({ type: 'uuid', name: 'replaced_by_id', nullable: true }) replacedById: string | null;
  @Column({ type: 'text', name: 'status' }) status: 'REQUIRED' | 'PLANNED' | 'IN_PROGRESS' | 'COMPLETION_REPORTED' | 'UNDER_VERIFICATION' | 'VERIFIED' | 'PARTIALLY_VERIFIED' | 'REJECTED' | 'MONITORING' | 'FAILED_EFFECT' | 'CLOSED' | 'WAIVED' | 'SUPERSEDED' | 'SUSPENDED' | 'REOPENED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** argon2id hash of a local password; open to the sign-in login alone. */
@Entity({ name: 'credentials', comment: "argon2id hash of a local password; open to the sign-in login alone." })
@ForeignKey(() => User, ['userId'], ['id'], { name: 'credentials_user_fk' })
export class Credential {
  @PrimaryColumn({ type: 'uuid', name: 'user_id', primaryKeyConstraintName: 'credentials_pkey' }) userId: string;
  @Column({ type: 'text', name: 'password_hash' }) passwordHash: string;
  @Column({ type: 'timestamp with time zone', name: 'changed_at', default: () => "now()" }) changedAt: Date;
}

/** 점검 기준 catalogue. */
@Entity({ name: 'criteria_items', comment: "점검 기준 catalogue." })
@Check('criteria_items_track_check', "(track = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text, 'F'::text, 'G'::text]))")
export class CriteriaItem {
  @PrimaryColumn({ type: 'text', name: 'code', primaryKeyConstraintName: 'criteria_items_pkey' }) code: string;
  @Column({ type: 'text', name: 'track' }) track: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G';
  @Column({ type: 'integer', name: 'plan_year', nullable: true }) planYear: number | null;
  @Column({ type: 'text', name: 'title_ko' }) titleKo: string;
  @Column({ type: 'text', name: 'title_en' }) titleEn: string;
  @Column({ type: 'text', name: 'text_ko' }) textKo: string;
  @Column({ type: 'text', name: 'legal_basis_code' }) legalBasisCode: string;
  @Column({ type: 'text', name: 'evidence_expected', array: true }) evidenceExpected: string[];
  @Column({ type: 'date', name: 'effective_from' }) effectiveFrom: string;
  @Column({ type: 'date', name: 'effective_to', nullable: true }) effectiveTo: string | null;
  @Column({ type: 'text', name: 'source' }) source: string;
}

/** 기한 변경 알림: that a side was told of a changed date, and who took note of it. */
@Entity({ name: 'deadline_notices', comment: "기한 변경 알림: that a side was told of a changed date, and who took note of it." })
@ForeignKey(() => Deadline, ['deadlineId', 'caseId'], ['id', 'caseId'], { name: 'deadline_notices_deadline_fk' })
@Check('deadline_notices_read_check', "(num_nonnulls(read_by, read_at) = ANY (ARRAY[0, 2]))")
@ForeignKey(() => DeadlineRevision, ['deadlineId', 'seq'], ['deadlineId', 'seq'], { name: 'deadline_notices_revision_fk' })
@Check('deadline_notices_side_check', "(side = ANY (ARRAY['MINISTRY'::text, 'PROVIDER'::text]))")
@Unique('deadline_notices_side_key', ['deadlineId', 'seq', 'side'])
@Index('deadline_notices_unread_idx', ['side', 'toldAt'], { unique: false, where: "(read_at IS NULL)" })
export class DeadlineNotice {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'deadline_notices_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id', nullable: true }) providerId: string | null;
  @Column({ type: 'uuid', name: 'deadline_id' }) deadlineId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'side' }) side: 'MINISTRY' | 'PROVIDER';
  @Column({ type: 'timestamp with time zone', name: 'told_at' }) toldAt: Date;
  @Column({ type: 'uuid', name: 'read_by', nullable: true }) readBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'read_at', nullable: true }) readAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 기한 변경 이력: every date a deadline ever had, with its working, reason and author. */
@Entity({ name: 'deadline_revisions', comment: "기한 변경 이력: every date a deadline ever had, with its working, reason and author." })
@ForeignKey(() => Deadline, ['deadlineId', 'caseId'], ['id', 'caseId'], { name: 'deadline_revisions_deadline_fk' })
@Check('deadline_revisions_precision_check', "(due_precision = ANY (ARRAY['DAY'::text, 'MONTH'::text, 'QUARTER'::text, 'HALF'::text, 'YEAR'::text]))")
@Check('deadline_revisions_reason_check', "(reason_code = ANY (ARRAY['INITIAL'::text, 'EXTENSION'::text, 'STAY'::text, 'FORCE_MAJEURE'::text, 'HOLIDAY_ADDED'::text, 'SYSTEM_OUTAGE'::text, 'CORRECTION'::text]))")
@Unique('deadline_revisions_seq_key', ['deadlineId', 'seq'])
export class DeadlineRevision {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'deadline_revisions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id', nullable: true }) providerId: string | null;
  @Column({ type: 'uuid', name: 'deadline_id' }) deadlineId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'reason_code' }) reasonCode: 'INITIAL' | 'EXTENSION' | 'STAY' | 'FORCE_MAJEURE' | 'HOLIDAY_ADDED' | 'SYSTEM_OUTAGE' | 'CORRECTION';
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'jsonb', name: 'spec' }) spec: unknown;
  @Column({ type: 'date', name: 'due_on', nullable: true }) dueOn: string | null;
  @Column({ type: 'timestamp with time zone', name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'accepted_until', nullable: true }) acceptedUntil: Date | null;
  @Column({ type: 'date', name: 'raw_due_on', nullable: true }) rawDueOn: string | null;
  @Column({ type: 'text', name: 'due_precision', nullable: true }) duePrecision: 'DAY' | 'MONTH' | 'QUARTER' | 'HALF' | 'YEAR' | null;
  @Column({ type: 'text', name: 'calendar_version' }) calendarVersion: string;
  @Column({ type: 'jsonb', name: 'working' }) working: unknown;
  @Column({ type: 'uuid', name: 'decided_by' }) decidedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 기한 규칙 DL-01…DL-30; rule has the shape of src/domain/deadline-rule.ts. */
@Entity({ name: 'deadline_rules', comment: "기한 규칙 DL-01…DL-30; rule has the shape of src/domain/deadline-rule.ts." })
export class DeadlineRule {
  @PrimaryColumn({ type: 'text', name: 'id', primaryKeyConstraintName: 'deadline_rules_pkey' }) id: string;
  @PrimaryColumn({ type: 'date', name: 'effective_from', primaryKeyConstraintName: 'deadline_rules_pkey' }) effectiveFrom: string;
  @Column({ type: 'date', name: 'effective_to', nullable: true }) effectiveTo: string | null;
  @Column({ type: 'jsonb', name: 'rule' }) rule: unknown;
  @Column({ type: 'text', name: 'source' }) source: string;
}

/** 기한: who owes what by when; the date itself is written only by a revision. */
@Entity({ name: 'deadlines', comment: "기한: who owes what by when; the date itself is written only by a revision." })
@Check('deadlines_awaits_check', "((awaits_year IS NULL) OR (due_at IS NULL))")
@Check('deadlines_binding_check', "(binding OR (accepted_until IS NULL))")
@Check('deadlines_bound_check', "(bound = ANY (ARRAY['PROVIDER'::text, 'MINISTRY'::text]))")
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'deadlines_case_fk' })
@Unique('deadlines_id_case_key', ['id', 'caseId'])
@Check('deadlines_precision_check', "(due_precision = ANY (ARRAY['DAY'::text, 'MONTH'::text, 'QUARTER'::text, 'HALF'::text, 'YEAR'::text]))")
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'deadlines_respondent_fk' })
@Unique('deadlines_subject_rule_key', ['subjectId', 'ruleId'])
@Check('deadlines_trigger_precision_check', "(trigger_precision = ANY (ARRAY['DAY'::text, 'INSTANT'::text]))")
@Index('deadlines_awaits_idx', ['awaitsYear'], { unique: false, where: "(awaits_year IS NOT NULL)" })
@Index('deadlines_case_idx', ['caseId'], { unique: false })
@Index('deadlines_due_idx', ['dueAt', 'id'], { unique: false })
@Index('deadlines_provider_due_idx', ['providerId', 'dueAt'], { unique: false })
export class Deadline {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'deadlines_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id', nullable: true }) providerId: string | null;
  @Column({ type: 'text', name: 'rule_id' }) ruleId: string;
  @Column({ type: 'text', name: 'subject_type' }) subjectType: string;
  @Column({ type: 'uuid', name: 'subject_id' }) subjectId: string;
  @Column({ type: 'text', name: 'bound' }) bound: 'PROVIDER' | 'MINISTRY';
  @Column({ type: 'text', name: 'title_ko' }) titleKo: string;
  @Column({ type: 'text', name: 'title_en' }) titleEn: string;
  @Column({ type: 'text', name: 'trigger_kind' }) triggerKind: string;
  @Column({ type: 'timestamp with time zone', name: 'trigger_at' }) triggerAt: Date;
  @Column({ type: 'text', name: 'trigger_precision', default: () => "'INSTANT'" }) triggerPrecision: 'DAY' | 'INSTANT';
  @Column({ type: 'text', name: 'printed_phrase', nullable: true }) printedPhrase: string | null;
  @Column({ type: 'date', name: 'due_on', nullable: true }) dueOn: string | null;
  @Column({ type: 'timestamp with time zone', name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'accepted_until', nullable: true }) acceptedUntil: Date | null;
  @Column({ type: 'date', name: 'raw_due_on', nullable: true }) rawDueOn: string | null;
  @Column({ type: 'text', name: 'due_precision', nullable: true }) duePrecision: 'DAY' | 'MONTH' | 'QUARTER' | 'HALF' | 'YEAR' | null;
  @Column({ type: 'text', name: 'calendar_version', nullable: true }) calendarVersion: string | null;
  @Column({ type: 'jsonb', name: 'working', nullable: true }) working: unknown | null;
  @Column({ type: 'integer', name: 'revision', default: () => "'0'" }) revision: number;
  @Column({ type: 'timestamp with time zone', name: 'satisfied_at', nullable: true }) satisfiedAt: Date | null;
  @Column({ type: 'text', name: 'satisfied_by', nullable: true }) satisfiedBy: string | null;
  @Column({ type: 'text', name: 'void_reason', nullable: true }) voidReason: string | null;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'boolean', name: 'binding', default: () => "true" }) binding: boolean;
  @Column({ type: 'integer', name: 'awaits_year', nullable: true }) awaitsYear: number | null;
  @Column({ type: 'jsonb', name: 'awaits_spec', nullable: true }) awaitsSpec: unknown | null;
}

/** 송달: dispatch, arrival and first view of a document, each its own instant; only arrival has legal effect. */
@Entity({ name: 'deliveries', comment: "송달: dispatch, arrival and first view of a document, each its own instant; only arrival has legal effect." })
@Check('deliveries_arrival_check', "((arrived_at >= dispatched_at) AND (num_nonnulls(arrived_at, arrival_proof, arrival_recorded_by, arrival_recorded_at) = ANY (ARRAY[0, 4])))")
@ForeignKey(() => Evidence, ['arrivalEvidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'deliveries_arrival_evidence_fk' })
@Unique('deliveries_attempt_key', ['documentId', 'providerId', 'attempt'])
@Check('deliveries_consent_check', "((method <> 'E_DOC'::text) OR (consent_id IS NOT NULL))")
@ForeignKey(() => DeliveryConsent, ['consentId'], ['id'], { name: 'deliveries_consent_fk' })
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'deliveries_document_fk' })
@Check('deliveries_method_check', "(method = ANY (ARRAY['E_DOC'::text, 'POST_REGISTERED'::text, 'HAND'::text, 'MAIL_EMAIL'::text, 'FAX'::text, 'PUBLIC_NOTICE'::text, 'ORAL'::text]))")
@Check('deliveries_outcome_check', "((arrived_at IS NULL) OR (failed_at IS NULL))")
@Check('deliveries_receipt_check', "((arrival_evidence_id IS NULL) OR (arrived_at IS NOT NULL))")
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'deliveries_respondent_fk' })
@Index('deliveries_dispatched_idx', ['dispatchedAt', 'id'], { unique: false })
@Index('deliveries_document_idx', ['documentId'], { unique: false })
export class Delivery {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'deliveries_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'document_id' }) documentId: string;
  @Column({ type: 'integer', name: 'attempt' }) attempt: number;
  @Column({ type: 'text', name: 'method' }) method: 'E_DOC' | 'POST_REGISTERED' | 'HAND' | 'MAIL_EMAIL' | 'FAX' | 'PUBLIC_NOTICE' | 'ORAL';
  @Column({ type: 'text', name: 'address' }) address: string;
  @Column({ type: 'text', name: 'recipient' }) recipient: string;
  @Column({ type: 'uuid', name: 'consent_id', nullable: true }) consentId: string | null;
  @Column({ type: 'uuid', name: 'dispatched_by' }) dispatchedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'dispatched_at' }) dispatchedAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'arrived_at', nullable: true }) arrivedAt: Date | null;
  @Column({ type: 'text', name: 'arrival_proof', nullable: true }) arrivalProof: string | null;
  @Column({ type: 'uuid', name: 'arrival_evidence_id', nullable: true }) arrivalEvidenceId: string | null;
  @Column({ type: 'uuid', name: 'arrival_recorded_by', nullable: true }) arrivalRecordedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'arrival_recorded_at', nullable: true }) arrivalRecordedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'failed_at', nullable: true }) failedAt: Date | null;
  @Column({ type: 'text', name: 'failure_reason', nullable: true }) failureReason: string | null;
  @Column({ type: 'timestamp with time zone', name: 'first_viewed_at', nullable: true }) firstViewedAt: Date | null;
  @Column({ type: 'uuid', name: 'first_viewed_by', nullable: true }) firstViewedBy: string | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 전자송달 동의 (행정절차법 제14조): without a consent in force there is no electronic delivery. */
@Entity({ name: 'delivery_consents', comment: "전자송달 동의 (행정절차법 제14조): without a consent in force there is no electronic delivery." })
@Check('delivery_consents_dates_check', "((revoked_at IS NULL) OR (revoked_at >= granted_at))")
@ForeignKey(() => Provider, ['providerId'], ['id'], { name: 'delivery_consents_provider_fk' })
export class DeliveryConsent {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'delivery_consents_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text', name: 'address' }) address: string;
  @Column({ type: 'text', name: 'granted_by' }) grantedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'granted_at' }) grantedAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 공개 청구 사실 통지 (정보공개법 제11조제3항·제21조): to the provider whose materials are asked for, and what it said within three days. */
@Entity({ name: 'disclosure_notices', comment: "공개 청구 사실 통지 (정보공개법 제11조제3항·제21조): to the provider whose materials are asked for, and what it said within three days." })
@Check('disclosure_notices_answered_check', "(num_nonnulls(objects, answer, answer_receipt_no, answered_by, answered_at) = ANY (ARRAY[0, 5]))")
@Check('disclosure_notices_arrived_check', "(num_nonnulls(arrived_at, answer_by, released_at) = ANY (ARRAY[0, 3]))")
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'disclosure_notices_document_fk' })
@Unique('disclosure_notices_key', ['requestId', 'providerId'])
@Unique('disclosure_notices_receipt_no_key', ['answerReceiptNo'])
@ForeignKey(() => ExternalRequest, ['requestId', 'caseId'], ['id', 'caseId'], { name: 'disclosure_notices_request_fk' })
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'disclosure_notices_respondent_fk' })
export class DisclosureNotice {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'disclosure_notices_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'request_id' }) requestId: string;
  @Column({ type: 'uuid', name: 'document_id' }) documentId: string;
  @Column({ type: 'timestamp with time zone', name: 'arrived_at', nullable: true }) arrivedAt: Date | null;
  @Column({ type: 'date', name: 'answer_by', nullable: true }) answerBy: string | null;
  @Column({ type: 'boolean', name: 'objects', nullable: true }) objects: boolean | null;
  @Column({ type: 'text', name: 'answer', nullable: true }) answer: string | null;
  @Column({ type: 'text', name: 'answer_receipt_no', nullable: true }) answerReceiptNo: string | null;
  @Column({ type: 'uuid', name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 파기 확인서: what of a provider was destroyed, when and on what ground; the provider reads its own. */
@Entity({ name: 'disposal_certificates', comment: "파기 확인서: what of a provider was destroyed, when and on what ground; the provider reads its own." })
@Unique('disposal_certificates_certificate_no_key', ['certificateNo'])
@ForeignKey(() => Disposal, ['disposalId', 'caseId'], ['id', 'caseId'], { name: 'disposal_certificates_disposal_fk' })
@Unique('disposal_certificates_disposal_key', ['disposalId'])
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'disposal_certificates_respondent_fk' })
export class DisposalCertificate {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'disposal_certificates_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'disposal_id' }) disposalId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text', name: 'certificate_no' }) certificateNo: string;
  @Column({ type: 'text', name: 'basis' }) basis: string;
  @Column({ type: 'timestamp with time zone', name: 'destroyed_at' }) destroyedAt: Date;
  @Column({ type: 'jsonb', name: 'items' }) items: unknown;
  @Column({ type: 'text', name: 'items_sha256' }) itemsSha256: string;
}

/** 파기 대상 목록: each item by number, name, size and hash, as it was when it was proposed; it stays when the bytes are gone. */
@Entity({ name: 'disposal_items', comment: "파기 대상 목록: each item by number, name, size and hash, as it was when it was proposed; it stays when the bytes are gone." })
@Check('disposal_items_class_check', "(class = ANY (ARRAY['RECORD'::text, 'SUBMITTED'::text, 'BREACH'::text, 'SEIZED'::text, 'PUBLIC'::text]))")
@ForeignKey(() => Disposal, ['disposalId', 'caseId'], ['id', 'caseId'], { name: 'disposal_items_disposal_fk' })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'disposal_items_evidence_fk' })
@Unique('disposal_items_key', ['disposalId', 'evidenceId'])
@Index('disposal_items_evidence_idx', ['evidenceId'], { unique: false })
export class DisposalItem {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'disposal_items_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'disposal_id' }) disposalId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'evidence_id' }) evidenceId: string;
  @Column({ type: 'text', name: 'evidence_no' }) evidenceNo: string;
  @Column({ type: 'text', name: 'filename' }) filename: string;
  @Column({ type: 'text', name: 'class' }) class: 'RECORD' | 'SUBMITTED' | 'BREACH' | 'SEIZED' | 'PUBLIC';
  @Column({ type: 'bigint', name: 'size' }) size: number;
  @Column({ type: 'text', name: 'sha256' }) sha256: string;
  @Column({ type: 'timestamp with time zone', name: 'erased_at', nullable: true }) erasedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 파기 안건 (공공기록물법 시행령 제43조, 정보통신망법 제48조의4제7항·제64조의2): what is due since when, who examined, decided and carried it out. */
@Entity({ name: 'disposals', comment: "파기 안건 (공공기록물법 시행령 제43조, 정보통신망법 제48조의4제7항·제64조의2): what is due since when, who examined, decided and carried it out." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'disposals_case_fk' })
@Unique('disposals_certificate_no_key', ['certificateNo'])
@Check('disposals_decided_check', "((status <> ALL (ARRAY['APPROVED'::text, 'RETAINED'::text, 'EXECUTED'::text, 'HANDED_OVER'::text])) OR (num_nonnulls(decided_by, decided_at) = 2))")
@Unique('disposals_disposal_no_key', ['disposalNo'])
@Check('disposals_ended_check', "((status <> ALL (ARRAY['EXECUTED'::text, 'HANDED_OVER'::text])) OR (num_nonnulls(ended_by, ended_at, certificate_no) = 3))")
@Check('disposals_examined_check', "((num_nonnulls(examined_by, examined_at, examination) = ANY (ARRAY[0, 3])) AND ((status <> ALL (ARRAY['EXAMINED'::text, 'APPROVED'::text, 'EXECUTED'::text, 'HANDED_OVER'::text])) OR (examined_at IS NOT NULL)))")
@Check('disposals_four_eyes', "((decided_by <> examined_by) OR (status = 'RETAINED'::text))")
@Check('disposals_handed_over_check', "((status = 'HANDED_OVER'::text) = (handed_over_to IS NOT NULL))")
@Unique('disposals_id_case_key', ['id', 'caseId'])
@Check('disposals_kind_check', "(kind = ANY (ARRAY['MATERIALS'::text, 'CASE_RECORDS'::text]))")
@Check('disposals_manifest_check', "(manifest_sha256 ~ '^[0-9a-f]{64}$'::text)")
@Check('disposals_owner_check', "((kind = 'MATERIALS'::text) = (provider_id IS NOT NULL))")
@Check('disposals_records_stay_check', "((status <> 'EXECUTED'::text) OR (kind = 'MATERIALS'::text))")
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'disposals_respondent_fk' })
@Check('disposals_retained_check', "((status <> 'RETAINED'::text) OR (num_nonnulls(decision_reason, review_on) = 2))")
@Check('disposals_reviewed_check', "((kind <> 'CASE_RECORDS'::text) OR (status <> ALL (ARRAY['APPROVED'::text, 'HANDED_OVER'::text])) OR (review_board IS NOT NULL))")
@Check('disposals_runner', "((status <> 'EXECUTED'::text) OR ((ended_by <> examined_by) AND (ended_by <> decided_by)))")
@Check('disposals_status_check', "(status = ANY (ARRAY['PROPOSED'::text, 'EXAMINED'::text, 'APPROVED'::text, 'RETAINED'::text, 'EXECUTED'::text, 'HANDED_OVER'::text]))")
@Index('disposals_case_idx', ['caseId'], { unique: false })
@Index('disposals_standing_key', ['caseId', 'kind', 'providerId'], { unique: true, where: "(status = ANY (ARRAY['PROPOSED'::text, 'EXAMINED'::text, 'APPROVED'::text]))" })
export class Disposal {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'disposals_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id', nullable: true }) providerId: string | null;
  @Column({ type: 'text', name: 'disposal_no' }) disposalNo: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'MATERIALS' | 'CASE_RECORDS';
  @Column({ type: 'date', name: 'due_since' }) dueSince: string;
  @Column({ type: 'text', name: 'basis' }) basis: string;
  @Column({ type: 'text', name: 'manifest_sha256' }) manifestSha256: string;
  @Column({ type: 'uuid', name: 'proposed_by' }) proposedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'proposed_at' }) proposedAt: Date;
  @Column({ type: 'uuid', name: 'examined_by', nullable: true }) examinedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'examined_at', nullable: true }) examinedAt: Date | null;
  @Column({ type: 'text', name: 'examination', nullable: true }) examination: string | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'text', name: 'decision_reason', nullable: true }) decisionReason: string | null;
  @Column({ type: 'text', name: 'review_board', nullable: true }) reviewBoard: string | null;
  @Column({ type: 'date', name: 'review_on', nullable: true }) reviewOn: string | null;
  @Column({ type: 'uuid', name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column({ type: 'text', name: 'handed_over_to', nullable: true }) handedOverTo: string | null;
  @Column({ type: 'text', name: 'certificate_no', nullable: true }) certificateNo: string | null;
  @Column({ type: 'text', name: 'status' }) status: 'PROPOSED' | 'EXAMINED' | 'APPROVED' | 'RETAINED' | 'EXECUTED' | 'HANDED_OVER';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** The PDF of a snapshot: rendered once, kept by hash, served as it is. */
@Entity({ name: 'document_renderings', comment: "The PDF of a snapshot: rendered once, kept by hash, served as it is." })
@Check('document_renderings_body_check', "((body_size <= size) AND ((signer_sha256 IS NULL) = (body_sha256 = pdf_sha256)) AND ((body_size = size) = (body_sha256 = pdf_sha256)))")
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'document_renderings_document_fk' })
@Unique('document_renderings_key', ['documentId', 'variant', 'locale'])
@Check('document_renderings_locale_check', "(locale = ANY (ARRAY['ko'::text, 'en'::text]))")
@Check('document_renderings_variant_check', "(variant = ANY (ARRAY['INTERNAL'::text, 'PROVIDER'::text, 'PUBLIC'::text]))")
@Index('document_renderings_pdf_idx', ['pdfSha256'], { unique: false })
export class DocumentRendering {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'document_renderings_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id', nullable: true }) providerId: string | null;
  @Column({ type: 'uuid', name: 'document_id' }) documentId: string;
  @Column({ type: 'text', name: 'variant' }) variant: 'INTERNAL' | 'PROVIDER' | 'PUBLIC';
  @Column({ type: 'text', name: 'locale' }) locale: 'ko' | 'en';
  @Column({ type: 'text', name: 'renderer' }) renderer: string;
  @Column({ type: 'text', name: 'pdf_sha256' }) pdfSha256: string;
  @Column({ type: 'bigint', name: 'size' }) size: number;
  @Column({ type: 'text', name: 'storage_key' }) storageKey: string;
  @Column({ type: 'timestamp with time zone', name: 'rendered_at', default: () => "now()" }) renderedAt: Date;
  @Column({ type: 'text', name: 'body_sha256' }) bodySha256: string;
  @Column({ type: 'bigint', name: 'body_size' }) bodySize: number;
  @Column({ type: 'text', name: 'signer_sha256', nullable: true }) signerSha256: string | null;
}

/** 문서 서식: headings, texts and order of the letters of a type, in versions; content has the shape of src/domain/document-template.ts. Without an author it came with the product. */
@Entity({ name: 'document_templates', comment: "문서 서식: headings, texts and order of the letters of a type, in versions; content has the shape of src/domain/document-template.ts. Without an author it came with the product." })
@ForeignKey(() => User, ['approvedBy'], ['id'], { name: 'document_templates_approved_by_fk' })
@Check('document_templates_approved_check', "(num_nonnulls(approved_by, approved_at) =\nCASE\n    WHEN ((status = 'APPROVED'::text) AND (author_id IS NOT NULL)) THEN 2\n    ELSE 0\nEND)")
@ForeignKey(() => User, ['authorId'], ['id'], { name: 'document_templates_author_fk' })
@Check('document_templates_four_eyes', "(approved_by <> author_id)")
@Check('document_templates_frozen_check', "((status = ANY (ARRAY['APPROVED'::text, 'DISCARDED'::text])) = (frozen_at IS NOT NULL))")
@Check('document_templates_hash_check', "(content_sha256 ~ '^[0-9a-f]{64}$'::text)")
@Check('document_templates_origin_check', "((author_id IS NULL) = (source IS NOT NULL))")
@Check('document_templates_status_check', "(status = ANY (ARRAY['DRAFT'::text, 'IN_REVIEW'::text, 'APPROVED'::text, 'DISCARDED'::text]))")
@Check('document_templates_type_check', "(type = ANY (ARRAY['ORDER'::text, 'PRIOR_NOTICE'::text, 'RESULT_NOTICE'::text, 'ENTRY_DOCUMENT'::text, 'INSPECTION_NOTICE'::text, 'INFORMATION_REQUEST'::text, 'PROCEDURE_DECISION'::text, 'EXTENSION_DECISION'::text, 'INTERIM_MEASURE_LIFTED'::text, 'APPEAL_DECISION'::text, 'REVOCATION_NOTICE'::text, 'SANCTION_PRIOR_NOTICE'::text, 'SANCTION_NOTICE'::text, 'DUNNING_NOTICE'::text, 'PRESERVATION_ORDER'::text, 'PRESERVATION_RELEASE'::text, 'DISCLOSURE_NOTICE'::text, 'CASE_TRANSFER'::text, 'THIRD_PARTY_NOTICE'::text, 'REFERRAL'::text, 'CLOSURE_NOTICE'::text]))")
@Unique('document_templates_version_key', ['type', 'versionNo'])
@Index('document_templates_in_force_idx', ['type', 'effectiveFrom'], { unique: false, where: "(status = 'APPROVED'::text)" })
export class DocumentTemplate {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'document_templates_pkey' }) id: string;
  @Column({ type: 'text', name: 'type' }) type: 'ORDER' | 'PRIOR_NOTICE' | 'RESULT_NOTICE' | 'ENTRY_DOCUMENT' | 'INSPECTION_NOTICE' | 'INFORMATION_REQUEST' | 'PROCEDURE_DECISION' | 'EXTENSION_DECISION' | 'INTERIM_MEASURE_LIFTED' | 'APPEAL_DECISION' | 'REVOCATION_NOTICE' | 'SANCTION_PRIOR_NOTICE' | 'SANCTION_NOTICE' | 'DUNNING_NOTICE' | 'PRESERVATION_ORDER' | 'PRESERVATION_RELEASE' | 'DISCLOSURE_NOTICE' | 'CASE_TRANSFER' | 'THIRD_PARTY_NOTICE' | 'REFERRAL' | 'CLOSURE_NOTICE';
  @Column({ type: 'integer', name: 'version_no' }) versionNo: number;
  @Column({ type: 'date', name: 'effective_from' }) effectiveFrom: string;
  @Column({ type: 'jsonb', name: 'content' }) content: unknown;
  @Column({ type: 'text', name: 'content_sha256' }) contentSha256: string;
  @Column({ type: 'text', name: 'change_note' }) changeNote: string;
  @Column({ type: 'text', name: 'source', nullable: true }) source: string | null;
  @Column({ type: 'uuid', name: 'author_id', nullable: true }) authorId: string | null;
  @Column({ type: 'timestamp with time zone', name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column({ type: 'text', name: 'return_reason', nullable: true }) returnReason: string | null;
  @Column({ type: 'uuid', name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'approved_at', nullable: true }) approvedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'DISCARDED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 중복조사 확인 (행정조사기본법 제15조제2항·제3항): asked of which agency, and its answer. */
@Entity({ name: 'duplicate_checks', comment: "중복조사 확인 (행정조사기본법 제15조제2항·제3항): asked of which agency, and its answer." })
@Check('duplicate_checks_answer_check', "(answer = ANY (ARRAY['INSPECTED'::text, 'UNDER_WAY'::text, 'NOT_INSPECTED'::text]))")
@Check('duplicate_checks_answered_check', "((num_nonnulls(answer, answered_on, answered_by) = ANY (ARRAY[0, 3])) AND (answered_on >= asked_on))")
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'duplicate_checks_respondent_fk' })
@Index('duplicate_checks_case_idx', ['caseId'], { unique: false })
export class DuplicateCheck {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'duplicate_checks_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text', name: 'agency_code', nullable: true }) agencyCode: string | null;
  @Column({ type: 'text', name: 'agency_name' }) agencyName: string;
  @Column({ type: 'text', name: 'matter' }) matter: string;
  @Column({ type: 'date', name: 'asked_on' }) askedOn: string;
  @Column({ type: 'uuid', name: 'asked_by' }) askedBy: string;
  @Column({ type: 'text', name: 'answer', nullable: true }) answer: 'INSPECTED' | 'UNDER_WAY' | 'NOT_INSPECTED' | null;
  @Column({ type: 'date', name: 'answered_on', nullable: true }) answeredOn: string | null;
  @Column({ type: 'text', name: 'answer_reference', nullable: true }) answerReference: string | null;
  @Column({ type: 'text', name: 'summary', nullable: true }) summary: string | null;
  @Column({ type: 'uuid', name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 효과성 확인 개시: the watch over an action has ended and its effect is to be reviewed; opened by the scheduler, closed by a person. */
@Entity({ name: 'effectiveness_checks', comment: "효과성 확인 개시: the watch over an action has ended and its effect is to be reviewed; opened by the scheduler, closed by a person." })
@ForeignKey(() => CorrectiveAction, ['actionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'effectiveness_checks_action_fk' })
@ForeignKey(() => User, ['closedBy'], ['id'], { name: 'effectiveness_checks_closed_by_fk' })
@Check('effectiveness_checks_closed_check', "(((closed_at IS NULL) = (closed_by IS NULL)) AND ((review_id IS NULL) OR (closed_at IS NOT NULL)))")
@ForeignKey(() => EffectivenessReview, ['reviewId'], ['id'], { name: 'effectiveness_checks_review_fk' })
@Check('effectiveness_checks_window_check', "(window_to >= window_from)")
@Index('effectiveness_checks_action_idx', ['actionId', 'windowTo'], { unique: false })
@Index('effectiveness_checks_open_key', ['actionId'], { unique: true, where: "(closed_at IS NULL)" })
export class EffectivenessCheck {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'effectiveness_checks_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'action_id' }) actionId: string;
  @Column({ type: 'date', name: 'window_from' }) windowFrom: string;
  @Column({ type: 'date', name: 'window_to' }) windowTo: string;
  @Column({ type: 'timestamp with time zone', name: 'opened_at' }) openedAt: Date;
  @Column({ type: 'uuid', name: 'review_id', nullable: true }) reviewId: string | null;
  @Column({ type: 'uuid', name: 'closed_by', nullable: true }) closedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 효과성 확인: window, metric and result before an action may close. */
@Entity({ name: 'effectiveness_reviews', comment: "효과성 확인: window, metric and result before an action may close." })
@ForeignKey(() => CorrectiveAction, ['actionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'effectiveness_reviews_action_fk' })
@Check('effectiveness_reviews_recurrences_check', "(recurrences >= 0)")
@Check('effectiveness_reviews_result_check', "(result = ANY (ARRAY['EFFECTIVE'::text, 'NOT_EFFECTIVE'::text]))")
@Check('effectiveness_reviews_window_check', "(window_to >= window_from)")
export class EffectivenessReview {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'effectiveness_reviews_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'action_id' }) actionId: string;
  @Column({ type: 'date', name: 'window_from' }) windowFrom: string;
  @Column({ type: 'date', name: 'window_to' }) windowTo: string;
  @Column({ type: 'text', name: 'metric' }) metric: string;
  @Column({ type: 'text', name: 'baseline', nullable: true }) baseline: string | null;
  @Column({ type: 'text', name: 'measured' }) measured: string;
  @Column({ type: 'integer', name: 'recurrences' }) recurrences: number;
  @Column({ type: 'text', name: 'result' }) result: 'EFFECTIVE' | 'NOT_EFFECTIVE';
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'uuid', name: 'reviewed_by' }) reviewedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'reviewed_at' }) reviewedAt: Date;
}

/** 증거: bytes by their SHA-256, never overwritten; a replacement is a new row that supersedes. */
@Entity({ name: 'evidence', comment: "증거: bytes by their SHA-256, never overwritten; a replacement is a new row that supersedes." })
@Check('evidence_class_check', "(class = ANY (ARRAY['RECORD'::text, 'SUBMITTED'::text, 'BREACH'::text, 'SEIZED'::text, 'PUBLIC'::text]))")
@Unique('evidence_evidence_no_key', ['evidenceNo'])
@Unique('evidence_id_case_key', ['id', 'caseId'])
@Unique('evidence_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('evidence_origin_check', "(origin = ANY (ARRAY['SUBMISSION'::text, 'ON_SITE'::text, 'SEIZURE'::text, 'PUBLIC_RECORD'::text, 'INTERNAL'::text]))")
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'evidence_respondent_fk' })
@ForeignKey(() => InspectionSession, ['sessionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'evidence_session_fk' })
@Check('evidence_sha256_check', "(sha256 ~ '^[0-9a-f]{64}$'::text)")
@Check('evidence_size_check', "(size > 0)")
@Check('evidence_status_check', "(status = ANY (ARRAY['UPLOADING'::text, 'SCANNING'::text, 'ACCEPTED'::text, 'QUARANTINED'::text, 'SEALED'::text, 'RETURNED'::text, 'PURGE_PENDING'::text, 'PURGED'::text]))")
@ForeignKey(() => Evidence, ['supersedesId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'evidence_supersedes_fk' })
@Check('evidence_uploaded_side_check', "(uploaded_side = ANY (ARRAY['MINISTRY'::text, 'PROVIDER'::text, 'EXPERT'::text]))")
@Index('evidence_case_idx', ['caseId', 'seq'], { unique: false })
export class Evidence {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'evidence_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'evidence_no' }) evidenceNo: string;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'class' }) class: 'RECORD' | 'SUBMITTED' | 'BREACH' | 'SEIZED' | 'PUBLIC';
  @Column({ type: 'text', name: 'origin' }) origin: 'SUBMISSION' | 'ON_SITE' | 'SEIZURE' | 'PUBLIC_RECORD' | 'INTERNAL';
  @Column({ type: 'text', name: 'sha256' }) sha256: string;
  @Column({ type: 'bigint', name: 'size' }) size: number;
  @Column({ type: 'text', name: 'mime' }) mime: string;
  @Column({ type: 'text', name: 'filename' }) filename: string;
  @Column({ type: 'text', name: 'storage_key' }) storageKey: string;
  @Column({ type: 'timestamp with time zone', name: 'collected_at', nullable: true }) collectedAt: Date | null;
  @Column({ type: 'text', name: 'place', nullable: true }) place: string | null;
  @Column({ type: 'text', name: 'collector', nullable: true }) collector: string | null;
  @Column({ type: 'text', name: 'source', nullable: true }) source: string | null;
  @Column({ type: 'text', name: 'condition_at_receipt', nullable: true }) conditionAtReceipt: string | null;
  @Column({ type: 'uuid', name: 'session_id', nullable: true }) sessionId: string | null;
  @Column({ type: 'uuid', name: 'supersedes_id', nullable: true }) supersedesId: string | null;
  @Column({ type: 'uuid', name: 'uploaded_by' }) uploadedBy: string;
  @Column({ type: 'text', name: 'uploaded_side' }) uploadedSide: 'MINISTRY' | 'PROVIDER' | 'EXPERT';
  @Column({ type: 'timestamp with time zone', name: 'received_at', default: () => "app.now()" }) receivedAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'UPLOADING' | 'SCANNING' | 'ACCEPTED' | 'QUARANTINED' | 'SEALED' | 'RETURNED' | 'PURGE_PENDING' | 'PURGED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 연장 사유의 증빙: what proves the ground of a request. */
@Entity({ name: 'extension_evidence', comment: "연장 사유의 증빙: what proves the ground of a request." })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'extension_evidence_evidence_fk' })
@ForeignKey(() => ExtensionRequest, ['requestId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'extension_evidence_request_fk' })
export class ExtensionEvidence {
  @PrimaryColumn({ type: 'uuid', name: 'request_id', primaryKeyConstraintName: 'extension_evidence_pkey' }) requestId: string;
  @PrimaryColumn({ type: 'uuid', name: 'evidence_id', primaryKeyConstraintName: 'extension_evidence_pkey' }) evidenceId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** 기한 연장 신청: drafted in private, decided by an approver; only an approval moves the date, by a revision. */
@Entity({ name: 'extension_requests', comment: "기한 연장 신청: drafted in private, decided by an approver; only an approval moves the date, by a revision." })
@ForeignKey(() => Deadline, ['deadlineId', 'caseId'], ['id', 'caseId'], { name: 'extension_requests_deadline_fk' })
@Check('extension_requests_decided_check', "((status <> ALL (ARRAY['RETURNED'::text, 'APPROVED'::text, 'PARTIAL'::text, 'DENIED'::text])) OR (num_nonnulls(decided_by, decided_at) = 2))")
@Check('extension_requests_four_eyes', "((decided_by <> drafted_by) AND (decided_by <> submitted_by))")
@Check('extension_requests_granted_check', "(((status = ANY (ARRAY['APPROVED'::text, 'PARTIAL'::text])) = (granted_on IS NOT NULL)) AND (granted_on > due_on_before) AND (granted_on <= requested_on))")
@Check('extension_requests_ground_check', "(ground = ANY (ARRAY['FORCE_MAJEURE'::text, 'UNAVOIDABLE'::text, 'TECHNICAL'::text, 'THIRD_PARTY'::text, 'OTHER'::text]))")
@Check('extension_requests_ground_in_law', "((NOT only_once) OR (status <> ALL (ARRAY['SUBMITTED'::text, 'APPROVED'::text, 'PARTIAL'::text])) OR (ground = ANY (ARRAY['FORCE_MAJEURE'::text, 'UNAVOIDABLE'::text])))")
@Unique('extension_requests_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('extension_requests_later_check', "(requested_on > due_on_before)")
@ForeignKey(() => Order, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'extension_requests_order_fk' })
@Check('extension_requests_reason_check', "((status <> ALL (ARRAY['RETURNED'::text, 'PARTIAL'::text, 'DENIED'::text])) OR (decision_reason IS NOT NULL))")
@Unique('extension_requests_receipt_no_key', ['receiptNo'])
@Check('extension_requests_status_check', "(status = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'RETURNED'::text, 'APPROVED'::text, 'PARTIAL'::text, 'DENIED'::text, 'WITHDRAWN'::text, 'LAPSED'::text]))")
@Check('extension_requests_submitted_check', "((status = ANY (ARRAY['DRAFT'::text, 'WITHDRAWN'::text])) OR (num_nonnulls(submitted_by, submitted_at, receipt_no) = 3))")
@Check('extension_requests_withdrawn_check', "((status <> 'WITHDRAWN'::text) OR (withdrawal_reason IS NOT NULL))")
@Index('extension_requests_case_idx', ['caseId'], { unique: false })
@Index('extension_requests_once_key', ['orderId'], { unique: true, where: "(only_once AND (status = ANY (ARRAY['APPROVED'::text, 'PARTIAL'::text])))" })
@Index('extension_requests_open_key', ['deadlineId'], { unique: true, where: "(status = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'RETURNED'::text]))" })
export class ExtensionRequest {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'extension_requests_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'deadline_id' }) deadlineId: string;
  @Column({ type: 'uuid', name: 'order_id' }) orderId: string;
  @Column({ type: 'boolean', name: 'only_once', default: () => "false" }) onlyOnce: boolean;
  @Column({ type: 'text', name: 'ground' }) ground: 'FORCE_MAJEURE' | 'UNAVOIDABLE' | 'TECHNICAL' | 'THIRD_PARTY' | 'OTHER';
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'date', name: 'requested_on' }) requestedOn: string;
  @Column({ type: 'date', name: 'due_on_before' }) dueOnBefore: string;
  @Column({ type: 'uuid', name: 'drafted_by' }) draftedBy: string;
  @Column({ type: 'uuid', name: 'submitted_by', nullable: true }) submittedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column({ type: 'text', name: 'receipt_no', nullable: true }) receiptNo: string | null;
  @Column({ type: 'date', name: 'respond_on', nullable: true }) respondOn: string | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'text', name: 'decision_reason', nullable: true }) decisionReason: string | null;
  @Column({ type: 'date', name: 'granted_on', nullable: true }) grantedOn: string | null;
  @Column({ type: 'text', name: 'withdrawal_reason', nullable: true }) withdrawalReason: string | null;
  @Column({ type: 'text', name: 'status' }) status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'PARTIAL' | 'DENIED' | 'WITHDRAWN' | 'LAPSED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 제출·공개 목록: exactly what was handed over, with its hash and what was left out of it; provider_id names whose materials they are. */
@Entity({ name: 'external_request_items', comment: "제출·공개 목록: exactly what was handed over, with its hash and what was left out of it; provider_id names whose materials they are." })
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'external_request_items_document_fk' })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId'], ['id', 'caseId'], { name: 'external_request_items_evidence_fk' })
@Check('external_request_items_kind_check', "(kind = ANY (ARRAY['DOCUMENT'::text, 'EVIDENCE'::text, 'STATEMENT'::text]))")
@ForeignKey(() => ExternalRequest, ['requestId', 'caseId'], ['id', 'caseId'], { name: 'external_request_items_request_fk' })
@Unique('external_request_items_seq_key', ['requestId', 'seq'])
@Check('external_request_items_source_check', "((num_nonnulls(document_id, evidence_id, statement) = 1) AND\nCASE kind\n    WHEN 'DOCUMENT'::text THEN (document_id IS NOT NULL)\n    WHEN 'EVIDENCE'::text THEN (evidence_id IS NOT NULL)\n    ELSE (statement IS NOT NULL)\nEND)")
export class ExternalRequestItem {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'external_request_items_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'request_id' }) requestId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'kind' }) kind: 'DOCUMENT' | 'EVIDENCE' | 'STATEMENT';
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'uuid', name: 'document_id', nullable: true }) documentId: string | null;
  @Column({ type: 'uuid', name: 'evidence_id', nullable: true }) evidenceId: string | null;
  @Column({ type: 'text', name: 'statement', nullable: true }) statement: string | null;
  @Column({ type: 'text', name: 'left_out', nullable: true }) leftOut: string | null;
  @Column({ type: 'uuid', name: 'provider_id', nullable: true }) providerId: string | null;
  @Column({ type: 'text', name: 'sha256' }) sha256: string;
}

/** 국회 자료요구·정보공개 청구·감사 자료요구: who asked for what, by when it is answered, what was decided and when it went out. Never open to a provider. */
@Entity({ name: 'external_requests', comment: "국회 자료요구·정보공개 청구·감사 자료요구: who asked for what, by when it is answered, what was decided and when it went out. Never open to a provider." })
@Check('external_requests_answer_by_check', "((kind = 'DISCLOSURE'::text) = (answer_by IS NULL))")
@Check('external_requests_answered_check', "(num_nonnulls(answered_on, answered_how, answered_by, answered_at) =\nCASE status\n    WHEN 'ANSWERED'::text THEN 4\n    ELSE 0\nEND)")
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'external_requests_case_fk' })
@Check('external_requests_closed_item_check', "((closed_item >= 1) AND (closed_item <= 8))")
@Check('external_requests_decided_check', "(((status = ANY (ARRAY['DECIDED'::text, 'ANSWERED'::text])) = (decision IS NOT NULL)) AND (num_nonnulls(decision, decided_by, decided_at) = ANY (ARRAY[0, 3])) AND (decision = proposed_decision))")
@Check('external_requests_decision_check', "(decision = ANY (ARRAY['FULL'::text, 'PARTIAL'::text, 'REFUSED'::text]))")
@Check('external_requests_examined_check', "((status = 'RECEIVED'::text) OR (num_nonnulls(proposed_decision, examined_by, examined_at) = 3))")
@Check('external_requests_extension_check', "((num_nonnulls(extended_by, extended_at, extension_reason) = ANY (ARRAY[0, 3])) AND ((extended_at IS NULL) OR (kind = 'DISCLOSURE'::text)))")
@Check('external_requests_four_eyes', "(decided_by <> examined_by)")
@Check('external_requests_ground_check', "((proposed_decision IS NULL) OR (proposed_decision = 'FULL'::text) OR ((proposed_reason IS NOT NULL) AND ((kind <> 'DISCLOSURE'::text) OR (closed_item IS NOT NULL))))")
@Unique('external_requests_id_case_key', ['id', 'caseId'])
@Check('external_requests_kind_check', "(kind = ANY (ARRAY['ASSEMBLY'::text, 'DISCLOSURE'::text, 'AUDIT'::text]))")
@Check('external_requests_proposed_decision_check', "(proposed_decision = ANY (ARRAY['FULL'::text, 'PARTIAL'::text, 'REFUSED'::text]))")
@Unique('external_requests_request_no_key', ['requestNo'])
@Unique('external_requests_seq_key', ['caseId', 'seq'])
@Check('external_requests_status_check', "(status = ANY (ARRAY['RECEIVED'::text, 'EXAMINED'::text, 'DECIDED'::text, 'ANSWERED'::text]))")
export class ExternalRequest {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'external_requests_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'request_no' }) requestNo: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'ASSEMBLY' | 'DISCLOSURE' | 'AUDIT';
  @Column({ type: 'text', name: 'requester' }) requester: string;
  @Column({ type: 'text', name: 'requester_ref', nullable: true }) requesterRef: string | null;
  @Column({ type: 'text', name: 'subject' }) subject: string;
  @Column({ type: 'date', name: 'received_on' }) receivedOn: string;
  @Column({ type: 'date', name: 'answer_by', nullable: true }) answerBy: string | null;
  @Column({ type: 'uuid', name: 'received_by' }) receivedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'received_at' }) receivedAt: Date;
  @Column({ type: 'uuid', name: 'extended_by', nullable: true }) extendedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'extended_at', nullable: true }) extendedAt: Date | null;
  @Column({ type: 'text', name: 'extension_reason', nullable: true }) extensionReason: string | null;
  @Column({ type: 'text', name: 'proposed_decision', nullable: true }) proposedDecision: 'FULL' | 'PARTIAL' | 'REFUSED' | null;
  @Column({ type: 'text', name: 'proposed_reason', nullable: true }) proposedReason: string | null;
  @Column({ type: 'integer', name: 'closed_item', nullable: true }) closedItem: number | null;
  @Column({ type: 'uuid', name: 'examined_by', nullable: true }) examinedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'examined_at', nullable: true }) examinedAt: Date | null;
  @Column({ type: 'text', name: 'return_reason', nullable: true }) returnReason: string | null;
  @Column({ type: 'text', name: 'decision', nullable: true }) decision: 'FULL' | 'PARTIAL' | 'REFUSED' | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'date', name: 'answered_on', nullable: true }) answeredOn: string | null;
  @Column({ type: 'text', name: 'answered_how', nullable: true }) answeredHow: string | null;
  @Column({ type: 'uuid', name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'RECEIVED' | 'EXAMINED' | 'DECIDED' | 'ANSWERED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 시설: data centres and offices, with the provider that operates them. */
@Entity({ name: 'facilities', comment: "시설: data centres and offices, with the provider that operates them." })
@Unique('facilities_code_key', ['code'])
@Check('facilities_kind_check', "(kind = ANY (ARRAY['DATA_CENTRE'::text, 'ZONE'::text, 'OFFICE'::text]))")
@ForeignKey(() => Facility, ['parentFacilityId'], ['id'], { name: 'facilities_parent_fk' })
@ForeignKey(() => Provider, ['providerId'], ['id'], { name: 'facilities_provider_fk' })
export class Facility {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'facilities_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text', name: 'code' }) code: string;
  @Column({ type: 'text', name: 'name_ko' }) nameKo: string;
  @Column({ type: 'text', name: 'name_en', nullable: true }) nameEn: string | null;
  @Column({ type: 'text', name: 'address', nullable: true }) address: string | null;
  @Column({ type: 'text', name: 'grade', nullable: true }) grade: string | null;
  @Column({ type: 'integer', name: 'grade_year', nullable: true }) gradeYear: number | null;
  @Column({ type: 'text', name: 'kind' }) kind: 'DATA_CENTRE' | 'ZONE' | 'OFFICE';
  @Column({ type: 'uuid', name: 'parent_facility_id', nullable: true }) parentFacilityId: string | null;
  @Column({ type: 'text', name: 'source' }) source: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 임차사업자: who rents space in a facility; each provider sees its own tenancy alone. */
@Entity({ name: 'facility_tenants', comment: "임차사업자: who rents space in a facility; each provider sees its own tenancy alone." })
@ForeignKey(() => Facility, ['facilityId'], ['id'], { name: 'facility_tenants_facility_fk' })
@ForeignKey(() => Provider, ['providerId'], ['id'], { name: 'facility_tenants_provider_fk' })
export class FacilityTenant {
  @PrimaryColumn({ type: 'uuid', name: 'facility_id', primaryKeyConstraintName: 'facility_tenants_pkey' }) facilityId: string;
  @PrimaryColumn({ type: 'uuid', name: 'provider_id', primaryKeyConstraintName: 'facility_tenants_pkey' }) providerId: string;
}

/** 사실: who stated which value, when and on what source; corrected by superseding, never overwritten. */
@Entity({ name: 'fact_assertions', comment: "사실: who stated which value, when and on what source; corrected by superseding, never overwritten." })
@Check('fact_assertions_basis_check', "(basis = ANY (ARRAY['ESTIMATED'::text, 'CONFIRMED'::text, 'PROVIDER_CLAIM'::text, 'UNKNOWN'::text]))")
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'fact_assertions_case_fk' })
@Check('fact_assertions_count_check', "((field <> ALL (ARRAY['AFFECTED_COUNT'::text, 'DURATION_MINUTES'::text, 'DAMAGE_CASES'::text, 'USER_BASE'::text])) OR (value_number >= (0)::numeric))")
@Check('fact_assertions_field_check', "(field = ANY (ARRAY['STARTED_AT'::text, 'DETECTED_AT'::text, 'PROVIDER_AWARE_AT'::text, 'REPORTED_AT'::text, 'USER_NOTICE_AT'::text, 'MITIGATED_AT'::text, 'RESTORED_AT'::text, 'AFFECTED_PERCENT'::text, 'AFFECTED_COUNT'::text, 'DURATION_MINUTES'::text, 'USER_BASE'::text, 'DAMAGE_CASES'::text, 'CAUSE'::text, 'SYMPTOM'::text, 'OTHER'::text]))")
@Unique('fact_assertions_id_case_key', ['id', 'caseId'])
@ForeignKey(() => Incident, ['incidentId', 'caseId'], ['id', 'caseId'], { name: 'fact_assertions_incident_fk' })
@Check('fact_assertions_instant_check', "((field = ANY (ARRAY['STARTED_AT'::text, 'DETECTED_AT'::text, 'PROVIDER_AWARE_AT'::text, 'REPORTED_AT'::text, 'USER_NOTICE_AT'::text, 'MITIGATED_AT'::text, 'RESTORED_AT'::text])) = (value_at IS NOT NULL))")
@Check('fact_assertions_percent_check', "((field <> 'AFFECTED_PERCENT'::text) OR ((value_number >= (0)::numeric) AND (value_number <= (100)::numeric)))")
@Check('fact_assertions_precision_check', "(\"precision\" = ANY (ARRAY['SECOND'::text, 'MINUTE'::text, 'HOUR'::text, 'DAY'::text, 'APPROXIMATE'::text]))")
@Check('fact_assertions_retracted_check', "((status = 'RETRACTED'::text) = (retracted_reason IS NOT NULL))")
@ForeignKey(() => Service, ['serviceId'], ['id'], { name: 'fact_assertions_service_fk' })
@Check('fact_assertions_status_check', "(status = ANY (ARRAY['CLAIMED'::text, 'ESTIMATED'::text, 'DETERMINED'::text, 'RETRACTED'::text]))")
@ForeignKey(() => FactAssertion, ['supersedesId', 'caseId'], ['id', 'caseId'], { name: 'fact_assertions_supersedes_fk' })
@Check('fact_assertions_value_check', "(num_nonnulls(value_at, value_number, value_text) = 1)")
@Index('fact_assertions_case_idx', ['caseId'], { unique: false })
@Index('fact_assertions_incident_idx', ['incidentId', 'field'], { unique: false })
@Index('fact_assertions_supersedes_key', ['supersedesId'], { unique: true, where: "(status <> 'RETRACTED'::text)" })
export class FactAssertion {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'fact_assertions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'incident_id', nullable: true }) incidentId: string | null;
  @Column({ type: 'uuid', name: 'service_id', nullable: true }) serviceId: string | null;
  @Column({ type: 'text', name: 'segment', nullable: true }) segment: string | null;
  @Column({ type: 'text', name: 'field' }) field: 'STARTED_AT' | 'DETECTED_AT' | 'PROVIDER_AWARE_AT' | 'REPORTED_AT' | 'USER_NOTICE_AT' | 'MITIGATED_AT' | 'RESTORED_AT' | 'AFFECTED_PERCENT' | 'AFFECTED_COUNT' | 'DURATION_MINUTES' | 'USER_BASE' | 'DAMAGE_CASES' | 'CAUSE' | 'SYMPTOM' | 'OTHER';
  @Column({ type: 'timestamp with time zone', name: 'value_at', nullable: true }) valueAt: Date | null;
  @Column({ type: 'numeric', name: 'value_number', nullable: true, precision: 18, scale: 4 }) valueNumber: number | null;
  @Column({ type: 'text', name: 'value_text', nullable: true }) valueText: string | null;
  @Column({ type: 'text', name: 'precision', nullable: true }) precision: string | null;
  @Column({ type: 'text', name: 'unit', nullable: true }) unit: string | null;
  @Column({ type: 'text', name: 'basis', nullable: true }) basis: 'ESTIMATED' | 'CONFIRMED' | 'PROVIDER_CLAIM' | 'UNKNOWN' | null;
  @Column({ type: 'text', name: 'note', nullable: true }) note: string | null;
  @Column({ type: 'text', name: 'asserted_by' }) assertedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'asserted_at' }) assertedAt: Date;
  @Column({ type: 'text', name: 'source' }) source: string;
  @Column({ type: 'uuid', name: 'supersedes_id', nullable: true }) supersedesId: string | null;
  @Column({ type: 'text', name: 'status' }) status: 'CLAIMED' | 'ESTIMATED' | 'DETERMINED' | 'RETRACTED';
  @Column({ type: 'text', name: 'retracted_reason', nullable: true }) retractedReason: string | null;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** What the provider brings for its answer to a fact check. */
@Entity({ name: 'fact_check_evidence', comment: "What the provider brings for its answer to a fact check." })
@ForeignKey(() => FactCheck, ['factCheckId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'fact_check_evidence_check_fk' })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'fact_check_evidence_evidence_fk' })
export class FactCheckEvidence {
  @PrimaryColumn({ type: 'uuid', name: 'fact_check_id', primaryKeyConstraintName: 'fact_check_evidence_pkey' }) factCheckId: string;
  @PrimaryColumn({ type: 'uuid', name: 'evidence_id', primaryKeyConstraintName: 'fact_check_evidence_pkey' }) evidenceId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** 사실확인: the factual part of a finding as it was shown to the provider, and what it answered. */
@Entity({ name: 'fact_checks', comment: "사실확인: the factual part of a finding as it was shown to the provider, and what it answered." })
@Check('fact_checks_comment_check', "((outcome <> ALL (ARRAY['DISPUTED'::text, 'CORRECTION'::text])) OR (comment IS NOT NULL))")
@ForeignKey(() => Finding, ['findingId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'fact_checks_finding_fk' })
@Unique('fact_checks_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('fact_checks_outcome_check', "(outcome = ANY (ARRAY['OPEN'::text, 'AGREED'::text, 'DISPUTED'::text, 'CORRECTION'::text, 'LAPSED'::text]))")
@Unique('fact_checks_round_key', ['findingId', 'round'])
export class FactCheck {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'fact_checks_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'finding_id' }) findingId: string;
  @Column({ type: 'integer', name: 'round' }) round: number;
  @Column({ type: 'text', name: 'finding_no' }) findingNo: string;
  @Column({ type: 'text', name: 'factual_text' }) factualText: string;
  @Column({ type: 'timestamp with time zone', name: 'released_at' }) releasedAt: Date;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'text', name: 'outcome', default: () => "'OPEN'" }) outcome: 'OPEN' | 'AGREED' | 'DISPUTED' | 'CORRECTION' | 'LAPSED';
  @Column({ type: 'text', name: 'comment', nullable: true }) comment: string | null;
  @Column({ type: 'uuid', name: 'commented_by', nullable: true }) commentedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'commented_at', nullable: true }) commentedAt: Date | null;
  @Column({ type: 'text', name: 'ministry_answer', nullable: true }) ministryAnswer: string | null;
  @Column({ type: 'timestamp with time zone', name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 공식 값: the act that makes one statement official, with its justification; the newest per field counts. undetermined means 미상. */
@Entity({ name: 'fact_determinations', comment: "공식 값: the act that makes one statement official, with its justification; the newest per field counts. undetermined means 미상." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'fact_determinations_case_fk' })
@ForeignKey(() => FactAssertion, ['factId', 'caseId'], ['id', 'caseId'], { name: 'fact_determinations_fact_fk' })
@Check('fact_determinations_field_check', "(field = ANY (ARRAY['STARTED_AT'::text, 'DETECTED_AT'::text, 'PROVIDER_AWARE_AT'::text, 'REPORTED_AT'::text, 'USER_NOTICE_AT'::text, 'MITIGATED_AT'::text, 'RESTORED_AT'::text, 'AFFECTED_PERCENT'::text, 'AFFECTED_COUNT'::text, 'DURATION_MINUTES'::text, 'USER_BASE'::text, 'DAMAGE_CASES'::text, 'CAUSE'::text, 'SYMPTOM'::text, 'OTHER'::text]))")
@ForeignKey(() => Incident, ['incidentId', 'caseId'], ['id', 'caseId'], { name: 'fact_determinations_incident_fk' })
@Unique('fact_determinations_seq_key', ['caseId', 'seq'])
@Check('fact_determinations_value_check', "(undetermined = (fact_id IS NULL))")
@Index('fact_determinations_incident_idx', ['incidentId', 'field', 'seq'], { unique: false })
export class FactDetermination {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'fact_determinations_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'incident_id', nullable: true }) incidentId: string | null;
  @Column({ type: 'uuid', name: 'service_id', nullable: true }) serviceId: string | null;
  @Column({ type: 'text', name: 'segment', nullable: true }) segment: string | null;
  @Column({ type: 'text', name: 'field' }) field: 'STARTED_AT' | 'DETECTED_AT' | 'PROVIDER_AWARE_AT' | 'REPORTED_AT' | 'USER_NOTICE_AT' | 'MITIGATED_AT' | 'RESTORED_AT' | 'AFFECTED_PERCENT' | 'AFFECTED_COUNT' | 'DURATION_MINUTES' | 'USER_BASE' | 'DAMAGE_CASES' | 'CAUSE' | 'SYMPTOM' | 'OTHER';
  @Column({ type: 'uuid', name: 'fact_id', nullable: true }) factId: string | null;
  @Column({ type: 'boolean', name: 'undetermined', default: () => "false" }) undetermined: boolean;
  @Column({ type: 'text', name: 'justification' }) justification: string;
  @Column({ type: 'uuid', name: 'decided_by' }) decidedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'decided_at' }) decidedAt: Date;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
}

/** 지적의 기준: article, catalogue item, plan year and clause. */
@Entity({ name: 'finding_criteria', comment: "지적의 기준: article, catalogue item, plan year and clause." })
@Check('finding_criteria_any_check', "(num_nonnulls(legal_basis_id, criteria_item_code) >= 1)")
@ForeignKey(() => Finding, ['findingId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'finding_criteria_finding_fk' })
@ForeignKey(() => CriteriaItem, ['criteriaItemCode'], ['code'], { name: 'finding_criteria_item_fk' })
@ForeignKey(() => LegalBasis, ['legalBasisId'], ['id'], { name: 'finding_criteria_legal_basis_fk' })
@Index('finding_criteria_finding_idx', ['findingId'], { unique: false })
export class FindingCriterion {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'finding_criteria_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'finding_id' }) findingId: string;
  @Column({ type: 'uuid', name: 'legal_basis_id', nullable: true }) legalBasisId: string | null;
  @Column({ type: 'text', name: 'criteria_item_code', nullable: true }) criteriaItemCode: string | null;
  @Column({ type: 'integer', name: 'plan_year', nullable: true }) planYear: number | null;
  @Column({ type: 'text', name: 'clause', nullable: true }) clause: string | null;
}

/** 이의에 대한 결정: upheld, amended by another finding, or withdrawn; read by the respondent once its letter has arrived. */
@Entity({ name: 'finding_dispute_decisions', comment: "이의에 대한 결정: upheld, amended by another finding, or withdrawn; read by the respondent once its letter has arrived." })
@Check('finding_dispute_decisions_decision_check', "(decision = ANY (ARRAY['UPHELD'::text, 'AMENDED'::text, 'WITHDRAWN'::text]))")
@ForeignKey(() => FindingDispute, ['disputeId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'finding_dispute_decisions_dispute_fk' })
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'finding_dispute_decisions_document_fk' })
@Check('finding_dispute_decisions_replaced_check', "((decision = 'AMENDED'::text) = (replaced_by_id IS NOT NULL))")
@ForeignKey(() => Finding, ['replacedById', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'finding_dispute_decisions_replaced_fk' })
export class FindingDisputeDecision {
  @PrimaryColumn({ type: 'uuid', name: 'dispute_id', primaryKeyConstraintName: 'finding_dispute_decisions_pkey' }) disputeId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text', name: 'decision' }) decision: 'UPHELD' | 'AMENDED' | 'WITHDRAWN';
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'uuid', name: 'replaced_by_id', nullable: true }) replacedById: string | null;
  @Column({ type: 'uuid', name: 'document_id' }) documentId: string;
  @Column({ type: 'uuid', name: 'decided_by' }) decidedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'decided_at' }) decidedAt: Date;
}

/** 지적사항에 대한 이의: what the respondent says against an issued finding, as it was received. */
@Entity({ name: 'finding_disputes', comment: "지적사항에 대한 이의: what the respondent says against an issued finding, as it was received." })
@ForeignKey(() => Finding, ['findingId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'finding_disputes_finding_fk' })
@Unique('finding_disputes_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Unique('finding_disputes_receipt_no_key', ['receiptNo'])
@Unique('finding_disputes_seq_key', ['findingId', 'seq'])
export class FindingDispute {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'finding_disputes_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'finding_id' }) findingId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'text' }) text: string;
  @Column({ type: 'uuid', name: 'evidence_ids', array: true, default: () => "'{}'" }) evidenceIds: string[];
  @Column({ type: 'text', name: 'receipt_no' }) receiptNo: string;
  @Column({ type: 'uuid', name: 'submitted_by' }) submittedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'submitted_at' }) submittedAt: Date;
}

/** Evidence a finding rests on. */
@Entity({ name: 'finding_evidence', comment: "Evidence a finding rests on." })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'finding_evidence_evidence_fk' })
@ForeignKey(() => Finding, ['findingId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'finding_evidence_finding_fk' })
export class FindingEvidence {
  @PrimaryColumn({ type: 'uuid', name: 'finding_id', primaryKeyConstraintName: 'finding_evidence_pkey' }) findingId: string;
  @PrimaryColumn({ type: 'uuid', name: 'evidence_id', primaryKeyConstraintName: 'finding_evidence_pkey' }) evidenceId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** Findings and incidents, n to m. */
@Entity({ name: 'finding_incidents', comment: "Findings and incidents, n to m." })
@ForeignKey(() => Finding, ['findingId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'finding_incidents_finding_fk' })
@ForeignKey(() => Incident, ['incidentId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'finding_incidents_incident_fk' })
export class FindingIncident {
  @PrimaryColumn({ type: 'uuid', name: 'finding_id', primaryKeyConstraintName: 'finding_incidents_pkey' }) findingId: string;
  @PrimaryColumn({ type: 'uuid', name: 'incident_id', primaryKeyConstraintName: 'finding_incidents_pkey' }) incidentId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** What the ministry notes of a finding for itself. */
@Entity({ name: 'finding_internals', comment: "What the ministry notes of a finding for itself." })
@ForeignKey(() => Finding, ['findingId', 'caseId'], ['id', 'caseId'], { name: 'finding_internals_finding_fk' })
export class FindingInternal {
  @PrimaryColumn({ type: 'uuid', name: 'finding_id', primaryKeyConstraintName: 'finding_internals_pkey' }) findingId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'note' }) note: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 지적사항: criteria, condition, cause, effect and evidence, on the cause, the recovery or the prevention of recurrence. */
@Entity({ name: 'findings', comment: "지적사항: criteria, condition, cause, effect and evidence, on the cause, the recovery or the prevention of recurrence." })
@Check('findings_aspect_check', "(aspect = ANY (ARRAY['CAUSE'::text, 'RECOVERY'::text, 'RECURRENCE'::text]))")
@Check('findings_causal_check', "(causal = ANY (ARRAY['CAUSAL'::text, 'CONTRIBUTING'::text, 'NOT_CAUSAL'::text, 'UNDETERMINED'::text]))")
@Unique('findings_finding_no_key', ['findingNo'])
@Check('findings_four_eyes', "(confirmed_by <> author_id)")
@Unique('findings_id_case_key', ['id', 'caseId'])
@Unique('findings_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => Inspection, ['inspectionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'findings_inspection_fk' })
@Check('findings_moved_check', "((moved_to_id IS NULL) OR ((status = 'VOIDED'::text) AND (released_at IS NULL) AND (moved_to_id <> id)))")
@ForeignKey(() => Finding, ['movedToId'], ['id'], { name: 'findings_moved_to_fk' })
@Check('findings_priority_check', "(priority = ANY (ARRAY['S'::text, 'A'::text, 'B'::text, 'C'::text]))")
@ForeignKey(() => Finding, ['repeatOfId'], ['id'], { name: 'findings_repeat_of_fk' })
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'findings_respondent_fk' })
@Check('findings_scope_check', "(scope = ANY (ARRAY['ISOLATED'::text, 'PATTERN'::text, 'WIDESPREAD'::text]))")
@Unique('findings_seq_key', ['caseId', 'seq'])
@Check('findings_severity_check', "(severity = ANY (ARRAY['CRITICAL'::text, 'MAJOR'::text, 'MODERATE'::text, 'MINOR'::text]))")
@Check('findings_status_check', "(status = ANY (ARRAY['DRAFT'::text, 'PROPOSED'::text, 'FACT_CHECK'::text, 'CONFIRMED'::text, 'NOT_A_FINDING'::text, 'ISSUED'::text, 'DISPUTED'::text, 'UPHELD'::text, 'AMENDED'::text, 'WITHDRAWN'::text, 'IN_REMEDIATION'::text, 'REMEDIATED'::text, 'CLOSED'::text, 'RECURRED'::text, 'VOIDED'::text]))")
@Check('findings_type_check', "(type = ANY (ARRAY['VIOLATION'::text, 'DEFICIENCY'::text, 'RECOMMENDATION'::text, 'GOOD_PRACTICE'::text, 'OBSERVATION'::text]))")
@Index('findings_case_idx', ['caseId', 'seq'], { unique: false })
@Index('findings_provider_idx', ['providerId', 'releasedAt'], { unique: false })
export class Finding {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'findings_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'finding_no' }) findingNo: string;
  @Column({ type: 'uuid', name: 'inspection_id', nullable: true }) inspectionId: string | null;
  @Column({ type: 'text', name: 'aspect' }) aspect: 'CAUSE' | 'RECOVERY' | 'RECURRENCE';
  @Column({ type: 'text', name: 'type' }) type: 'VIOLATION' | 'DEFICIENCY' | 'RECOMMENDATION' | 'GOOD_PRACTICE' | 'OBSERVATION';
  @Column({ type: 'text', name: 'severity' }) severity: 'CRITICAL' | 'MAJOR' | 'MODERATE' | 'MINOR';
  @Column({ type: 'text', name: 'scope' }) scope: 'ISOLATED' | 'PATTERN' | 'WIDESPREAD';
  @Column({ type: 'text', name: 'priority' }) priority: 'S' | 'A' | 'B' | 'C';
  @Column({ type: 'text', name: 'causal' }) causal: 'CAUSAL' | 'CONTRIBUTING' | 'NOT_CAUSAL' | 'UNDETERMINED';
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'condition' }) condition: string;
  @Column({ type: 'text', name: 'cause' }) cause: string;
  @Column({ type: 'text', name: 'effect' }) effect: string;
  @Column({ type: 'text', name: 'cause_codes', array: true, default: () => "'{}'" }) causeCodes: string[];
  @Column({ type: 'jsonb', name: 'tables', default: () => "'[]'" }) tables: unknown;
  @Column({ type: 'uuid', name: 'repeat_of_id', nullable: true }) repeatOfId: string | null;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'uuid', name: 'confirmed_by', nullable: true }) confirmedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column({ type: 'text', name: 'decision_reason', nullable: true }) decisionReason: string | null;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'DRAFT' | 'PROPOSED' | 'FACT_CHECK' | 'CONFIRMED' | 'NOT_A_FINDING' | 'ISSUED' | 'DISPUTED' | 'UPHELD' | 'AMENDED' | 'WITHDRAWN' | 'IN_REMEDIATION' | 'REMEDIATED' | 'CLOSED' | 'RECURRED' | 'VOIDED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
  @Column({ type: 'uuid', name: 'moved_to_id', nullable: true }) movedToId: string | null;
}

/** Years whose holidays are complete; a date in any other year is an error, never a working day. */
@Entity({ name: 'holiday_years', comment: "Years whose holidays are complete; a date in any other year is an error, never a working day." })
export class HolidayYear {
  @PrimaryColumn({ type: 'integer', name: 'year', primaryKeyConstraintName: 'holiday_years_pkey' }) year: number;
  @Column({ type: 'timestamp with time zone', name: 'loaded_at', default: () => "now()" }) loadedAt: Date;
  @Column({ type: 'text', name: 'source' }) source: string;
}

/** 공휴일, with the instant it was announced. */
@Entity({ name: 'holidays', comment: "공휴일, with the instant it was announced." })
@Check('holidays_kind_check', "(kind = ANY (ARRAY['STATUTORY'::text, 'SUBSTITUTE'::text, 'TEMPORARY'::text, 'ELECTION'::text]))")
export class Holiday {
  @PrimaryColumn({ type: 'date', name: 'on_date', primaryKeyConstraintName: 'holidays_pkey' }) onDate: string;
  @PrimaryColumn({ type: 'text', name: 'name_ko', primaryKeyConstraintName: 'holidays_pkey' }) nameKo: string;
  @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'STATUTORY' | 'SUBSTITUTE' | 'TEMPORARY' | 'ELECTION';
  @Column({ type: 'text', name: 'law' }) law: string;
  @Column({ type: 'timestamp with time zone', name: 'announced_at' }) announcedAt: Date;
  @Column({ type: 'text', name: 'source' }) source: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** Answer of every mutating request that named an Idempotency-Key, written in the transaction of its effect. */
@Entity({ name: 'idempotency_keys', comment: "Answer of every mutating request that named an Idempotency-Key, written in the transaction of its effect." })
@Check('idempotency_keys_key_length', "((length(key) >= 1) AND (length(key) <= 200))")
export class IdempotencyKey {
  @PrimaryColumn({ type: 'uuid', name: 'user_id', primaryKeyConstraintName: 'idempotency_keys_pkey' }) userId: string;
  @PrimaryColumn({ type: 'text', name: 'key', primaryKeyConstraintName: 'idempotency_keys_pkey' }) key: string;
  @Column({ type: 'text', name: 'request_hash' }) requestHash: string;
  @Column({ type: 'integer', name: 'status', nullable: true }) status: number | null;
  @Column({ type: 'text', name: 'response', nullable: true }) response: string | null;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 장애가 일어난 시설. */
@Entity({ name: 'incident_facilities', comment: "장애가 일어난 시설." })
@ForeignKey(() => Facility, ['facilityId'], ['id'], { name: 'incident_facilities_facility_fk' })
@ForeignKey(() => Incident, ['incidentId', 'caseId'], ['id', 'caseId'], { name: 'incident_facilities_incident_fk' })
export class IncidentFacility {
  @PrimaryColumn({ type: 'uuid', name: 'incident_id', primaryKeyConstraintName: 'incident_facilities_pkey' }) incidentId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @PrimaryColumn({ type: 'uuid', name: 'facility_id', primaryKeyConstraintName: 'incident_facilities_pkey' }) facilityId: string;
}

/** 장애 간 관계: caused by another incident, or its recurrence. */
@Entity({ name: 'incident_links', comment: "장애 간 관계: caused by another incident, or its recurrence." })
@ForeignKey(() => Incident, ['incidentId', 'caseId'], ['id', 'caseId'], { name: 'incident_links_incident_fk' })
@Check('incident_links_kind_check', "(kind = ANY (ARRAY['CAUSED_BY'::text, 'RECURRENCE_OF'::text]))")
@ForeignKey(() => Incident, ['linkedIncidentId'], ['id'], { name: 'incident_links_linked_fk' })
@Check('incident_links_self_check', "(incident_id <> linked_incident_id)")
@Check('incident_links_withdrawn_check', "((withdrawn_by IS NULL) = (withdrawn_reason IS NULL))")
@Index('incident_links_linked_idx', ['linkedIncidentId'], { unique: false })
@Index('incident_links_standing_key', ['incidentId', 'linkedIncidentId', 'kind'], { unique: true, where: "(withdrawn_by IS NULL)" })
export class IncidentLink {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'incident_links_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'incident_id' }) incidentId: string;
  @Column({ type: 'uuid', name: 'linked_incident_id' }) linkedIncidentId: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'CAUSED_BY' | 'RECURRENCE_OF';
  @Column({ type: 'text', name: 'justification' }) justification: string;
  @Column({ type: 'uuid', name: 'decided_by' }) decidedBy: string;
  @Column({ type: 'uuid', name: 'withdrawn_by', nullable: true }) withdrawnBy: string | null;
  @Column({ type: 'text', name: 'withdrawn_reason', nullable: true }) withdrawnReason: string | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 재난보고 as received: the server keeps when it came, the provider says when it was sent. */
@Entity({ name: 'incident_reports', comment: "재난보고 as received: the server keeps when it came, the provider says when it was sent." })
@ForeignKey(() => Incident, ['incidentId', 'caseId'], ['id', 'caseId'], { name: 'incident_reports_incident_fk' })
@Check('incident_reports_kind_check', "(kind = ANY (ARRAY['INITIAL'::text, 'UPDATE'::text, 'SUPPLEMENT'::text, 'FINAL'::text]))")
@Index('incident_reports_incident_idx', ['incidentId'], { unique: false })
export class IncidentReport {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'incident_reports_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'incident_id' }) incidentId: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'INITIAL' | 'UPDATE' | 'SUPPLEMENT' | 'FINAL';
  @Column({ type: 'text', name: 'channel' }) channel: string;
  @Column({ type: 'timestamp with time zone', name: 'received_at', default: () => "app.now()" }) receivedAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'claimed_sent_at', nullable: true }) claimedSentAt: Date | null;
  @Column({ type: 'text', name: 'content' }) content: string;
  @Column({ type: 'text', name: 'source' }) source: string;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
}

/** 영향 서비스. */
@Entity({ name: 'incident_services', comment: "영향 서비스." })
@ForeignKey(() => Incident, ['incidentId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'incident_services_incident_fk' })
@ForeignKey(() => Service, ['serviceId', 'providerId'], ['id', 'providerId'], { name: 'incident_services_service_fk' })
export class IncidentService {
  @PrimaryColumn({ type: 'uuid', name: 'incident_id', primaryKeyConstraintName: 'incident_services_pkey' }) incidentId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @PrimaryColumn({ type: 'uuid', name: 'service_id', primaryKeyConstraintName: 'incident_services_pkey' }) serviceId: string;
}

/** 장애: one outage with its own clock; started_at and restored_at repeat the official facts for lists. */
@Entity({ name: 'incidents', comment: "장애: one outage with its own clock; started_at and restored_at repeat the official facts for lists." })
@Unique('incidents_id_case_key', ['id', 'caseId'])
@Unique('incidents_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Unique('incidents_incident_no_key', ['incidentNo'])
@Check('incidents_moved_check', "((moved_to_id IS NULL) OR ((released_at IS NULL) AND (moved_to_id <> id)))")
@ForeignKey(() => Incident, ['movedToId'], ['id'], { name: 'incidents_moved_to_fk' })
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'incidents_respondent_fk' })
@Check('incidents_restored_check', "(restored_at >= started_at)")
@Unique('incidents_seq_key', ['caseId', 'seq'])
@Check('incidents_status_check', "(status = ANY (ARRAY['REPORTED'::text, 'ONGOING'::text, 'MITIGATED'::text, 'RESTORED'::text, 'CAUSE_PENDING'::text, 'CAUSE_DETERMINED'::text, 'CAUSE_UNDETERMINED'::text]))")
@Check('incidents_type_check', "(type = ANY (ARRAY['OUTAGE'::text, 'DEGRADATION'::text, 'PARTIAL'::text, 'LEAK'::text, 'INTRUSION'::text, 'FIRE'::text, 'POWER'::text, 'OTHER'::text]))")
@Index('incidents_provider_started_idx', ['providerId', 'startedAt'], { unique: false })
export class Incident {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'incidents_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'incident_no' }) incidentNo: string;
  @Column({ type: 'text', name: 'type' }) type: 'OUTAGE' | 'DEGRADATION' | 'PARTIAL' | 'LEAK' | 'INTRUSION' | 'FIRE' | 'POWER' | 'OTHER';
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'symptoms' }) symptoms: string;
  @Column({ type: 'text', name: 'platforms', array: true, default: () => "'{}'" }) platforms: string[];
  @Column({ type: 'boolean', name: 'third_party', default: () => "false" }) thirdParty: boolean;
  @Column({ type: 'jsonb', name: 'planned_work', nullable: true }) plannedWork: unknown | null;
  @Column({ type: 'timestamp with time zone', name: 'started_at', nullable: true }) startedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'restored_at', nullable: true }) restoredAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'REPORTED' | 'ONGOING' | 'MITIGATED' | 'RESTORED' | 'CAUSE_PENDING' | 'CAUSE_DETERMINED' | 'CAUSE_UNDETERMINED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'uuid', name: 'created_by' }) createdBy: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
  @Column({ type: 'uuid', name: 'moved_to_id', nullable: true }) movedToId: string | null;
}

/** The files that an answer brings. */
@Entity({ name: 'information_request_answer_evidence', comment: "The files that an answer brings." })
@ForeignKey(() => InformationRequestAnswer, ['answerId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'information_request_answer_evidence_answer_fk' })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'information_request_answer_evidence_evidence_fk' })
export class InformationRequestAnswerEvidence {
  @PrimaryColumn({ type: 'uuid', name: 'answer_id', primaryKeyConstraintName: 'information_request_answer_evidence_pkey' }) answerId: string;
  @PrimaryColumn({ type: 'uuid', name: 'evidence_id', primaryKeyConstraintName: 'information_request_answer_evidence_pkey' }) evidenceId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** 항목별 답변: 제출, 미제출 or 거부; a later one of the same item takes the place of an earlier, which stays on record. */
@Entity({ name: 'information_request_answers', comment: "항목별 답변: 제출, 미제출 or 거부; a later one of the same item takes the place of an earlier, which stays on record." })
@Unique('information_request_answers_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => InformationRequestItem, ['itemId', 'requestId'], ['id', 'requestId'], { name: 'information_request_answers_item_fk' })
@Unique('information_request_answers_key', ['itemId', 'receiptId'])
@Check('information_request_answers_kind_check', "(kind = ANY (ARRAY['SUBMITTED'::text, 'NOT_SUBMITTED'::text, 'REFUSED'::text]))")
@ForeignKey(() => InformationRequestReceipt, ['receiptId', 'requestId'], ['id', 'requestId'], { name: 'information_request_answers_receipt_fk' })
@ForeignKey(() => InformationRequest, ['requestId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'information_request_answers_request_fk' })
@Check('information_request_answers_text_check', "((kind = 'SUBMITTED'::text) OR (text IS NOT NULL))")
@Index('information_request_answers_request_idx', ['requestId'], { unique: false })
export class InformationRequestAnswer {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'information_request_answers_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'request_id' }) requestId: string;
  @Column({ type: 'uuid', name: 'item_id' }) itemId: string;
  @Column({ type: 'uuid', name: 'receipt_id' }) receiptId: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'SUBMITTED' | 'NOT_SUBMITTED' | 'REFUSED';
  @Column({ type: 'text', name: 'text', nullable: true }) text: string | null;
}

/** 요구 자료: each answered and judged on its own. */
@Entity({ name: 'information_request_items', comment: "요구 자료: each answered and judged on its own." })
@Unique('information_request_items_id_request_key', ['id', 'requestId'])
@ForeignKey(() => InformationRequest, ['requestId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'information_request_items_request_fk' })
@Unique('information_request_items_seq_key', ['requestId', 'seq'])
export class InformationRequestItem {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'information_request_items_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'request_id' }) requestId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'detail', nullable: true }) detail: string | null;
}

/** What the ministry thinks of an answer; the respondent learns of it by the decision and by what is asked again. */
@Entity({ name: 'information_request_judgements', comment: "What the ministry thinks of an answer; the respondent learns of it by the decision and by what is asked again." })
@ForeignKey(() => InformationRequestAnswer, ['answerId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'information_request_judgements_answer_fk' })
@Unique('information_request_judgements_answer_key', ['answerId'])
@ForeignKey(() => InformationRequestItem, ['itemId', 'requestId'], ['id', 'requestId'], { name: 'information_request_judgements_item_fk' })
@Check('information_request_judgements_judgement_check', "(judgement = ANY (ARRAY['SUFFICIENT'::text, 'INSUFFICIENT'::text]))")
@Check('information_request_judgements_note_check', "((judgement <> 'INSUFFICIENT'::text) OR (note IS NOT NULL))")
@Index('information_request_judgements_request_idx', ['requestId'], { unique: false })
export class InformationRequestJudgement {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'information_request_judgements_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'request_id' }) requestId: string;
  @Column({ type: 'uuid', name: 'item_id' }) itemId: string;
  @Column({ type: 'uuid', name: 'answer_id' }) answerId: string;
  @Column({ type: 'text', name: 'judgement' }) judgement: 'SUFFICIENT' | 'INSUFFICIENT';
  @Column({ type: 'text', name: 'note', nullable: true }) note: string | null;
  @Column({ type: 'uuid', name: 'judged_by' }) judgedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'judged_at' }) judgedAt: Date;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 접수: one submission of answers, with its number. */
@Entity({ name: 'information_request_receipts', comment: "접수: one submission of answers, with its number." })
@Unique('information_request_receipts_id_request_key', ['id', 'requestId'])
@Unique('information_request_receipts_receipt_no_key', ['receiptNo'])
@ForeignKey(() => InformationRequest, ['requestId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'information_request_receipts_request_fk' })
export class InformationRequestReceipt {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'information_request_receipts_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'request_id' }) requestId: string;
  @Column({ type: 'text', name: 'receipt_no' }) receiptNo: string;
  @Column({ type: 'uuid', name: 'submitted_by' }) submittedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'submitted_at' }) submittedAt: Date;
}

/** 자료제출요구 (행정조사기본법 제10조제2항, 정보통신망법 제64조제6항): basis, reason, period, return and consequence, numbered and delivered as a letter. */
@Entity({ name: 'information_requests', comment: "자료제출요구 (행정조사기본법 제10조제2항, 정보통신망법 제64조제6항): basis, reason, period, return and consequence, numbered and delivered as a letter." })
@Check('information_requests_basis_check', "(num_nonnulls(legal_basis_id, voluntary_consent_by) = 1)")
@Check('information_requests_consent_check', "((voluntary_consent_by IS NULL) = (voluntary_consent_on IS NULL))")
@Check('information_requests_decision_check', "((status <> ALL (ARRAY['INSUFFICIENT'::text, 'REFUSED'::text])) OR (num_nulls(decided_by, decided_at, decision_reason) = 0))")
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'information_requests_document_fk' })
@Check('information_requests_due_check', "(num_nonnulls(period_days, fixed_due_on) = 1)")
@Check('information_requests_fixed_due_check', "((fixed_due_on > ((approved_at AT TIME ZONE 'Asia/Seoul'::text))::date) AND ((fixed_due_on >= (((approved_at AT TIME ZONE 'Asia/Seoul'::text))::date + 7)) OR (urgent_reason IS NOT NULL)))")
@Check('information_requests_four_eyes', "(approved_by <> author_id)")
@Unique('information_requests_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => Inspection, ['inspectionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'information_requests_inspection_fk' })
@ForeignKey(() => LegalBasis, ['legalBasisId'], ['id'], { name: 'information_requests_legal_basis_fk' })
@Check('information_requests_period_check', "(((period_days >= 1) AND (period_days <= 365)) AND ((frozen_at IS NULL) OR (period_days >= 7) OR (urgent_reason IS NOT NULL)))")
@ForeignKey(() => InformationRequest, ['reissueOfId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'information_requests_reissue_fk' })
@Unique('information_requests_reissue_key', ['reissueOfId'])
@Unique('information_requests_request_no_key', ['requestNo'])
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'information_requests_respondent_fk' })
@Unique('information_requests_seq_key', ['caseId', 'seq'])
@Check('information_requests_status_check', "(status = ANY (ARRAY['DRAFT'::text, 'ISSUED'::text, 'DELIVERED'::text, 'PARTIAL'::text, 'ANSWERED'::text, 'ACCEPTED'::text, 'INSUFFICIENT'::text, 'REFUSED'::text]))")
@Check('information_requests_voluntary_check', "((legal_basis_id IS NOT NULL) OR (penalty_code IS NULL))")
@Index('information_requests_case_idx', ['caseId', 'seq'], { unique: false })
@Index('information_requests_provider_idx', ['providerId', 'releasedAt'], { unique: false })
export class InformationRequest {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'information_requests_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'request_no' }) requestNo: string;
  @Column({ type: 'uuid', name: 'reissue_of_id', nullable: true }) reissueOfId: string | null;
  @Column({ type: 'uuid', name: 'inspection_id', nullable: true }) inspectionId: string | null;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'uuid', name: 'legal_basis_id', nullable: true }) legalBasisId: string | null;
  @Column({ type: 'text', name: 'voluntary_consent_by', nullable: true }) voluntaryConsentBy: string | null;
  @Column({ type: 'date', name: 'voluntary_consent_on', nullable: true }) voluntaryConsentOn: string | null;
  @Column({ type: 'integer', name: 'period_days', nullable: true }) periodDays: number | null;
  @Column({ type: 'date', name: 'fixed_due_on', nullable: true }) fixedDueOn: string | null;
  @Column({ type: 'text', name: 'urgent_reason', nullable: true }) urgentReason: string | null;
  @Column({ type: 'boolean', name: 'return_required' }) returnRequired: boolean;
  @Column({ type: 'text', name: 'refusal_consequence', nullable: true }) refusalConsequence: string | null;
  @Column({ type: 'text', name: 'penalty_code', nullable: true }) penaltyCode: string | null;
  @Column({ type: 'text', name: 'remarks', nullable: true }) remarks: string | null;
  @Column({ type: 'text', name: 'officer_department' }) officerDepartment: string;
  @Column({ type: 'text', name: 'officer_name' }) officerName: string;
  @Column({ type: 'text', name: 'officer_contact' }) officerContact: string;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'text', name: 'return_reason', nullable: true }) returnReason: string | null;
  @Column({ type: 'uuid', name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'approved_at', nullable: true }) approvedAt: Date | null;
  @Column({ type: 'uuid', name: 'document_id', nullable: true }) documentId: string | null;
  @Column({ type: 'timestamp with time zone', name: 'delivered_at', nullable: true }) deliveredAt: Date | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'text', name: 'decision_reason', nullable: true }) decisionReason: string | null;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'DRAFT' | 'ISSUED' | 'DELIVERED' | 'PARTIAL' | 'ANSWERED' | 'ACCEPTED' | 'INSUFFICIENT' | 'REFUSED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 이행점검의 대상: the corrective actions that an inspection checks, also of an earlier case of the same provider. */
@Entity({ name: 'inspection_actions', comment: "이행점검의 대상: the corrective actions that an inspection checks, also of an earlier case of the same provider." })
@ForeignKey(() => CorrectiveAction, ['actionId', 'providerId'], ['id', 'providerId'], { name: 'inspection_actions_action_fk' })
@ForeignKey(() => Inspection, ['inspectionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'inspection_actions_inspection_fk' })
@Index('inspection_actions_action_idx', ['actionId'], { unique: false })
export class InspectionAction {
  @PrimaryColumn({ type: 'uuid', name: 'inspection_id', primaryKeyConstraintName: 'inspection_actions_pkey' }) inspectionId: string;
  @PrimaryColumn({ type: 'uuid', name: 'action_id', primaryKeyConstraintName: 'inspection_actions_pkey' }) actionId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** 점검표: the catalogue items that an inspection checks. */
@Entity({ name: 'inspection_criteria', comment: "점검표: the catalogue items that an inspection checks." })
@ForeignKey(() => Inspection, ['inspectionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'inspection_criteria_inspection_fk' })
@ForeignKey(() => CriteriaItem, ['criteriaItemCode'], ['code'], { name: 'inspection_criteria_item_fk' })
export class InspectionCriteria {
  @PrimaryColumn({ type: 'uuid', name: 'inspection_id', primaryKeyConstraintName: 'inspection_criteria_pkey' }) inspectionId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @PrimaryColumn({ type: 'text', name: 'criteria_item_code', primaryKeyConstraintName: 'inspection_criteria_pkey' }) criteriaItemCode: string;
}

/** What the ministry notes of an inspection for itself. */
@Entity({ name: 'inspection_internals', comment: "What the ministry notes of an inspection for itself." })
@ForeignKey(() => Inspection, ['inspectionId', 'caseId'], ['id', 'caseId'], { name: 'inspection_internals_inspection_fk' })
export class InspectionInternal {
  @PrimaryColumn({ type: 'uuid', name: 'inspection_id', primaryKeyConstraintName: 'inspection_internals_pkey' }) inspectionId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'note' }) note: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 조사 거부. */
@Entity({ name: 'inspection_refusals', comment: "조사 거부." })
@ForeignKey(() => Inspection, ['inspectionId', 'caseId'], ['id', 'caseId'], { name: 'inspection_refusals_inspection_fk' })
export class InspectionRefusal {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'inspection_refusals_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'inspection_id' }) inspectionId: string;
  @Column({ type: 'timestamp with time zone', name: 'refused_at' }) refusedAt: Date;
  @Column({ type: 'text', name: 'refused_by' }) refusedBy: string;
  @Column({ type: 'text', name: 'what' }) what: string;
  @Column({ type: 'text', name: 'reason', nullable: true }) reason: string | null;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 점검 결과: confirmed by someone other than its author, frozen from then on; notice_texts says what each respondent is told. */
@Entity({ name: 'inspection_results', comment: "점검 결과: confirmed by someone other than its author, frozen from then on; notice_texts says what each respondent is told." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'inspection_results_case_fk' })
@Check('inspection_results_confirmed_check', "((status <> 'CONFIRMED'::text) OR ((confirmed_by IS NOT NULL) AND (confirmed_at IS NOT NULL) AND (frozen_at IS NOT NULL)))")
@Check('inspection_results_four_eyes', "(confirmed_by <> author_id)")
@Unique('inspection_results_id_case_key', ['id', 'caseId'])
@Check('inspection_results_kind_check', "(kind = ANY (ARRAY['INTERIM'::text, 'FINAL'::text]))")
@Check('inspection_results_outcome_check', "(outcome_class = ANY (ARRAY['NO_FINDING'::text, 'VOLUNTARY_IMPROVEMENT'::text, 'ACTION_REQUIRED'::text]))")
@Unique('inspection_results_seq_key', ['caseId', 'seq'])
@Check('inspection_results_status_check', "(status = ANY (ARRAY['DRAFT'::text, 'IN_REVIEW'::text, 'CONFIRMED'::text]))")
export class InspectionResult {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'inspection_results_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'kind' }) kind: 'INTERIM' | 'FINAL';
  @Column({ type: 'timestamp with time zone', name: 'as_of' }) asOf: Date;
  @Column({ type: 'text', name: 'conclusions' }) conclusions: string;
  @Column({ type: 'text', name: 'outcome_class' }) outcomeClass: 'NO_FINDING' | 'VOLUNTARY_IMPROVEMENT' | 'ACTION_REQUIRED';
  @Column({ type: 'text', name: 'announcing_agencies', array: true, default: () => "'{}'" }) announcingAgencies: string[];
  @Column({ type: 'text', name: 'public_summary', nullable: true }) publicSummary: string | null;
  @Column({ type: 'text', name: 'overall_opinion', nullable: true }) overallOpinion: string | null;
  @Column({ type: 'text', name: 'follow_up', nullable: true }) followUp: string | null;
  @Column({ type: 'jsonb', name: 'notice_texts', default: () => "'[]'" }) noticeTexts: unknown;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'uuid', name: 'confirmed_by', nullable: true }) confirmedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column({ type: 'text', name: 'return_reason', nullable: true }) returnReason: string | null;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'DRAFT' | 'IN_REVIEW' | 'CONFIRMED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 현장 세션: one day at one site, with what the law wants shown, handed over and recorded. */
@Entity({ name: 'inspection_sessions', comment: "현장 세션: one day at one site, with what the law wants shown, handed over and recorded." })
@Unique('inspection_sessions_day_site_key', ['inspectionId', 'onDate', 'site'])
@Unique('inspection_sessions_id_case_key', ['id', 'caseId'])
@Unique('inspection_sessions_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => Inspection, ['inspectionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'inspection_sessions_inspection_fk' })
@Check('inspection_sessions_order_check', "(ended_at >= started_at)")
@Check('inspection_sessions_refusal_check', "((statement_status <> 'REFUSED'::text) OR (statement_reason IS NOT NULL))")
@Check('inspection_sessions_statement_check', "(statement_status = ANY (ARRAY['PENDING'::text, 'SIGNED'::text, 'REFUSED'::text, 'NOT_REQUIRED'::text]))")
export class InspectionSession {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'inspection_sessions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'inspection_id' }) inspectionId: string;
  @Column({ type: 'date', name: 'on_date' }) onDate: string;
  @Column({ type: 'text', name: 'site' }) site: string;
  @Column({ type: 'timestamp with time zone', name: 'started_at', nullable: true }) startedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'credential_shown_at', nullable: true }) credentialShownAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'entry_document_handed_at', nullable: true }) entryDocumentHandedAt: Date | null;
  @Column({ type: 'text', name: 'out_of_hours_ground', nullable: true }) outOfHoursGround: string | null;
  @Column({ type: 'boolean', name: 'recording_agreed', nullable: true }) recordingAgreed: boolean | null;
  @Column({ type: 'text', name: 'opening_notes', nullable: true }) openingNotes: string | null;
  @Column({ type: 'timestamp with time zone', name: 'closing_meeting_at', nullable: true }) closingMeetingAt: Date | null;
  @Column({ type: 'text', name: 'closing_notes', nullable: true }) closingNotes: string | null;
  @Column({ type: 'text', name: 'statement_status', default: () => "'PENDING'" }) statementStatus: 'PENDING' | 'SIGNED' | 'REFUSED' | 'NOT_REQUIRED';
  @Column({ type: 'text', name: 'statement_reason', nullable: true }) statementReason: string | null;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'uuid', name: 'created_by' }) createdBy: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 점검(현장조사): planned with notice, or urgent with ground, article and approver. */
@Entity({ name: 'inspections', comment: "점검(현장조사): planned with notice, or urgent with ground, article and approver." })
@Check('inspections_adhoc_ground_check', "((kind <> ALL (ARRAY['AD_HOC'::text, 'URGENT'::text])) OR (adhoc_ground IS NOT NULL))")
@ForeignKey(() => LegalBasis, ['exemptionLegalBasisId'], ['id'], { name: 'inspections_exemption_basis_fk' })
@Check('inspections_exemption_check', "(num_nonnulls(exemption_ground, exemption_legal_basis_id, exemption_reason, exemption_approved_by, exemption_approved_at) = ANY (ARRAY[0, 5]))")
@Check('inspections_exemption_four_eyes', "(exemption_approved_by <> author_id)")
@Unique('inspections_id_case_key', ['id', 'caseId'])
@Unique('inspections_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Unique('inspections_id_provider_key', ['id', 'providerId'])
@Unique('inspections_inspection_no_key', ['inspectionNo'])
@Check('inspections_kind_check', "(kind = ANY (ARRAY['REGULAR'::text, 'AD_HOC'::text, 'URGENT'::text, 'DESK'::text, 'FOLLOW_UP'::text, 'SUPPLEMENTARY'::text, 'JOINT'::text]))")
@Check('inspections_lawful_start', "((status <> ALL (ARRAY['IN_PROGRESS'::text, 'FIELD_CLOSED'::text, 'REPORTING'::text, 'REPORT_SUBMITTED'::text, 'REPORT_APPROVED'::text, 'REFUSED'::text])) OR (exemption_approved_at IS NOT NULL) OR ((notice_arrived_at IS NOT NULL) AND (plan_approved_at IS NOT NULL) AND ((notice_days = 0) OR (((notice_arrived_at AT TIME ZONE 'Asia/Seoul'::text))::date <= (((planned_start_at AT TIME ZONE 'Asia/Seoul'::text))::date - (notice_days + 1))))))")
@ForeignKey(() => LegalBasis, ['legalBasisId'], ['id'], { name: 'inspections_legal_basis_fk' })
@Check('inspections_plan_approved_check', "((status <> ALL (ARRAY['PLAN_APPROVED'::text, 'NOTICED'::text, 'NOTICE_DELIVERED'::text, 'POSTPONED'::text])) OR (num_nulls(plan_approved_by, plan_approved_at, method, selection_reason, refusal_consequence) = 0))")
@Check('inspections_plan_four_eyes', "(plan_approved_by <> author_id)")
@Check('inspections_plan_year_check', "((plan_year >= 2000) AND (plan_year <= 2100))")
@Check('inspections_purposes_check', "((cardinality(purposes) >= 1) AND (purposes <@ ARRAY['CAUSE'::text, 'RECOVERY'::text, 'RECURRENCE'::text, 'PLAN_COMPLIANCE'::text, 'ACTION_VERIFICATION'::text, 'SECURITY'::text]))")
@Check('inspections_report_check', "((status <> 'REPORT_APPROVED'::text) OR (num_nulls(report_conclusion, report_author_id, report_approved_by, report_approved_at, frozen_at) = 0))")
@Check('inspections_report_four_eyes', "((report_approved_by <> author_id) AND (report_approved_by <> report_author_id))")
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'inspections_respondent_fk' })
@Unique('inspections_seq_key', ['caseId', 'seq'])
@Check('inspections_status_check', "(status = ANY (ARRAY['DRAFT'::text, 'PLAN_APPROVED'::text, 'NOTICED'::text, 'NOTICE_DELIVERED'::text, 'POSTPONED'::text, 'URGENT_AUTHORISED'::text, 'IN_PROGRESS'::text, 'FIELD_CLOSED'::text, 'REPORTING'::text, 'REPORT_SUBMITTED'::text, 'REPORT_APPROVED'::text, 'CANCELLED'::text, 'REFUSED'::text]))")
@Check('inspections_urgent_check', "((status <> 'URGENT_AUTHORISED'::text) OR (exemption_approved_at IS NOT NULL))")
@Check('inspections_voluntary_consent_check', "((voluntary_consent_by IS NULL) = (voluntary_consent_on IS NULL))")
export class Inspection {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'inspections_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'inspection_no' }) inspectionNo: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'REGULAR' | 'AD_HOC' | 'URGENT' | 'DESK' | 'FOLLOW_UP' | 'SUPPLEMENTARY' | 'JOINT';
  @Column({ type: 'text', name: 'purposes', array: true }) purposes: string[];
  @Column({ type: 'uuid', name: 'legal_basis_id' }) legalBasisId: string;
  @Column({ type: 'text', name: 'adhoc_ground', nullable: true }) adhocGround: string | null;
  @Column({ type: 'text', name: 'scope' }) scope: string;
  @Column({ type: 'text', name: 'method', nullable: true }) method: string | null;
  @Column({ type: 'text', name: 'selection_reason', nullable: true }) selectionReason: string | null;
  @Column({ type: 'text', name: 'refusal_consequence', nullable: true }) refusalConsequence: string | null;
  @Column({ type: 'text', name: 'refusal_penalty_code', nullable: true }) refusalPenaltyCode: string | null;
  @Column({ type: 'integer', name: 'plan_year', nullable: true }) planYear: number | null;
  @Column({ type: 'text', name: 'voluntary_consent_by', nullable: true }) voluntaryConsentBy: string | null;
  @Column({ type: 'date', name: 'voluntary_consent_on', nullable: true }) voluntaryConsentOn: string | null;
  @Column({ type: 'text', name: 'requested_materials', array: true, default: () => "'{}'" }) requestedMaterials: string[];
  @Column({ type: 'text', name: 'sites', array: true }) sites: string[];
  @Column({ type: 'timestamp with time zone', name: 'planned_start_at' }) plannedStartAt: Date;
  @Column({ type: 'date', name: 'planned_end_on' }) plannedEndOn: string;
  @Column({ type: 'integer', name: 'notice_days' }) noticeDays: number;
  @Column({ type: 'timestamp with time zone', name: 'notice_arrived_at', nullable: true }) noticeArrivedAt: Date | null;
  @Column({ type: 'text', name: 'notice_method', nullable: true }) noticeMethod: string | null;
  @Column({ type: 'text', name: 'notice_recipient', nullable: true }) noticeRecipient: string | null;
  @Column({ type: 'text', name: 'exemption_ground', nullable: true }) exemptionGround: string | null;
  @Column({ type: 'uuid', name: 'exemption_legal_basis_id', nullable: true }) exemptionLegalBasisId: string | null;
  @Column({ type: 'text', name: 'exemption_reason', nullable: true }) exemptionReason: string | null;
  @Column({ type: 'uuid', name: 'exemption_approved_by', nullable: true }) exemptionApprovedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'exemption_approved_at', nullable: true }) exemptionApprovedAt: Date | null;
  @Column({ type: 'boolean', name: 'exemption_oral', default: () => "false" }) exemptionOral: boolean;
  @Column({ type: 'timestamp with time zone', name: 'written_confirmation_at', nullable: true }) writtenConfirmationAt: Date | null;
  @Column({ type: 'uuid', name: 'plan_approved_by', nullable: true }) planApprovedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'plan_approved_at', nullable: true }) planApprovedAt: Date | null;
  @Column({ type: 'text', name: 'new_evidence', nullable: true }) newEvidence: string | null;
  @Column({ type: 'text', name: 'report_conclusion', nullable: true }) reportConclusion: string | null;
  @Column({ type: 'uuid', name: 'report_author_id', nullable: true }) reportAuthorId: string | null;
  @Column({ type: 'uuid', name: 'report_approved_by', nullable: true }) reportApprovedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'report_approved_at', nullable: true }) reportApprovedAt: Date | null;
  @Column({ type: 'text', name: 'cancel_reason', nullable: true }) cancelReason: string | null;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'DRAFT' | 'PLAN_APPROVED' | 'NOTICED' | 'NOTICE_DELIVERED' | 'POSTPONED' | 'URGENT_AUTHORISED' | 'IN_PROGRESS' | 'FIELD_CLOSED' | 'REPORTING' | 'REPORT_SUBMITTED' | 'REPORT_APPROVED' | 'CANCELLED' | 'REFUSED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 조치요구의 종류: what an instrument is in law; closing_text is the notice of remedies or, for guidance, of voluntariness. */
@Entity({ name: 'instrument_types', comment: "조치요구의 종류: what an instrument is in law; closing_text is the notice of remedies or, for guidance, of voluntariness." })
export class InstrumentType {
  @PrimaryColumn({ type: 'text', name: 'code', primaryKeyConstraintName: 'instrument_types_pkey' }) code: string;
  @Column({ type: 'text', name: 'name_ko' }) nameKo: string;
  @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Column({ type: 'boolean', name: 'is_disposition' }) isDisposition: boolean;
  @Column({ type: 'boolean', name: 'requires_prior_notice' }) requiresPriorNotice: boolean;
  @Column({ type: 'boolean', name: 'requires_legal_basis' }) requiresLegalBasis: boolean;
  @Column({ type: 'boolean', name: 'can_lead_to_sanction' }) canLeadToSanction: boolean;
  @Column({ type: 'text', name: 'closing_text_ko' }) closingTextKo: string;
  @Column({ type: 'text', name: 'closing_text_en' }) closingTextEn: string;
  @PrimaryColumn({ type: 'date', name: 'effective_from', primaryKeyConstraintName: 'instrument_types_pkey' }) effectiveFrom: string;
  @Column({ type: 'date', name: 'effective_to', nullable: true }) effectiveTo: string | null;
  @Column({ type: 'text', name: 'source' }) source: string;
}

/** 긴급·중간조치: in force from the arrival of its order or a later day, until its last day or until it is lifted. */
@Entity({ name: 'interim_measures', comment: "긴급·중간조치: in force from the arrival of its order or a later day, until its last day or until it is lifted." })
@ForeignKey(() => OfficialDocument, ['liftDocumentId', 'caseId'], ['id', 'caseId'], { name: 'interim_measures_document_fk' })
@Check('interim_measures_expired_check', "((status <> 'EXPIRED'::text) OR (in_force_to IS NOT NULL))")
@Unique('interim_measures_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('interim_measures_in_force_check', "(((status = 'DRAFT'::text) = (in_force_from IS NULL)) AND ((status = 'DRAFT'::text) = (frozen_at IS NULL)))")
@Check('interim_measures_length_check', "((num_nonnulls(months, ends_on) <= 1) AND (num_nonnulls(months, ends_on, end_condition) >= 1))")
@Check('interim_measures_lifted_check', "((status = 'LIFTED'::text) = (num_nonnulls(lifted_on, lift_reason) = 2))")
@Check('interim_measures_months_check', "((months >= 1) AND (months <= 24))")
@Check('interim_measures_order_check', "((ends_on >= starts_on) AND (in_force_to >= in_force_from) AND (lifted_on >= in_force_from))")
@ForeignKey(() => Order, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'interim_measures_order_fk' })
@Unique('interim_measures_seq_key', ['caseId', 'seq'])
@Check('interim_measures_status_check', "(status = ANY (ARRAY['DRAFT'::text, 'IN_FORCE'::text, 'LIFTED'::text, 'EXPIRED'::text]))")
@Index('interim_measures_order_idx', ['orderId'], { unique: false })
export class InterimMeasure {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'interim_measures_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'order_id' }) orderId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'measure' }) measure: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'date', name: 'starts_on', nullable: true }) startsOn: string | null;
  @Column({ type: 'integer', name: 'months', nullable: true }) months: number | null;
  @Column({ type: 'date', name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column({ type: 'text', name: 'end_condition', nullable: true }) endCondition: string | null;
  @Column({ type: 'date', name: 'in_force_from', nullable: true }) inForceFrom: string | null;
  @Column({ type: 'date', name: 'in_force_to', nullable: true }) inForceTo: string | null;
  @Column({ type: 'date', name: 'lifted_on', nullable: true }) liftedOn: string | null;
  @Column({ type: 'text', name: 'lift_reason', nullable: true }) liftReason: string | null;
  @Column({ type: 'uuid', name: 'lift_document_id', nullable: true }) liftDocumentId: string | null;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'DRAFT' | 'IN_FORCE' | 'LIFTED' | 'EXPIRED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 공동조사 기관: asked by whom and when, what it looks at, whether it leads, its officers, and its answer with the reference of its letter; officers is a list of {name, title}. */
@Entity({ name: 'joint_participants', comment: "공동조사 기관: asked by whom and when, what it looks at, whether it leads, its officers, and its answer with the reference of its letter; officers is a list of {name, title}." })
@Check('joint_participants_agreed_check', "((status <> 'AGREED'::text) OR ((answer_reference IS NOT NULL) AND (jsonb_array_length(officers) > 0)))")
@Check('joint_participants_answer_check', "(((status = 'ASKED'::text) = (answered_on IS NULL)) AND (answered_on >= requested_on))")
@Check('joint_participants_initiative_check', "(initiative = ANY (ARRAY['MINISTRY'::text, 'AGENCY'::text, 'RESPONDENT'::text]))")
@ForeignKey(() => Inspection, ['inspectionId', 'caseId'], ['id', 'caseId'], { name: 'joint_participants_inspection_fk' })
@Check('joint_participants_status_check', "(status = ANY (ARRAY['ASKED'::text, 'AGREED'::text, 'DECLINED'::text, 'WITHDRAWN'::text]))")
@Index('joint_participants_agency_key', ['inspectionId', 'agencyNameKo'], { unique: true, where: "(status = ANY (ARRAY['ASKED'::text, 'AGREED'::text]))" })
@Index('joint_participants_leads_key', ['inspectionId'], { unique: true, where: "(leads AND (status = 'AGREED'::text))" })
export class JointParticipant {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'joint_participants_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'inspection_id' }) inspectionId: string;
  @Column({ type: 'text', name: 'agency_code', nullable: true }) agencyCode: string | null;
  @Column({ type: 'text', name: 'agency_name_ko' }) agencyNameKo: string;
  @Column({ type: 'text', name: 'agency_name_en', nullable: true }) agencyNameEn: string | null;
  @Column({ type: 'text', name: 'initiative' }) initiative: 'MINISTRY' | 'AGENCY' | 'RESPONDENT';
  @Column({ type: 'date', name: 'requested_on' }) requestedOn: string;
  @Column({ type: 'text', name: 'request_reason' }) requestReason: string;
  @Column({ type: 'text', name: 'matter' }) matter: string;
  @Column({ type: 'boolean', name: 'leads', default: () => "false" }) leads: boolean;
  @Column({ type: 'boolean', name: 'printed', default: () => "true" }) printed: boolean;
  @Column({ type: 'jsonb', name: 'officers', default: () => "'[]'" }) officers: unknown;
  @Column({ type: 'date', name: 'answered_on', nullable: true }) answeredOn: string | null;
  @Column({ type: 'text', name: 'answer_reference', nullable: true }) answerReference: string | null;
  @Column({ type: 'text', name: 'answer_note', nullable: true }) answerNote: string | null;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'text', name: 'status' }) status: 'ASKED' | 'AGREED' | 'DECLINED' | 'WITHDRAWN';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 법적 근거: an article that gives a power or sets a duty, with the dates it was in force. */
@Entity({ name: 'legal_bases', comment: "법적 근거: an article that gives a power or sets a duty, with the dates it was in force." })
@Unique('legal_bases_code_from_key', ['code', 'effectiveFrom'])
@Check('legal_bases_dates_check', "((effective_to IS NULL) OR (effective_to >= effective_from))")
@Check('legal_bases_track_check', "(track = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text, 'F'::text, 'G'::text]))")
export class LegalBasis {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'legal_bases_pkey' }) id: string;
  @Column({ type: 'text', name: 'code' }) code: string;
  @Column({ type: 'text', name: 'act' }) act: string;
  @Column({ type: 'text', name: 'article' }) article: string;
  @Column({ type: 'text', name: 'title_ko' }) titleKo: string;
  @Column({ type: 'text', name: 'title_en' }) titleEn: string;
  @Column({ type: 'text', name: 'track', nullable: true }) track: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | null;
  @Column({ type: 'text', name: 'power' }) power: string;
  @Column({ type: 'text', name: 'summary_ko' }) summaryKo: string;
  @Column({ type: 'text', name: 'summary_en' }) summaryEn: string;
  @Column({ type: 'date', name: 'effective_from' }) effectiveFrom: string;
  @Column({ type: 'date', name: 'effective_to', nullable: true }) effectiveTo: string | null;
  @Column({ type: 'text', name: 'replaced_by_code', nullable: true }) replacedByCode: string | null;
  @Column({ type: 'text', name: 'source' }) source: string;
}

/** 법적 판단: what holds for others than the respondent, such as users, from and until when; it stands with its result. */
@Entity({ name: 'legal_determinations', comment: "법적 판단: what holds for others than the respondent, such as users, from and until when; it stands with its result." })
@Check('legal_determinations_holding_check', "(holding = ANY (ARRAY['APPLIES'::text, 'DOES_NOT_APPLY'::text, 'UNDETERMINED'::text]))")
@Unique('legal_determinations_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('legal_determinations_other_check', "(supersedes_id <> id)")
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'legal_determinations_respondent_fk' })
@ForeignKey(() => InspectionResult, ['resultId', 'caseId'], ['id', 'caseId'], { name: 'legal_determinations_result_fk' })
@Check('legal_determinations_retroactive_check', "((applies_from >= decided_on) OR (retroactivity_reason IS NOT NULL))")
@Unique('legal_determinations_seq_key', ['caseId', 'seq'])
@Check('legal_determinations_span_check', "(applies_until >= applies_from)")
@ForeignKey(() => LegalDetermination, ['supersedesId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'legal_determinations_supersedes_fk' })
@Unique('legal_determinations_supersedes_key', ['supersedesId'])
export class LegalDetermination {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'legal_determinations_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'result_id' }) resultId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'matter' }) matter: string;
  @Column({ type: 'text', name: 'affected' }) affected: string;
  @Column({ type: 'text', name: 'holding' }) holding: 'APPLIES' | 'DOES_NOT_APPLY' | 'UNDETERMINED';
  @Column({ type: 'text', name: 'grounds' }) grounds: string;
  @Column({ type: 'text', name: 'provision' }) provision: string;
  @Column({ type: 'date', name: 'decided_on' }) decidedOn: string;
  @Column({ type: 'date', name: 'applies_from' }) appliesFrom: string;
  @Column({ type: 'date', name: 'applies_until', nullable: true }) appliesUntil: string | null;
  @Column({ type: 'text', name: 'retroactivity_reason', nullable: true }) retroactivityReason: string | null;
  @Column({ type: 'uuid', name: 'supersedes_id', nullable: true }) supersedesId: string | null;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 파기 보류: of one item of evidence, or of everything in the case; nothing that it covers is destroyed. */
@Entity({ name: 'legal_holds', comment: "파기 보류: of one item of evidence, or of everything in the case; nothing that it covers is destroyed." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'legal_holds_case_fk' })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId'], ['id', 'caseId'], { name: 'legal_holds_evidence_fk' })
@Check('legal_holds_four_eyes', "(lifted_by <> placed_by)")
@Check('legal_holds_ground_check', "(ground = ANY (ARRAY['LITIGATION'::text, 'CRIMINAL_PROCEEDINGS'::text, 'AUDIT'::text, 'EXTERNAL_REQUEST'::text, 'RECORD_VALUE'::text]))")
@Check('legal_holds_lifted_check', "(num_nonnulls(lifted_by, lifted_at, lift_reason) =\nCASE status\n    WHEN 'RELEASED'::text THEN 3\n    ELSE 0\nEND)")
@Check('legal_holds_status_check', "(status = ANY (ARRAY['PLACED'::text, 'RELEASED'::text]))")
@Index('legal_holds_case_idx', ['caseId', 'status'], { unique: false })
export class LegalHold {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'legal_holds_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'evidence_id', nullable: true }) evidenceId: string | null;
  @Column({ type: 'text', name: 'ground' }) ground: 'LITIGATION' | 'CRIMINAL_PROCEEDINGS' | 'AUDIT' | 'EXTERNAL_REQUEST' | 'RECORD_VALUE';
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'uuid', name: 'placed_by' }) placedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'placed_at' }) placedAt: Date;
  @Column({ type: 'uuid', name: 'lifted_by', nullable: true }) liftedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'lifted_at', nullable: true }) liftedAt: Date | null;
  @Column({ type: 'text', name: 'lift_reason', nullable: true }) liftReason: string | null;
  @Column({ type: 'text', name: 'status' }) status: 'PLACED' | 'RELEASED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 소속·역할: which role a person holds in which organisation, and from when to when. */
@Entity({ name: 'memberships', comment: "소속·역할: which role a person holds in which organisation, and from when to when." })
@Check('memberships_dates_check', "((valid_to IS NULL) OR (valid_to >= valid_from))")
@ForeignKey(() => Organisation, ['organisationId'], ['id'], { name: 'memberships_organisation_fk' })
@Check('memberships_role_check', "(role = ANY (ARRAY['INS'::text, 'LEAD'::text, 'APP'::text, 'EXP'::text, 'PS'::text, 'PM'::text, 'ADM'::text, 'AUD'::text, 'SYS'::text]))")
@ForeignKey(() => User, ['userId'], ['id'], { name: 'memberships_user_fk' })
@Index('memberships_organisation_idx', ['organisationId'], { unique: false })
@Index('memberships_user_idx', ['userId'], { unique: false })
export class Membership {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'memberships_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'user_id' }) userId: string;
  @Column({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  @Column({ type: 'text', name: 'role' }) role: 'INS' | 'LEAD' | 'APP' | 'EXP' | 'PS' | 'PM' | 'ADM' | 'AUD' | 'SYS';
  @Column({ type: 'date', name: 'valid_from' }) validFrom: string;
  @Column({ type: 'date', name: 'valid_to', nullable: true }) validTo: string | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 마일스톤: planned and actual dates. */
@Entity({ name: 'milestones', comment: "마일스톤: planned and actual dates." })
@ForeignKey(() => CorrectiveAction, ['actionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'milestones_action_fk' })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'milestones_evidence_fk' })
@Unique('milestones_seq_key', ['actionId', 'seq'])
export class Milestone {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'milestones_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'action_id' }) actionId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'date', name: 'planned_on' }) plannedOn: string;
  @Column({ type: 'date', name: 'actual_on', nullable: true }) actualOn: string | null;
  @Column({ type: 'uuid', name: 'evidence_id', nullable: true }) evidenceId: string | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 사전통지 생략 사유: per track, with the article that allows it. */
@Entity({ name: 'notice_exemption_grounds', comment: "사전통지 생략 사유: per track, with the article that allows it." })
export class NoticeExemptionGround {
  @PrimaryColumn({ type: 'text', name: 'code', primaryKeyConstraintName: 'notice_exemption_grounds_pkey' }) code: string;
  @Column({ type: 'text', name: 'track', nullable: true }) track: string | null;
  @Column({ type: 'text', name: 'ground' }) ground: string;
  @Column({ type: 'text', name: 'name_ko' }) nameKo: string;
  @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Column({ type: 'text', name: 'legal_basis_code' }) legalBasisCode: string;
  @PrimaryColumn({ type: 'date', name: 'effective_from', primaryKeyConstraintName: 'notice_exemption_grounds_pkey' }) effectiveFrom: string;
  @Column({ type: 'date', name: 'effective_to', nullable: true }) effectiveTo: string | null;
  @Column({ type: 'text', name: 'source' }) source: string;
}

/** Last number given per kind, scope (department or case) and year in Asia/Seoul; 0 for series without a year. */
@Entity({ name: 'number_counters', comment: "Last number given per kind, scope (department or case) and year in Asia/Seoul; 0 for series without a year." })
export class NumberCounter {
  @PrimaryColumn({ type: 'text', name: 'kind', primaryKeyConstraintName: 'number_counters_pkey' }) kind: string;
  @PrimaryColumn({ type: 'text', name: 'scope', primaryKeyConstraintName: 'number_counters_pkey' }) scope: string;
  @PrimaryColumn({ type: 'integer', name: 'year', primaryKeyConstraintName: 'number_counters_pkey' }) year: number;
  @Column({ type: 'integer', name: 'last' }) last: number;
}

/** What the provider brings for one occurrence. */
@Entity({ name: 'occurrence_evidence', comment: "What the provider brings for one occurrence." })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'occurrence_evidence_evidence_fk' })
@ForeignKey(() => OccurrenceReport, ['reportId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'occurrence_evidence_report_fk' })
export class OccurrenceEvidence {
  @PrimaryColumn({ type: 'uuid', name: 'report_id', primaryKeyConstraintName: 'occurrence_evidence_pkey' }) reportId: string;
  @PrimaryColumn({ type: 'uuid', name: 'evidence_id', primaryKeyConstraintName: 'occurrence_evidence_pkey' }) evidenceId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** 회차 이행 확인: the ministry's answer to one report. */
@Entity({ name: 'occurrence_judgements', comment: "회차 이행 확인: the ministry's answer to one report." })
@Check('occurrence_judgements_outcome_check', "(outcome = ANY (ARRAY['ACCEPTED'::text, 'RETURNED'::text]))")
@Check('occurrence_judgements_reason_check', "((outcome <> 'RETURNED'::text) OR (reason IS NOT NULL))")
@ForeignKey(() => OccurrenceReport, ['reportId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'occurrence_judgements_report_fk' })
@Unique('occurrence_judgements_report_key', ['reportId'])
export class OccurrenceJudgement {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'occurrence_judgements_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'report_id' }) reportId: string;
  @Column({ type: 'text', name: 'outcome' }) outcome: 'ACCEPTED' | 'RETURNED';
  @Column({ type: 'text', name: 'reason', nullable: true }) reason: string | null;
  @Column({ type: 'uuid', name: 'judged_by' }) judgedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'judged_at' }) judgedAt: Date;
}

/** 회차 이행 보고: the day on which it took place, attested, with a receipt. */
@Entity({ name: 'occurrence_reports', comment: "회차 이행 보고: the day on which it took place, attested, with a receipt." })
@Unique('occurrence_reports_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => ActionOccurrence, ['occurrenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'occurrence_reports_occurrence_fk' })
@Unique('occurrence_reports_receipt_no_key', ['receiptNo'])
@Unique('occurrence_reports_round_key', ['occurrenceId', 'round'])
export class OccurrenceReport {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'occurrence_reports_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'occurrence_id' }) occurrenceId: string;
  @Column({ type: 'integer', name: 'round' }) round: number;
  @Column({ type: 'date', name: 'held_on' }) heldOn: string;
  @Column({ type: 'text', name: 'summary' }) summary: string;
  @Column({ type: 'text', name: 'attestation' }) attestation: string;
  @Column({ type: 'uuid', name: 'reported_by' }) reportedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'reported_at' }) reportedAt: Date;
  @Column({ type: 'text', name: 'receipt_no' }) receiptNo: string;
}

/** 공문서: comes into being by approval with its number and frozen snapshot; changed only by another document. */
@Entity({ name: 'official_documents', comment: "공문서: comes into being by approval with its number and frozen snapshot; changed only by another document." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'official_documents_case_fk' })
@ForeignKey(() => OfficialDocument, ['correctionOfId', 'caseId'], ['id', 'caseId'], { name: 'official_documents_correction_fk' })
@Check('official_documents_disclosure_check', "(disclosure = ANY (ARRAY['OPEN'::text, 'PARTIAL'::text, 'CLOSED'::text]))")
@Check('official_documents_four_eyes', "(approved_by <> author_id)")
@Check('official_documents_hash_check', "(snapshot_sha256 = encode(sha256(convert_to(snapshot, 'UTF8'::name)), 'hex'::text))")
@Unique('official_documents_id_case_key', ['id', 'caseId'])
@Unique('official_documents_number_key', ['departmentCode', 'documentYear', 'documentSerial'])
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'official_documents_respondent_fk' })
@Check('official_documents_status_check', "(status = ANY (ARRAY['APPROVED'::text, 'SEALED'::text, 'DISPATCHED'::text, 'DELIVERED'::text, 'RETURNED'::text, 'RE_DISPATCHED'::text, 'PUBLIC_NOTICE'::text, 'CORRECTED_BY'::text, 'REVOKED_BY'::text]))")
@ForeignKey(() => DocumentTemplate, ['templateId'], ['id'], { name: 'official_documents_template_fk' })
@Check('official_documents_type_check', "(type = ANY (ARRAY['DUNNING_NOTICE'::text, 'SEIZURE_RECORD'::text, 'CLOSURE_NOTICE'::text, 'PRESERVATION_RELEASE'::text, 'PRIOR_NOTICE'::text, 'INTERIM_MEASURE_LIFTED'::text, 'REFERRAL'::text, 'INFORMATION_REQUEST'::text, 'APPEAL_DECISION'::text, 'PROCEDURE_DECISION'::text, 'ENTRY_DOCUMENT'::text, 'CASE_TRANSFER'::text, 'THIRD_PARTY_NOTICE'::text, 'PUBLICATION_NOTICE'::text, 'VERIFICATION_RESULT'::text, 'PUBLICATION_CORRECTION'::text, 'SUPPLEMENT_REQUEST'::text, 'DISCLOSURE_NOTICE'::text, 'PUBLICATION_DECISION'::text, 'CONFIRMATION_OF_FACTS'::text, 'COMMITTEE_RESOLUTION'::text, 'SANCTION_PRIOR_NOTICE'::text, 'PRESERVATION_ORDER'::text, 'RESULT_NOTICE'::text, 'FINDING_DISPUTE_DECISION'::text, 'REVOCATION_NOTICE'::text, 'ORDER'::text, 'INSPECTION_NOTICE'::text, 'INSPECTION_REPORT'::text, 'SANCTION_NOTICE'::text, 'EXTENSION_DECISION'::text]))")
@Check('official_documents_verification_check', "((verification_code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'::text) AND (verification_address ~ '^https?://[^[:space:]/]+$'::text))")
@Unique('official_documents_verification_key', ['verificationCode'])
@Index('official_documents_act_key', ['subjectId', 'type'], { unique: true, where: "((type = ANY (ARRAY['SUPPLEMENT_REQUEST'::text, 'VERIFICATION_RESULT'::text, 'CONFIRMATION_OF_FACTS'::text, 'SEIZURE_RECORD'::text, 'COMMITTEE_RESOLUTION'::text])) AND (correction_of_id IS NULL))" })
@Index('official_documents_approved_idx', ['approvedAt', 'id'], { unique: false })
@Index('official_documents_case_idx', ['caseId'], { unique: false })
@Index('official_documents_extension_key', ['subjectId'], { unique: true, where: "((type = 'EXTENSION_DECISION'::text) AND (correction_of_id IS NULL))" })
@Index('official_documents_subject_idx', ['subjectId'], { unique: false })
@Index('official_documents_template_idx', ['templateId'], { unique: false })
export class OfficialDocument {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'official_documents_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id', nullable: true }) providerId: string | null;
  @Column({ type: 'text', name: 'type' }) type: 'DUNNING_NOTICE' | 'SEIZURE_RECORD' | 'CLOSURE_NOTICE' | 'PRESERVATION_RELEASE' | 'PRIOR_NOTICE' | 'INTERIM_MEASURE_LIFTED' | 'REFERRAL' | 'INFORMATION_REQUEST' | 'APPEAL_DECISION' | 'PROCEDURE_DECISION' | 'ENTRY_DOCUMENT' | 'CASE_TRANSFER' | 'THIRD_PARTY_NOTICE' | 'PUBLICATION_NOTICE' | 'VERIFICATION_RESULT' | 'PUBLICATION_CORRECTION' | 'SUPPLEMENT_REQUEST' | 'DISCLOSURE_NOTICE' | 'PUBLICATION_DECISION' | 'CONFIRMATION_OF_FACTS' | 'COMMITTEE_RESOLUTION' | 'SANCTION_PRIOR_NOTICE' | 'PRESERVATION_ORDER' | 'RESULT_NOTICE' | 'FINDING_DISPUTE_DECISION' | 'REVOCATION_NOTICE' | 'ORDER' | 'INSPECTION_NOTICE' | 'INSPECTION_REPORT' | 'SANCTION_NOTICE' | 'EXTENSION_DECISION';
  @Column({ type: 'text', name: 'subject_type' }) subjectType: string;
  @Column({ type: 'uuid', name: 'subject_id' }) subjectId: string;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'department_code' }) departmentCode: string;
  @Column({ type: 'text', name: 'department_name' }) departmentName: string;
  @Column({ type: 'integer', name: 'document_year' }) documentYear: number;
  @Column({ type: 'integer', name: 'document_serial' }) documentSerial: number;
  @Column({ type: 'text', name: 'document_no' }) documentNo: string;
  @Column({ type: 'text', name: 'disclosure', default: () => "'CLOSED'" }) disclosure: 'OPEN' | 'PARTIAL' | 'CLOSED';
  @Column({ type: 'text', name: 'disclosure_ground', nullable: true }) disclosureGround: string | null;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'uuid', name: 'approved_by' }) approvedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'approved_at' }) approvedAt: Date;
  @Column({ type: 'text', name: 'snapshot' }) snapshot: string;
  @Column({ type: 'text', name: 'snapshot_sha256' }) snapshotSha256: string;
  @Column({ type: 'uuid', name: 'correction_of_id', nullable: true }) correctionOfId: string | null;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at' }) frozenAt: Date;
  @Column({ type: 'text', name: 'status' }) status: 'APPROVED' | 'SEALED' | 'DISPATCHED' | 'DELIVERED' | 'RETURNED' | 'RE_DISPATCHED' | 'PUBLIC_NOTICE' | 'CORRECTED_BY' | 'REVOKED_BY';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
  @Column({ type: 'uuid', name: 'template_id', nullable: true }) templateId: string | null;
  @Column({ type: 'text', name: 'verification_code', default: () => "app.verification_code()" }) verificationCode: string;
  @Column({ type: 'text', name: 'verification_address', default: () => "'http://localhost:3000'" }) verificationAddress: string;
}

/** Whether an opinion was reflected and why not (행정절차법 제27조의2); the party reads it once the order has reached it. */
@Entity({ name: 'opinion_considerations', comment: "Whether an opinion was reflected and why not (행정절차법 제27조의2); the party reads it once the order has reached it." })
@Check('opinion_considerations_consideration_check', "(consideration = ANY (ARRAY['REFLECTED'::text, 'PARTLY_REFLECTED'::text, 'NOT_REFLECTED'::text]))")
@ForeignKey(() => Opinion, ['opinionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'opinion_considerations_opinion_fk' })
@Unique('opinion_considerations_opinion_key', ['opinionId'])
@Check('opinion_considerations_reason_check', "((consideration = 'REFLECTED'::text) OR (reason IS NOT NULL))")
export class OpinionConsideration {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'opinion_considerations_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'opinion_id' }) opinionId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text', name: 'consideration' }) consideration: 'REFLECTED' | 'PARTLY_REFLECTED' | 'NOT_REFLECTED';
  @Column({ type: 'text', name: 'reason', nullable: true }) reason: string | null;
  @Column({ type: 'uuid', name: 'considered_by' }) consideredBy: string;
  @Column({ type: 'timestamp with time zone', name: 'considered_at' }) consideredAt: Date;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** What the party brings for its opinion (행정절차법 제27조제2항). */
@Entity({ name: 'opinion_evidence', comment: "What the party brings for its opinion (행정절차법 제27조제2항)." })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'opinion_evidence_evidence_fk' })
@ForeignKey(() => Opinion, ['opinionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'opinion_evidence_opinion_fk' })
export class OpinionEvidence {
  @PrimaryColumn({ type: 'uuid', name: 'opinion_id', primaryKeyConstraintName: 'opinion_evidence_pkey' }) opinionId: string;
  @PrimaryColumn({ type: 'uuid', name: 'evidence_id', primaryKeyConstraintName: 'opinion_evidence_pkey' }) evidenceId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** 의견제출 절차 (행정절차법 제21조·제27조): at least ten days from the arrival of the prior notice. */
@Entity({ name: 'opinion_rounds', comment: "의견제출 절차 (행정절차법 제21조·제27조): at least ten days from the arrival of the prior notice." })
@Check('opinion_rounds_close_reason_check', "(close_reason = ANY (ARRAY['ALL_SUBMITTED'::text, 'WAIVED'::text, 'LAPSED'::text]))")
@Check('opinion_rounds_closed_check', "(((closed_at IS NULL) = (close_reason IS NULL)) AND ((closed_at IS NULL) OR (arrived_at IS NOT NULL)))")
@ForeignKey(() => OfficialDocument, ['noticeDocumentId', 'caseId'], ['id', 'caseId'], { name: 'opinion_rounds_document_fk' })
@Unique('opinion_rounds_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('opinion_rounds_lapsed_check', "((close_reason <> 'LAPSED'::text) OR (((closed_at AT TIME ZONE 'Asia/Seoul'::text))::date > due_on))")
@ForeignKey(() => Order, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'opinion_rounds_order_fk' })
@Check('opinion_rounds_window_check', "(window_days >= 10)")
export class OpinionRound {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'opinion_rounds_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'order_id' }) orderId: string;
  @Column({ type: 'uuid', name: 'notice_document_id' }) noticeDocumentId: string;
  @Column({ type: 'text', name: 'proposed_disposition' }) proposedDisposition: string;
  @Column({ type: 'integer', name: 'window_days' }) windowDays: number;
  @Column({ type: 'timestamp with time zone', name: 'arrived_at', nullable: true }) arrivedAt: Date | null;
  @Column({ type: 'date', name: 'due_on', nullable: true }) dueOn: string | null;
  @Column({ type: 'timestamp with time zone', name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column({ type: 'text', name: 'close_reason', nullable: true }) closeReason: 'ALL_SUBMITTED' | 'WAIVED' | 'LAPSED' | null;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 의견: what the party says of an intended disposition (행정절차법 제27조). */
@Entity({ name: 'opinions', comment: "의견: what the party says of an intended disposition (행정절차법 제27조)." })
@Unique('opinions_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('opinions_kind_check', "(kind = ANY (ARRAY['OPINION'::text, 'WAIVER'::text]))")
@Unique('opinions_receipt_no_key', ['receiptNo'])
@ForeignKey(() => OpinionRound, ['roundId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'opinions_round_fk' })
export class Opinion {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'opinions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'round_id' }) roundId: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'OPINION' | 'WAIVER';
  @Column({ type: 'text', name: 'text' }) text: string;
  @Column({ type: 'text', name: 'receipt_no' }) receiptNo: string;
  @Column({ type: 'uuid', name: 'submitted_by' }) submittedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'submitted_at' }) submittedAt: Date;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 조치요구: an official instrument of one type to one respondent, carrying requirements. */
@Entity({ name: 'orders', comment: "조치요구: an official instrument of one type to one respondent, carrying requirements." })
@ForeignKey(() => CommitteeItem, ['committeeItemId', 'caseId'], ['id', 'caseId'], { name: 'orders_committee_item_fk' })
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'orders_document_fk' })
@ForeignKey(() => LegalBasis, ['priorNoticeExemptionBasisId'], ['id'], { name: 'orders_exemption_basis_fk' })
@Check('orders_exemption_check', "((NOT prior_notice_exempt) OR ((prior_notice_exemption_reason IS NOT NULL) AND (prior_notice_exemption_basis_id IS NOT NULL)))")
@Check('orders_four_eyes', "(approved_by <> author_id)")
@Unique('orders_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('orders_instrument_check', "(instrument_type = ANY (ARRAY['ORAL_GUIDANCE'::text, 'ADMIN_GUIDANCE'::text, 'CORRECTIVE_REQUEST'::text, 'CORRECTIVE_ORDER'::text, 'SUPPLEMENT_ORDER'::text, 'RECURRENCE_ORDER'::text, 'PRESERVATION_ORDER'::text, 'WARNING'::text, 'INTERIM_MEASURE'::text]))")
@Check('orders_legal_basis_check', "((legal_basis_id IS NOT NULL) OR (instrument_type = ANY (ARRAY['ORAL_GUIDANCE'::text, 'ADMIN_GUIDANCE'::text])))")
@ForeignKey(() => LegalBasis, ['legalBasisId'], ['id'], { name: 'orders_legal_basis_fk' })
@Unique('orders_order_no_key', ['orderNo'])
@ForeignKey(() => Order, ['replacesId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'orders_replaces_fk' })
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'orders_respondent_fk' })
@ForeignKey(() => InspectionResult, ['resultId', 'caseId'], ['id', 'caseId'], { name: 'orders_result_fk' })
@Unique('orders_seq_key', ['caseId', 'seq'])
@Check('orders_status_check', "(status = ANY (ARRAY['DRAFT'::text, 'PRIOR_NOTICE_SENT'::text, 'OPINION_OPEN'::text, 'OPINION_CLOSED'::text, 'IN_APPROVAL'::text, 'APPROVED'::text, 'DISPATCHED'::text, 'DELIVERED'::text, 'COMPLIED'::text, 'PARTIALLY_COMPLIED'::text, 'NON_COMPLIED'::text, 'STAYED'::text, 'CHANGED'::text, 'REVOKED'::text, 'SERVICE_FAILED'::text, 'PUBLIC_NOTICE'::text, 'CLOSED'::text]))")
@Check('orders_violation_check', "((status <> 'NON_COMPLIED'::text) OR (instrument_type = ANY (ARRAY['CORRECTIVE_ORDER'::text, 'SUPPLEMENT_ORDER'::text, 'RECURRENCE_ORDER'::text, 'PRESERVATION_ORDER'::text, 'INTERIM_MEASURE'::text])))")
@Index('orders_case_idx', ['caseId'], { unique: false })
@Index('orders_provider_idx', ['providerId', 'releasedAt'], { unique: false })
export class Order {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'orders_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'order_no' }) orderNo: string;
  @Column({ type: 'text', name: 'instrument_type' }) instrumentType: 'ORAL_GUIDANCE' | 'ADMIN_GUIDANCE' | 'CORRECTIVE_REQUEST' | 'CORRECTIVE_ORDER' | 'SUPPLEMENT_ORDER' | 'RECURRENCE_ORDER' | 'PRESERVATION_ORDER' | 'WARNING' | 'INTERIM_MEASURE';
  @Column({ type: 'uuid', name: 'legal_basis_id', nullable: true }) legalBasisId: string | null;
  @Column({ type: 'uuid', name: 'result_id', nullable: true }) resultId: string | null;
  @Column({ type: 'uuid', name: 'committee_item_id', nullable: true }) committeeItemId: string | null;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'facts' }) facts: string;
  @Column({ type: 'boolean', name: 'prior_notice_exempt', default: () => "false" }) priorNoticeExempt: boolean;
  @Column({ type: 'text', name: 'prior_notice_exemption_reason', nullable: true }) priorNoticeExemptionReason: string | null;
  @Column({ type: 'uuid', name: 'prior_notice_exemption_basis_id', nullable: true }) priorNoticeExemptionBasisId: string | null;
  @Column({ type: 'jsonb', name: 'plan_due', nullable: true }) planDue: unknown | null;
  @Column({ type: 'jsonb', name: 'result_due', nullable: true }) resultDue: unknown | null;
  @Column({ type: 'text', name: 'consequence', nullable: true }) consequence: string | null;
  @Column({ type: 'text', name: 'appeal_notice', nullable: true }) appealNotice: string | null;
  @Column({ type: 'text', name: 'officer_department' }) officerDepartment: string;
  @Column({ type: 'text', name: 'officer_name' }) officerName: string;
  @Column({ type: 'text', name: 'officer_contact' }) officerContact: string;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'uuid', name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'approved_at', nullable: true }) approvedAt: Date | null;
  @Column({ type: 'text', name: 'return_reason', nullable: true }) returnReason: string | null;
  @Column({ type: 'uuid', name: 'document_id', nullable: true }) documentId: string | null;
  @Column({ type: 'timestamp with time zone', name: 'delivered_at', nullable: true }) deliveredAt: Date | null;
  @Column({ type: 'uuid', name: 'replaces_id', nullable: true }) replacesId: string | null;
  @Column({ type: 'text', name: 'end_reason', nullable: true }) endReason: string | null;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'DRAFT' | 'PRIOR_NOTICE_SENT' | 'OPINION_OPEN' | 'OPINION_CLOSED' | 'IN_APPROVAL' | 'APPROVED' | 'DISPATCHED' | 'DELIVERED' | 'COMPLIED' | 'PARTIALLY_COMPLIED' | 'NON_COMPLIED' | 'STAYED' | 'CHANGED' | 'REVOKED' | 'SERVICE_FAILED' | 'PUBLIC_NOTICE' | 'CLOSED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 조직: ministry, sub-agency, provider or the institution an expert comes from. */
@Entity({ name: 'organisations', comment: "조직: ministry, sub-agency, provider or the institution an expert comes from." })
@Unique('organisations_code_key', ['code'])
@Check('organisations_kind_check', "(kind = ANY (ARRAY['MINISTRY'::text, 'SUB_AGENCY'::text, 'PROVIDER'::text, 'EXPERT_INSTITUTION'::text]))")
@Check('organisations_provider_check', "((kind = 'PROVIDER'::text) = (provider_id IS NOT NULL))")
@ForeignKey(() => Provider, ['providerId'], ['id'], { name: 'organisations_provider_fk' })
@Unique('organisations_provider_key', ['providerId'])
export class Organisation {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'organisations_pkey' }) id: string;
  @Column({ type: 'text', name: 'code' }) code: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'MINISTRY' | 'SUB_AGENCY' | 'PROVIDER' | 'EXPERT_INSTITUTION';
  @Column({ type: 'text', name: 'name_ko' }) nameKo: string;
  @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Column({ type: 'uuid', name: 'provider_id', nullable: true }) providerId: string | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 조치계획 항목: the six mandatory elements for one requirement. */
@Entity({ name: 'plan_items', comment: "조치계획 항목: the six mandatory elements for one requirement." })
@ForeignKey(() => ActionPlan, ['planId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'plan_items_plan_fk' })
@ForeignKey(() => Requirement, ['requirementId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'plan_items_requirement_fk' })
@Unique('plan_items_requirement_key', ['planId', 'requirementId'])
@Check('plan_items_review_check', "(review = ANY (ARRAY['ACCEPTED'::text, 'SUPPLEMENT_REQUESTED'::text, 'REJECTED'::text]))")
export class PlanItem {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'plan_items_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'plan_id' }) planId: string;
  @Column({ type: 'uuid', name: 'requirement_id' }) requirementId: string;
  @Column({ type: 'text', name: 'cause', nullable: true }) cause: string | null;
  @Column({ type: 'text', name: 'correction', nullable: true }) correction: string | null;
  @Column({ type: 'text', name: 'same_kind_scope', nullable: true }) sameKindScope: string | null;
  @Column({ type: 'text', name: 'prevention', nullable: true }) prevention: string | null;
  @Column({ type: 'text', name: 'monitoring', nullable: true }) monitoring: string | null;
  @Column({ type: 'date', name: 'complete_on', nullable: true }) completeOn: string | null;
  @Column({ type: 'text', name: 'complete_phrase', nullable: true }) completePhrase: string | null;
  @Column({ type: 'text', name: 'responsible_title', nullable: true }) responsibleTitle: string | null;
  @Column({ type: 'text', name: 'alternative', nullable: true }) alternative: string | null;
  @Column({ type: 'text', name: 'interim_measure', nullable: true }) interimMeasure: string | null;
  @Column({ type: 'jsonb', name: 'milestones', default: () => "'[]'" }) milestones: unknown;
  @Column({ type: 'text', name: 'review', nullable: true }) review: 'ACCEPTED' | 'SUPPLEMENT_REQUESTED' | 'REJECTED' | null;
  @Column({ type: 'text', name: 'review_reason', nullable: true }) reviewReason: string | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 보전할 자료: a system, what of it, and the range of time that the material covers. */
@Entity({ name: 'preservation_items', comment: "보전할 자료: a system, what of it, and the range of time that the material covers." })
@ForeignKey(() => PreservationOrder, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'preservation_items_order_fk' })
@Check('preservation_items_range_check', "(range_to >= range_from)")
@Unique('preservation_items_seq_key', ['orderId', 'seq'])
export class PreservationItem {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'preservation_items_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'order_id' }) orderId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'system' }) system: string;
  @Column({ type: 'text', name: 'material' }) material: string;
  @Column({ type: 'timestamp with time zone', name: 'range_from', nullable: true }) rangeFrom: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'range_to', nullable: true }) rangeTo: Date | null;
}

/** 자료보전명령 (정보통신망법 제48조의4제5항): what a provider keeps, from when, until when, on which article; approved, delivered and lifted by letters. */
@Entity({ name: 'preservation_orders', comment: "자료보전명령 (정보통신망법 제48조의4제5항): what a provider keeps, from when, until when, on which article; approved, delivered and lifted by letters." })
@Check('preservation_orders_arrived_check', "((status = ANY (ARRAY['DRAFT'::text, 'ISSUED'::text])) OR (num_nonnulls(delivered_at, released_at) = 2))")
@Check('preservation_orders_confirmed_check', "((num_nonnulls(confirmation, confirmed_by, confirmed_at, confirmation_receipt_no) = ANY (ARRAY[0, 4])) AND ((status <> 'IN_FORCE'::text) OR (confirmed_at IS NOT NULL)))")
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'preservation_orders_document_fk' })
@Check('preservation_orders_four_eyes', "((approved_by <> author_id) AND (lifted_by <> author_id))")
@Unique('preservation_orders_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('preservation_orders_issued_check', "((num_nonnulls(approved_by, approved_at, document_id, frozen_at) = ANY (ARRAY[0, 4])) AND ((status = 'DRAFT'::text) = (frozen_at IS NULL)))")
@ForeignKey(() => LegalBasis, ['legalBasisId'], ['id'], { name: 'preservation_orders_legal_basis_fk' })
@Check('preservation_orders_lift_arrived_check', "((lift_arrived_at IS NULL) OR (status = 'RELEASED'::text))")
@ForeignKey(() => OfficialDocument, ['liftDocumentId', 'caseId'], ['id', 'caseId'], { name: 'preservation_orders_lift_document_fk' })
@Check('preservation_orders_lifted_check', "(num_nonnulls(lifted_by, lifted_at, lift_reason, lift_document_id) =\nCASE status\n    WHEN 'RELEASED'::text THEN 4\n    ELSE 0\nEND)")
@Unique('preservation_orders_order_no_key', ['orderNo'])
@Unique('preservation_orders_receipt_no_key', ['confirmationReceiptNo'])
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'preservation_orders_respondent_fk' })
@Unique('preservation_orders_seq_key', ['caseId', 'seq'])
@Check('preservation_orders_status_check', "(status = ANY (ARRAY['DRAFT'::text, 'ISSUED'::text, 'ACKNOWLEDGED'::text, 'IN_FORCE'::text, 'VIOLATED'::text, 'RELEASED'::text]))")
@Index('preservation_orders_case_idx', ['caseId', 'seq'], { unique: false })
@Index('preservation_orders_provider_idx', ['providerId', 'releasedAt'], { unique: false })
export class PreservationOrder {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'preservation_orders_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'order_no' }) orderNo: string;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'uuid', name: 'legal_basis_id' }) legalBasisId: string;
  @Column({ type: 'date', name: 'preserve_from' }) preserveFrom: string;
  @Column({ type: 'text', name: 'until_phrase' }) untilPhrase: string;
  @Column({ type: 'text', name: 'hearing_exemption' }) hearingExemption: string;
  @Column({ type: 'text', name: 'officer_department' }) officerDepartment: string;
  @Column({ type: 'text', name: 'officer_name' }) officerName: string;
  @Column({ type: 'text', name: 'officer_contact' }) officerContact: string;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'text', name: 'return_reason', nullable: true }) returnReason: string | null;
  @Column({ type: 'uuid', name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'approved_at', nullable: true }) approvedAt: Date | null;
  @Column({ type: 'uuid', name: 'document_id', nullable: true }) documentId: string | null;
  @Column({ type: 'timestamp with time zone', name: 'delivered_at', nullable: true }) deliveredAt: Date | null;
  @Column({ type: 'text', name: 'confirmation', nullable: true }) confirmation: string | null;
  @Column({ type: 'uuid', name: 'confirmed_by', nullable: true }) confirmedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column({ type: 'text', name: 'confirmation_receipt_no', nullable: true }) confirmationReceiptNo: string | null;
  @Column({ type: 'uuid', name: 'lifted_by', nullable: true }) liftedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'lifted_at', nullable: true }) liftedAt: Date | null;
  @Column({ type: 'text', name: 'lift_reason', nullable: true }) liftReason: string | null;
  @Column({ type: 'uuid', name: 'lift_document_id', nullable: true }) liftDocumentId: string | null;
  @Column({ type: 'timestamp with time zone', name: 'lift_arrived_at', nullable: true }) liftArrivedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'DRAFT' | 'ISSUED' | 'ACKNOWLEDGED' | 'IN_FORCE' | 'VIOLATED' | 'RELEASED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 자료보전명령 위반: what was destroyed or not kept; the ground of a criminal complaint, kept inside. */
@Entity({ name: 'preservation_violations', comment: "자료보전명령 위반: what was destroyed or not kept; the ground of a criminal complaint, kept inside." })
@ForeignKey(() => PreservationOrder, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'preservation_violations_order_fk' })
@Unique('preservation_violations_order_key', ['orderId'])
export class PreservationViolation {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'preservation_violations_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'order_id' }) orderId: string;
  @Column({ type: 'text', name: 'facts' }) facts: string;
  @Column({ type: 'date', name: 'found_on' }) foundOn: string;
  @Column({ type: 'text', name: 'penalty_code', nullable: true }) penaltyCode: string | null;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'recorded_at' }) recordedAt: Date;
}

/** 신청에 대한 결정: proposed by the team, decided by an approver, read by the respondent once it was notified. */
@Entity({ name: 'procedure_decisions', comment: "신청에 대한 결정: proposed by the team, decided by an approver, read by the respondent once it was notified." })
@Check('procedure_decisions_decided_check', "(num_nonnulls(decision, decided_by, decided_at, document_id) = ANY (ARRAY[0, 4]))")
@Check('procedure_decisions_decision_check', "(decision = ANY (ARRAY['ACCEPTED'::text, 'PARTLY_ACCEPTED'::text, 'REJECTED'::text]))")
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'procedure_decisions_document_fk' })
@Check('procedure_decisions_four_eyes', "(decided_by <> proposed_by)")
@Check('procedure_decisions_proposed_decision_check', "(proposed_decision = ANY (ARRAY['ACCEPTED'::text, 'PARTLY_ACCEPTED'::text, 'REJECTED'::text]))")
@Check('procedure_decisions_reason_check', "((decision IS NULL) OR (decision = 'ACCEPTED'::text) OR (reason IS NOT NULL))")
@ForeignKey(() => ProcedureRequest, ['requestId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'procedure_decisions_request_fk' })
@Unique('procedure_decisions_request_key', ['requestId'])
export class ProcedureDecision {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'procedure_decisions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'request_id' }) requestId: string;
  @Column({ type: 'text', name: 'proposed_decision' }) proposedDecision: 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'REJECTED';
  @Column({ type: 'text', name: 'proposed_reason' }) proposedReason: string;
  @Column({ type: 'uuid', name: 'proposed_by' }) proposedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'proposed_at' }) proposedAt: Date;
  @Column({ type: 'text', name: 'decision', nullable: true }) decision: 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'REJECTED' | null;
  @Column({ type: 'text', name: 'reason', nullable: true }) reason: string | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'uuid', name: 'disclosed_evidence_ids', array: true, default: () => "'{}'" }) disclosedEvidenceIds: string[];
  @Column({ type: 'uuid', name: 'document_id', nullable: true }) documentId: string | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** What the respondent brings for its request. */
@Entity({ name: 'procedure_request_evidence', comment: "What the respondent brings for its request." })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'procedure_request_evidence_evidence_fk' })
@ForeignKey(() => ProcedureRequest, ['requestId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'procedure_request_evidence_request_fk' })
export class ProcedureRequestEvidence {
  @PrimaryColumn({ type: 'uuid', name: 'request_id', primaryKeyConstraintName: 'procedure_request_evidence_pkey' }) requestId: string;
  @PrimaryColumn({ type: 'uuid', name: 'evidence_id', primaryKeyConstraintName: 'procedure_request_evidence_pkey' }) evidenceId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** 조사 연기·일시 변경·조사원 교체·열람 신청 (행정조사기본법 제18조·제22조, 행정절차법 제37조), with its receipt number. */
@Entity({ name: 'procedure_requests', comment: "조사 연기·일시 변경·조사원 교체·열람 신청 (행정조사기본법 제18조·제22조, 행정절차법 제37조), with its receipt number." })
@Check('procedure_requests_ground_check', "(ground = ANY (ARRAY['FORCE_MAJEURE'::text, 'FIRE_OR_DISASTER'::text, 'BOOKS_SEIZED'::text, 'ILLNESS_OR_TRAVEL'::text]))")
@Check('procedure_requests_ground_needed_check', "((kind <> 'POSTPONEMENT'::text) OR (ground IS NOT NULL))")
@Unique('procedure_requests_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => Inspection, ['inspectionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'procedure_requests_inspection_fk' })
@Check('procedure_requests_inspection_needed_check', "((kind <> ALL (ARRAY['POSTPONEMENT'::text, 'DATE_CHANGE'::text, 'INSPECTOR_CHANGE'::text])) OR (inspection_id IS NOT NULL))")
@Check('procedure_requests_inspector_check', "((kind <> 'INSPECTOR_CHANGE'::text) OR (about_inspector IS NOT NULL))")
@Check('procedure_requests_kind_check', "(kind = ANY (ARRAY['POSTPONEMENT'::text, 'DATE_CHANGE'::text, 'INSPECTOR_CHANGE'::text, 'SELECTION_CRITERIA'::text, 'DOCUMENT_INSPECTION'::text, 'JOINT_INSPECTION'::text, 'OPINION'::text]))")
@Unique('procedure_requests_receipt_no_key', ['receiptNo'])
@Check('procedure_requests_received_check', "(received_at <= (recorded_at + '00:00:00.002'::interval))")
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'procedure_requests_respondent_fk' })
@Check('procedure_requests_status_check', "(status = ANY (ARRAY['RECEIVED'::text, 'DECIDED'::text, 'NOTIFIED'::text]))")
@Index('procedure_requests_case_idx', ['caseId'], { unique: false })
export class ProcedureRequest {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'procedure_requests_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'inspection_id', nullable: true }) inspectionId: string | null;
  @Column({ type: 'text', name: 'kind' }) kind: 'POSTPONEMENT' | 'DATE_CHANGE' | 'INSPECTOR_CHANGE' | 'SELECTION_CRITERIA' | 'DOCUMENT_INSPECTION' | 'JOINT_INSPECTION' | 'OPINION';
  @Column({ type: 'text', name: 'ground', nullable: true }) ground: 'FORCE_MAJEURE' | 'FIRE_OR_DISASTER' | 'BOOKS_SEIZED' | 'ILLNESS_OR_TRAVEL' | null;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'timestamp with time zone', name: 'wished_start_at', nullable: true }) wishedStartAt: Date | null;
  @Column({ type: 'text', name: 'about_inspector', nullable: true }) aboutInspector: string | null;
  @Column({ type: 'text', name: 'receipt_no' }) receiptNo: string;
  @Column({ type: 'timestamp with time zone', name: 'received_at' }) receivedAt: Date;
  @Column({ type: 'text', name: 'handed_in_by', nullable: true }) handedInBy: string | null;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'recorded_at' }) recordedAt: Date;
  @Column({ type: 'text', name: 'status' }) status: 'RECEIVED' | 'DECIDED' | 'NOTIFIED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 사업자 지정: from when a provider falls under a track, and on which figures. */
@Entity({ name: 'provider_designations', comment: "사업자 지정: from when a provider falls under a track, and on which figures." })
@Check('provider_designations_dates_check', "((designated_to IS NULL) OR (designated_to >= designated_from))")
@ForeignKey(() => Provider, ['providerId'], ['id'], { name: 'provider_designations_provider_fk' })
@Check('provider_designations_track_check', "(track = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text, 'F'::text, 'G'::text]))")
export class ProviderDesignation {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'provider_designations_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text', name: 'track' }) track: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G';
  @Column({ type: 'date', name: 'designated_from' }) designatedFrom: string;
  @Column({ type: 'date', name: 'designated_to', nullable: true }) designatedTo: string | null;
  @Column({ type: 'text', name: 'basis' }) basis: string;
  @Column({ type: 'text', name: 'source' }) source: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 사업자 담당: who answers for the provider, in which office and when. */
@Entity({ name: 'provider_officers', comment: "사업자 담당: who answers for the provider, in which office and when." })
@Check('provider_officers_dates_check', "((valid_to IS NULL) OR (valid_to >= valid_from))")
@ForeignKey(() => Provider, ['providerId'], ['id'], { name: 'provider_officers_provider_fk' })
@Check('provider_officers_role_check', "(role = ANY (ARRAY['DISASTER_MANAGER'::text, 'DEDICATED_STAFF'::text, 'CISO'::text, 'REPRESENTATIVE'::text, 'AGENT'::text, 'DOMESTIC_AGENT'::text]))")
@ForeignKey(() => User, ['userId'], ['id'], { name: 'provider_officers_user_fk' })
export class ProviderOfficer {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'provider_officers_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text', name: 'role' }) role: 'DISASTER_MANAGER' | 'DEDICATED_STAFF' | 'CISO' | 'REPRESENTATIVE' | 'AGENT' | 'DOMESTIC_AGENT';
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'person_name', nullable: true }) personName: string | null;
  @Column({ type: 'uuid', name: 'user_id', nullable: true }) userId: string | null;
  @Column({ type: 'date', name: 'valid_from' }) validFrom: string;
  @Column({ type: 'date', name: 'valid_to', nullable: true }) validTo: string | null;
  @Column({ type: 'timestamp with time zone', name: 'notified_at', nullable: true }) notifiedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 사업자: the regulated legal entity. */
@Entity({ name: 'providers', comment: "사업자: the regulated legal entity." })
@Check('providers_business_registration_no_check', "(business_registration_no ~ '^[0-9]{10}$'::text)")
@Unique('providers_business_registration_no_key', ['businessRegistrationNo'])
@Unique('providers_code_key', ['code'])
@Check('providers_kind_check', "(kind = ANY (ARRAY['COMMON_CARRIER'::text, 'VALUE_ADDED'::text, 'DATA_CENTRE'::text, 'OTHER'::text, 'PUBLIC'::text]))")
@ForeignKey(() => Provider, ['successorOfId'], ['id'], { name: 'providers_successor_of_fk' })
@Index('providers_name_idx', ['legalNameKo', 'id'], { unique: false })
export class Provider {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'providers_pkey' }) id: string;
  @Column({ type: 'text', name: 'code' }) code: string;
  @Column({ type: 'text', name: 'legal_name_ko' }) legalNameKo: string;
  @Column({ type: 'text', name: 'legal_name_en', nullable: true }) legalNameEn: string | null;
  @Column({ type: 'text', name: 'aliases', array: true, default: () => "'{}'" }) aliases: string[];
  @Column({ type: 'text', name: 'business_registration_no', nullable: true }) businessRegistrationNo: string | null;
  @Column({ type: 'text', name: 'kind' }) kind: 'COMMON_CARRIER' | 'VALUE_ADDED' | 'DATA_CENTRE' | 'OTHER' | 'PUBLIC';
  @Column({ type: 'text', name: 'address', nullable: true }) address: string | null;
  @Column({ type: 'uuid', name: 'successor_of_id', nullable: true }) successorOfId: string | null;
  @Column({ type: 'text', name: 'source' }) source: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 의견 반영 여부와 이유; the party learns it with the decision. */
@Entity({ name: 'publication_considerations', comment: "의견 반영 여부와 이유; the party learns it with the decision." })
@Check('publication_considerations_consideration_check', "(consideration = ANY (ARRAY['REFLECTED'::text, 'PARTLY_REFLECTED'::text, 'NOT_REFLECTED'::text]))")
@ForeignKey(() => PublicationOpinion, ['opinionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'publication_considerations_opinion_fk' })
@Check('publication_considerations_reason_check', "((consideration = 'REFLECTED'::text) OR (reason IS NOT NULL))")
export class PublicationConsideration {
  @PrimaryColumn({ type: 'uuid', name: 'opinion_id', primaryKeyConstraintName: 'publication_considerations_pkey' }) opinionId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text', name: 'consideration' }) consideration: 'REFLECTED' | 'PARTLY_REFLECTED' | 'NOT_REFLECTED';
  @Column({ type: 'text', name: 'reason', nullable: true }) reason: string | null;
  @Column({ type: 'uuid', name: 'considered_by' }) consideredBy: string;
  @Column({ type: 'timestamp with time zone', name: 'considered_at' }) consideredAt: Date;
}

/** 정정·철회 (행정절차법 제40조의3제8항): published the same way and at least as long, unless the party does not want it. */
@Entity({ name: 'publication_corrections', comment: "정정·철회 (행정절차법 제40조의3제8항): published the same way and at least as long, unless the party does not want it." })
@Check('publication_corrections_decided_check', "((num_nonnulls(document_id, decided_by, decided_at) = ANY (ARRAY[0, 3])) AND ((published_until IS NULL) OR (decided_at IS NOT NULL)))")
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'publication_corrections_document_fk' })
@Check('publication_corrections_four_eyes', "(decided_by <> proposed_by)")
@Check('publication_corrections_kind_check', "(kind = ANY (ARRAY['CORRECTION'::text, 'WITHDRAWAL'::text]))")
@Check('publication_corrections_period_check', "((period_days >= 1) AND (period_days <= 3650))")
@ForeignKey(() => Publication, ['publicationId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'publication_corrections_publication_fk' })
@Unique('publication_corrections_seq_key', ['publicationId', 'seq'])
@Index('publication_corrections_open_key', ['publicationId'], { unique: true, where: "(decided_at IS NULL)" })
export class PublicationCorrection {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'publication_corrections_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'publication_id' }) publicationId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'kind' }) kind: 'CORRECTION' | 'WITHDRAWAL';
  @Column({ type: 'text', name: 'text' }) text: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'integer', name: 'period_days' }) periodDays: number;
  @Column({ type: 'boolean', name: 'unwanted_by_party' }) unwantedByParty: boolean;
  @Column({ type: 'uuid', name: 'proposed_by' }) proposedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'proposed_at' }) proposedAt: Date;
  @Column({ type: 'uuid', name: 'document_id', nullable: true }) documentId: string | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'date', name: 'published_until', nullable: true }) publishedUntil: string | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 공표 사전통지: what the party was told is to be published, and until when it is heard; open to it from the arrival on. */
@Entity({ name: 'publication_notices', comment: "공표 사전통지: what the party was told is to be published, and until when it is heard; open to it from the arrival on." })
@Check('publication_notices_arrived_check', "((num_nonnulls(arrived_at, due_on) = ANY (ARRAY[0, 2])) AND ((closed_at IS NULL) OR (arrived_at IS NOT NULL)))")
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'publication_notices_document_fk' })
@Unique('publication_notices_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => Publication, ['publicationId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'publication_notices_publication_fk' })
@Unique('publication_notices_publication_key', ['publicationId'])
@Check('publication_notices_window_check', "((window_days >= 10) AND (window_days <= 60))")
export class PublicationNotice {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'publication_notices_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'publication_id' }) publicationId: string;
  @Column({ type: 'uuid', name: 'document_id' }) documentId: string;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'text' }) text: string;
  @Column({ type: 'integer', name: 'window_days' }) windowDays: number;
  @Column({ type: 'timestamp with time zone', name: 'arrived_at', nullable: true }) arrivedAt: Date | null;
  @Column({ type: 'date', name: 'due_on', nullable: true }) dueOn: string | null;
  @Column({ type: 'timestamp with time zone', name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 공표에 대한 의견 (행정절차법 제40조의3제4항), as it was received. */
@Entity({ name: 'publication_opinions', comment: "공표에 대한 의견 (행정절차법 제40조의3제4항), as it was received." })
@Unique('publication_opinions_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => PublicationNotice, ['noticeId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'publication_opinions_notice_fk' })
@Unique('publication_opinions_receipt_no_key', ['receiptNo'])
@Index('publication_opinions_notice_idx', ['noticeId'], { unique: false })
export class PublicationOpinion {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'publication_opinions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'notice_id' }) noticeId: string;
  @Column({ type: 'text', name: 'text' }) text: string;
  @Column({ type: 'uuid', name: 'evidence_ids', array: true, default: () => "'{}'" }) evidenceIds: string[];
  @Column({ type: 'text', name: 'receipt_no' }) receiptNo: string;
  @Column({ type: 'uuid', name: 'submitted_by' }) submittedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'submitted_at' }) submittedAt: Date;
}

/** 공표: what is to be made public of an order that establishes a violation, by which article, when and how long; never open to a provider. */
@Entity({ name: 'publications', comment: "공표: what is to be made public of an order that establishes a violation, by which article, when and how long; never open to a provider." })
@Check('publications_approved_check', "((num_nonnulls(document_id, approved_by, approved_at, release_at) = ANY (ARRAY[0, 4])) AND ((status <> ALL (ARRAY['APPROVED'::text, 'PUBLISHED'::text, 'WITHDRAWN'::text])) OR (approved_by IS NOT NULL)))")
@Check('publications_channel_check', "(channel = ANY (ARRAY['WEBSITE'::text, 'OFFICIAL_GAZETTE'::text, 'MINISTRY_BULLETIN'::text, 'PRESS'::text]))")
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'publications_document_fk' })
@Check('publications_drop_ground_check', "(drop_ground = ANY (ARRAY['REMEDIED'::text, 'OPINION_HEEDED'::text, 'ORDER_FELL'::text, 'OTHER'::text]))")
@Check('publications_dropped_check', "((status = 'DROPPED'::text) = (num_nonnulls(drop_ground, drop_reason, dropped_by, dropped_at) = 4))")
@Check('publications_embargo_check', "(published_at >= release_at)")
@Check('publications_exemption_check', "(exemption = ANY (ARRAY['URGENT'::text, 'IMPRACTICABLE'::text, 'WAIVED'::text]))")
@Check('publications_exemption_reason_check', "(num_nonnulls(exemption, exemption_reason) = ANY (ARRAY[0, 2]))")
@Check('publications_four_eyes', "(approved_by <> author_id)")
@Unique('publications_id_case_key', ['id', 'caseId'])
@Unique('publications_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => LegalBasis, ['legalBasisId'], ['id'], { name: 'publications_legal_basis_fk' })
@Unique('publications_no_key', ['publicationNo'])
@ForeignKey(() => Order, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'publications_order_fk' })
@Check('publications_period_check', "((period_days >= 1) AND (period_days <= 3650))")
@Check('publications_published_check', "((num_nonnulls(place, published_by, published_at, published_until) = ANY (ARRAY[0, 4])) AND ((status = ANY (ARRAY['PUBLISHED'::text, 'WITHDRAWN'::text])) = (published_at IS NOT NULL)))")
@Unique('publications_seq_key', ['caseId', 'seq'])
@Check('publications_status_check', "(status = ANY (ARRAY['DRAFT'::text, 'NOTICE_SENT'::text, 'OPINION_OPEN'::text, 'OPINION_CLOSED'::text, 'APPROVED'::text, 'PUBLISHED'::text, 'WITHDRAWN'::text, 'DROPPED'::text]))")
@Index('publications_order_idx', ['orderId'], { unique: false })
export class Publication {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'publications_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'order_id' }) orderId: string;
  @Column({ type: 'uuid', name: 'legal_basis_id' }) legalBasisId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'publication_no' }) publicationNo: string;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'text' }) text: string;
  @Column({ type: 'text', name: 'grounds' }) grounds: string;
  @Column({ type: 'text', name: 'channel' }) channel: 'WEBSITE' | 'OFFICIAL_GAZETTE' | 'MINISTRY_BULLETIN' | 'PRESS';
  @Column({ type: 'integer', name: 'period_days' }) periodDays: number;
  @Column({ type: 'text', name: 'exemption', nullable: true }) exemption: 'URGENT' | 'IMPRACTICABLE' | 'WAIVED' | null;
  @Column({ type: 'text', name: 'exemption_reason', nullable: true }) exemptionReason: string | null;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'uuid', name: 'document_id', nullable: true }) documentId: string | null;
  @Column({ type: 'uuid', name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'approved_at', nullable: true }) approvedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'release_at', nullable: true }) releaseAt: Date | null;
  @Column({ type: 'text', name: 'place', nullable: true }) place: string | null;
  @Column({ type: 'uuid', name: 'published_by', nullable: true }) publishedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column({ type: 'date', name: 'published_until', nullable: true }) publishedUntil: string | null;
  @Column({ type: 'text', name: 'drop_ground', nullable: true }) dropGround: 'REMEDIED' | 'OPINION_HEEDED' | 'ORDER_FELL' | 'OTHER' | null;
  @Column({ type: 'text', name: 'drop_reason', nullable: true }) dropReason: string | null;
  @Column({ type: 'uuid', name: 'dropped_by', nullable: true }) droppedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'dropped_at', nullable: true }) droppedAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'DRAFT' | 'NOTICE_SENT' | 'OPINION_OPEN' | 'OPINION_CLOSED' | 'APPROVED' | 'PUBLISHED' | 'WITHDRAWN' | 'DROPPED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 접수대장: what was handed in, word for word as canonical JSON with its SHA-256 and those of its files; the number follows the day without a gap. */
@Entity({ name: 'receipts', comment: "접수대장: what was handed in, word for word as canonical JSON with its SHA-256 and those of its files; the number follows the day without a gap." })
@Check('receipts_hash_check', "(content_sha256 = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text))")
@Check('receipts_kind_check', "(kind = ANY (ARRAY['ACTION_PLAN'::text, 'COMPLETION_REPORT'::text, 'OCCURRENCE_REPORT'::text, 'FACT_CHECK_ANSWER'::text, 'OPINION'::text, 'OPINION_WAIVER'::text, 'EXTENSION_REQUEST'::text, 'INFORMATION_ANSWER'::text, 'PROCEDURE_REQUEST'::text, 'PRESERVATION_CONFIRMATION'::text, 'DISCLOSURE_ANSWER'::text, 'SANCTION_OPINION'::text, 'SANCTION_OBJECTION'::text, 'APPEAL'::text, 'PUBLICATION_OPINION'::text, 'FINDING_DISPUTE'::text, 'THIRD_PARTY_OPINION'::text, 'SEIZURE_RETURN'::text]))")
@Unique('receipts_no_key', ['receiptNo'])
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'receipts_respondent_fk' })
@Unique('receipts_serial_key', ['receivedOn', 'serial'])
@Index('receipts_case_idx', ['caseId', 'receivedAt'], { unique: false })
@Index('receipts_provider_idx', ['providerId', 'receivedAt'], { unique: false })
@Index('receipts_subject_idx', ['subjectId'], { unique: false })
export class Receipt {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'receipts_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text', name: 'receipt_no' }) receiptNo: string;
  @Column({ type: 'date', name: 'received_on' }) receivedOn: string;
  @Column({ type: 'integer', name: 'serial' }) serial: number;
  @Column({ type: 'text', name: 'kind' }) kind: 'ACTION_PLAN' | 'COMPLETION_REPORT' | 'OCCURRENCE_REPORT' | 'FACT_CHECK_ANSWER' | 'OPINION' | 'OPINION_WAIVER' | 'EXTENSION_REQUEST' | 'INFORMATION_ANSWER' | 'PROCEDURE_REQUEST' | 'PRESERVATION_CONFIRMATION' | 'DISCLOSURE_ANSWER' | 'SANCTION_OPINION' | 'SANCTION_OBJECTION' | 'APPEAL' | 'PUBLICATION_OPINION' | 'FINDING_DISPUTE' | 'THIRD_PARTY_OPINION' | 'SEIZURE_RETURN';
  @Column({ type: 'text', name: 'subject_type' }) subjectType: string;
  @Column({ type: 'uuid', name: 'subject_id' }) subjectId: string;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'content' }) content: string;
  @Column({ type: 'text', name: 'content_sha256' }) contentSha256: string;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'received_at' }) receivedAt: Date;
}

/** 복구현황: how far a service or group of assets had recovered at an instant. */
@Entity({ name: 'recovery_snapshots', comment: "복구현황: how far a service or group of assets had recovered at an instant." })
@Check('recovery_snapshots_counts_check', "((total_count >= 0) AND ((restored_count >= 0) AND (restored_count <= total_count)))")
@ForeignKey(() => Incident, ['incidentId', 'caseId'], ['id', 'caseId'], { name: 'recovery_snapshots_incident_fk' })
@Check('recovery_snapshots_percent_check', "((percent >= (0)::numeric) AND (percent <= (100)::numeric))")
@Check('recovery_snapshots_precision_check', "(\"precision\" = ANY (ARRAY['SECOND'::text, 'MINUTE'::text, 'HOUR'::text, 'DAY'::text, 'APPROXIMATE'::text]))")
@ForeignKey(() => Service, ['serviceId'], ['id'], { name: 'recovery_snapshots_service_fk' })
@Check('recovery_snapshots_state_check', "(state = ANY (ARRAY['NORMAL'::text, 'PARTIAL'::text, 'DOWN'::text]))")
@Check('recovery_snapshots_subject_check', "(num_nonnulls(service_id, asset_group) = 1)")
@Index('recovery_snapshots_incident_idx', ['incidentId', 'asOf'], { unique: false })
export class RecoverySnapshot {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'recovery_snapshots_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'incident_id' }) incidentId: string;
  @Column({ type: 'timestamp with time zone', name: 'as_of' }) asOf: Date;
  @Column({ type: 'text', name: 'precision', default: () => "'MINUTE'" }) precision: string;
  @Column({ type: 'uuid', name: 'service_id', nullable: true }) serviceId: string | null;
  @Column({ type: 'text', name: 'asset_group', nullable: true }) assetGroup: string | null;
  @Column({ type: 'text', name: 'state' }) state: 'NORMAL' | 'PARTIAL' | 'DOWN';
  @Column({ type: 'integer', name: 'total_count', nullable: true }) totalCount: number | null;
  @Column({ type: 'integer', name: 'restored_count', nullable: true }) restoredCount: number | null;
  @Column({ type: 'numeric', name: 'percent', nullable: true, precision: 5, scale: 2 }) percent: number | null;
  @Column({ type: 'text', name: 'reported_by' }) reportedBy: string;
  @Column({ type: 'text', name: 'source' }) source: string;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 재발 의심: an incident beside an earlier incident, finding or action of the provider, with what they have in common; the lead inspector answers. */
@Entity({ name: 'recurrences', comment: "재발 의심: an incident beside an earlier incident, finding or action of the provider, with what they have in common; the lead inspector answers." })
@ForeignKey(() => CorrectiveAction, ['actionId', 'earlierCaseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'recurrences_action_fk' })
@Check('recurrences_basis_check', "(basis = ANY (ARRAY['CAUSE_AND_SERVICE'::text, 'CAUSE'::text, 'SERVICE'::text]))")
@Check('recurrences_cause_comparison_check', "(cause_comparison = ANY (ARRAY['COMMON'::text, 'DIFFERENT'::text, 'UNDETERMINED'::text]))")
@Check('recurrences_decided_check', "(num_nonnulls(decided_by, decided_at, decision_reason) =\nCASE\n    WHEN (status = ANY (ARRAY['CONFIRMED'::text, 'REJECTED'::text])) THEN 3\n    ELSE 0\nEND)")
@Check('recurrences_earlier_check', "((num_nonnulls(earlier_incident_id, finding_id, action_id) = 1) AND ((kind = 'INCIDENT'::text) = (earlier_incident_id IS NOT NULL)) AND ((kind = 'FINDING'::text) = (finding_id IS NOT NULL)))")
@ForeignKey(() => Incident, ['earlierIncidentId', 'earlierCaseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'recurrences_earlier_incident_fk' })
@Check('recurrences_failed_check', "((verified_on IS NULL) = (failed_after_days IS NULL))")
@ForeignKey(() => Finding, ['findingId', 'earlierCaseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'recurrences_finding_fk' })
@ForeignKey(() => Incident, ['incidentId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'recurrences_incident_fk' })
@Check('recurrences_kind_check', "(kind = ANY (ARRAY['INCIDENT'::text, 'FINDING'::text, 'CORRECTIVE_ACTION'::text]))")
@Check('recurrences_order_check', "((earlier_at < began_at) AND (days_between >= 0))")
@Check('recurrences_self_check', "(incident_id <> earlier_incident_id)")
@Check('recurrences_status_check', "(status = ANY (ARRAY['PROPOSED'::text, 'CONFIRMED'::text, 'REJECTED'::text, 'LAPSED'::text]))")
@Index('recurrences_case_idx', ['caseId', 'status'], { unique: false })
@Index('recurrences_earlier_idx', ['earlierCaseId', 'status'], { unique: false })
@Index('recurrences_finding_idx', ['findingId'], { unique: false })
@Index('recurrences_standing_action_id_key', ['incidentId', 'actionId'], { unique: true, where: "(status <> 'LAPSED'::text)" })
@Index('recurrences_standing_earlier_incident_id_key', ['incidentId', 'earlierIncidentId'], { unique: true, where: "(status <> 'LAPSED'::text)" })
@Index('recurrences_standing_finding_id_key', ['incidentId', 'findingId'], { unique: true, where: "(status <> 'LAPSED'::text)" })
export class Recurrence {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'recurrences_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'incident_id' }) incidentId: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'INCIDENT' | 'FINDING' | 'CORRECTIVE_ACTION';
  @Column({ type: 'uuid', name: 'earlier_case_id' }) earlierCaseId: string;
  @Column({ type: 'uuid', name: 'earlier_incident_id', nullable: true }) earlierIncidentId: string | null;
  @Column({ type: 'uuid', name: 'finding_id', nullable: true }) findingId: string | null;
  @Column({ type: 'uuid', name: 'action_id', nullable: true }) actionId: string | null;
  @Column({ type: 'text', name: 'earlier_no' }) earlierNo: string;
  @Column({ type: 'text', name: 'earlier_title', nullable: true }) earlierTitle: string | null;
  @Column({ type: 'text', name: 'incident_nos', array: true, default: () => "'{}'" }) incidentNos: string[];
  @Column({ type: 'text', name: 'basis' }) basis: 'CAUSE_AND_SERVICE' | 'CAUSE' | 'SERVICE';
  @Column({ type: 'text', name: 'cause_comparison' }) causeComparison: 'COMMON' | 'DIFFERENT' | 'UNDETERMINED';
  @Column({ type: 'text', name: 'cause_codes', array: true, default: () => "'{}'" }) causeCodes: string[];
  @Column({ type: 'uuid', name: 'service_ids', array: true, default: () => "'{}'" }) serviceIds: string[];
  @Column({ type: 'timestamp with time zone', name: 'earlier_at' }) earlierAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'began_at' }) beganAt: Date;
  @Column({ type: 'integer', name: 'days_between' }) daysBetween: number;
  @Column({ type: 'integer', name: 'window_months' }) windowMonths: number;
  @Column({ type: 'date', name: 'verified_on', nullable: true }) verifiedOn: string | null;
  @Column({ type: 'integer', name: 'failed_after_days', nullable: true }) failedAfterDays: number | null;
  @Column({ type: 'text', name: 'status' }) status: 'PROPOSED' | 'CONFIRMED' | 'REJECTED' | 'LAPSED';
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'text', name: 'decision_reason', nullable: true }) decisionReason: string | null;
  @Column({ type: 'timestamp with time zone', name: 'proposed_at' }) proposedAt: Date;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** Effective-dated data that is looked up but not joined: tracks, penalty clauses, designation thresholds, document types, retention classes. */
@Entity({ name: 'reference_entries', comment: "Effective-dated data that is looked up but not joined: tracks, penalty clauses, designation thresholds, document types, retention classes." })
export class ReferenceEntry {
  @PrimaryColumn({ type: 'text', name: 'dataset', primaryKeyConstraintName: 'reference_entries_pkey' }) dataset: string;
  @PrimaryColumn({ type: 'text', name: 'code', primaryKeyConstraintName: 'reference_entries_pkey' }) code: string;
  @PrimaryColumn({ type: 'date', name: 'effective_from', primaryKeyConstraintName: 'reference_entries_pkey' }) effectiveFrom: string;
  @Column({ type: 'date', name: 'effective_to', nullable: true }) effectiveTo: string | null;
  @Column({ type: 'jsonb', name: 'entry' }) entry: unknown;
  @Column({ type: 'text', name: 'source' }) source: string;
}

/** 회신: what the authority let the ministry know, one after the other. */
@Entity({ name: 'referral_answers', comment: "회신: what the authority let the ministry know, one after the other." })
@Check('referral_answers_answer_check', "(answer = ANY (ARRAY['RECEIVED'::text, 'INVESTIGATING'::text, 'PROSECUTED'::text, 'NOT_PROSECUTED'::text, 'ACTED'::text, 'NO_ACTION'::text]))")
@ForeignKey(() => Evidence, ['paperEvidenceId', 'caseId'], ['id', 'caseId'], { name: 'referral_answers_paper_fk' })
@ForeignKey(() => Referral, ['referralId', 'caseId'], ['id', 'caseId'], { name: 'referral_answers_referral_fk' })
@Index('referral_answers_referral_idx', ['referralId'], { unique: false })
export class ReferralAnswer {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'referral_answers_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'referral_id' }) referralId: string;
  @Column({ type: 'text', name: 'answer' }) answer: 'RECEIVED' | 'INVESTIGATING' | 'PROSECUTED' | 'NOT_PROSECUTED' | 'ACTED' | 'NO_ACTION';
  @Column({ type: 'date', name: 'answered_on' }) answeredOn: string;
  @Column({ type: 'text', name: 'reference', nullable: true }) reference: string | null;
  @Column({ type: 'text', name: 'text', nullable: true }) text: string | null;
  @Column({ type: 'uuid', name: 'paper_evidence_id', nullable: true }) paperEvidenceId: string | null;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'recorded_at' }) recordedAt: Date;
}

/** 수사의뢰·고발·타기관 통보: what facts went to which authority, also about a respondent without a finding; never open to a provider. */
@Entity({ name: 'referrals', comment: "수사의뢰·고발·타기관 통보: what facts went to which authority, also about a respondent without a finding; never open to a provider." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'referrals_case_fk' })
@ForeignKey(() => CaseRespondent, ['caseId', 'concernsId'], ['caseId', 'providerId'], { name: 'referrals_concerns_fk' })
@Check('referrals_concluded_check', "((status = 'CONCLUDED'::text) = (conclusion IS NOT NULL))")
@Check('referrals_decided_check', "(((status = 'PROPOSED'::text) = (num_nulls(decided_by, decided_at, decision_reason) = 3)) AND (num_nonnulls(decided_by, decided_at, decision_reason) = ANY (ARRAY[0, 3])))")
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'referrals_document_fk' })
@Check('referrals_four_eyes', "(decided_by <> author_id)")
@Unique('referrals_id_case_key', ['id', 'caseId'])
@Check('referrals_kind_check', "(kind = ANY (ARRAY['CRIMINAL_INVESTIGATION'::text, 'ACCUSATION'::text, 'AGENCY_NOTICE'::text]))")
@Check('referrals_method_check', "(method = ANY (ARRAY['E_DOC'::text, 'POST_REGISTERED'::text, 'HAND'::text, 'MAIL_EMAIL'::text, 'FAX'::text, 'PUBLIC_NOTICE'::text, 'ORAL'::text]))")
@Unique('referrals_no_key', ['referralNo'])
@Check('referrals_sent_check', "((status = ANY (ARRAY['SENT'::text, 'ANSWERED'::text, 'CONCLUDED'::text])) = (num_nonnulls(document_id, method) = 2))")
@Unique('referrals_seq_key', ['caseId', 'seq'])
@Check('referrals_status_check', "(status = ANY (ARRAY['PROPOSED'::text, 'SENT'::text, 'ANSWERED'::text, 'CONCLUDED'::text, 'DROPPED'::text]))")
export class Referral {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'referrals_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'referral_no' }) referralNo: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'CRIMINAL_INVESTIGATION' | 'ACCUSATION' | 'AGENCY_NOTICE';
  @Column({ type: 'uuid', name: 'concerns_id', nullable: true }) concernsId: string | null;
  @Column({ type: 'text', name: 'agency_code', nullable: true }) agencyCode: string | null;
  @Column({ type: 'text', name: 'agency_name' }) agencyName: string;
  @Column({ type: 'text', name: 'legal_ground' }) legalGround: string;
  @Column({ type: 'text', name: 'facts' }) facts: string;
  @Column({ type: 'text', name: 'enclosures', array: true, default: () => "'{}'" }) enclosures: string[];
  @Column({ type: 'uuid', name: 'evidence_ids', array: true, default: () => "'{}'" }) evidenceIds: string[];
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'uuid', name: 'document_id', nullable: true }) documentId: string | null;
  @Column({ type: 'text', name: 'method', nullable: true }) method: 'E_DOC' | 'POST_REGISTERED' | 'HAND' | 'MAIL_EMAIL' | 'FAX' | 'PUBLIC_NOTICE' | 'ORAL' | null;
  @Column({ type: 'text', name: 'decision_reason', nullable: true }) decisionReason: string | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'text', name: 'conclusion', nullable: true }) conclusion: string | null;
  @Column({ type: 'text', name: 'status' }) status: 'PROPOSED' | 'SENT' | 'ANSWERED' | 'CONCLUDED' | 'DROPPED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** SHA-256 of each refresh token given out; a second use after the grace of parallel tabs revokes the session. */
@Entity({ name: 'refresh_tokens', comment: "SHA-256 of each refresh token given out; a second use after the grace of parallel tabs revokes the session." })
@ForeignKey(() => Session, ['sessionId'], ['id'], { name: 'refresh_tokens_session_fk' })
@Index('refresh_tokens_session_idx', ['sessionId'], { unique: false })
export class RefreshToken {
  @PrimaryColumn({ type: 'text', name: 'token_hash', primaryKeyConstraintName: 'refresh_tokens_pkey' }) tokenHash: string;
  @Column({ type: 'uuid', name: 'session_id' }) sessionId: string;
  @Column({ type: 'timestamp with time zone', name: 'issued_at', default: () => "now()" }) issuedAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'used_at', nullable: true }) usedAt: Date | null;
}

/** The PDF of an edition: rendered once after its release, kept by hash, served as it is. */
@Entity({ name: 'report_edition_renderings', comment: "The PDF of an edition: rendered once after its release, kept by hash, served as it is." })
@Check('report_edition_renderings_body_check', "((body_size <= size) AND ((signer_sha256 IS NULL) = (body_sha256 = pdf_sha256)) AND ((body_size = size) = (body_sha256 = pdf_sha256)))")
@ForeignKey(() => ReportEdition, ['editionId', 'caseId'], ['id', 'caseId'], { name: 'report_edition_renderings_edition_fk' })
@Unique('report_edition_renderings_key', ['editionId', 'locale'])
@Check('report_edition_renderings_locale_check', "(locale = ANY (ARRAY['ko'::text, 'en'::text]))")
@Index('report_edition_renderings_pdf_idx', ['pdfSha256'], { unique: false })
export class ReportEditionRendering {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'report_edition_renderings_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id', nullable: true }) providerId: string | null;
  @Column({ type: 'uuid', name: 'edition_id' }) editionId: string;
  @Column({ type: 'text', name: 'locale' }) locale: 'ko' | 'en';
  @Column({ type: 'text', name: 'renderer' }) renderer: string;
  @Column({ type: 'text', name: 'pdf_sha256' }) pdfSha256: string;
  @Column({ type: 'bigint', name: 'size' }) size: number;
  @Column({ type: 'text', name: 'storage_key' }) storageKey: string;
  @Column({ type: 'text', name: 'body_sha256' }) bodySha256: string;
  @Column({ type: 'bigint', name: 'body_size' }) bodySize: number;
  @Column({ type: 'text', name: 'signer_sha256', nullable: true }) signerSha256: string | null;
  @Column({ type: 'timestamp with time zone', name: 'rendered_at', default: () => "now()" }) renderedAt: Date;
}

/** 보고서 판(사업자 통지본·공개본): a content of its own, made from the frozen report by what each reader may read. */
@Entity({ name: 'report_editions', comment: "보고서 판(사업자 통지본·공개본): a content of its own, made from the frozen report by what each reader may read." })
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'report_editions_document_fk' })
@Check('report_editions_hash_check', "(content_sha256 = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text))")
@Unique('report_editions_id_case_key', ['id', 'caseId'])
@Check('report_editions_reader_check', "((variant = 'PROVIDER'::text) = (provider_id IS NOT NULL))")
@Check('report_editions_release_check', "\nCASE\n    WHEN (status = 'PREPARED'::text) THEN (num_nonnulls(released_at, released_by, frozen_at) = 0)\n    ELSE (num_nonnulls(released_at, released_by, frozen_at) = 3)\nEND")
@ForeignKey(() => User, ['releasedBy'], ['id'], { name: 'report_editions_releaser_fk' })
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'report_editions_respondent_fk' })
@Unique('report_editions_respondent_key', ['documentId', 'providerId'])
@Check('report_editions_status_check', "(status = ANY (ARRAY['PREPARED'::text, 'RELEASED'::text, 'WITHHELD'::text]))")
@Check('report_editions_variant_check', "(variant = ANY (ARRAY['PROVIDER'::text, 'PUBLIC'::text]))")
@Check('report_editions_withheld_check', "((status = 'WITHHELD'::text) = (withhold_reason IS NOT NULL))")
@Index('report_editions_case_idx', ['caseId'], { unique: false })
@Index('report_editions_listed_idx', ['releasedAt', 'id'], { unique: false, where: "((variant = 'PUBLIC'::text) AND (status = 'RELEASED'::text))" })
@Index('report_editions_public_key', ['documentId'], { unique: true, where: "(provider_id IS NULL)" })
export class ReportEdition {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'report_editions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'document_id' }) documentId: string;
  @Column({ type: 'uuid', name: 'provider_id', nullable: true }) providerId: string | null;
  @Column({ type: 'text', name: 'variant' }) variant: 'PROVIDER' | 'PUBLIC';
  @Column({ type: 'text', name: 'title', default: () => "''" }) title: string;
  @Column({ type: 'text', name: 'content' }) content: string;
  @Column({ type: 'text', name: 'content_sha256' }) contentSha256: string;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'uuid', name: 'released_by', nullable: true }) releasedBy: string | null;
  @Column({ type: 'text', name: 'withhold_reason', nullable: true }) withholdReason: string | null;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'PREPARED' | 'RELEASED' | 'WITHHELD';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 가림 기록: which text of an edition was replaced before its release, by whom and why. */
@Entity({ name: 'report_redactions', comment: "가림 기록: which text of an edition was replaced before its release, by whom and why." })
@ForeignKey(() => ReportEdition, ['editionId', 'caseId'], ['id', 'caseId'], { name: 'report_redactions_edition_fk' })
@Check('report_redactions_effect_check', "((original <> ''::text) AND (content_before_sha256 <> content_after_sha256))")
@ForeignKey(() => User, ['redactedBy'], ['id'], { name: 'report_redactions_person_fk' })
@Unique('report_redactions_seq_key', ['editionId', 'seq'])
export class ReportRedaction {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'report_redactions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'edition_id' }) editionId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'path' }) path: string;
  @Column({ type: 'text', name: 'original' }) original: string;
  @Column({ type: 'text', name: 'replacement' }) replacement: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'text', name: 'content_before_sha256' }) contentBeforeSha256: string;
  @Column({ type: 'text', name: 'content_after_sha256' }) contentAfterSha256: string;
  @Column({ type: 'uuid', name: 'redacted_by' }) redactedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'redacted_at' }) redactedAt: Date;
}

/** Requirements and findings, n to m; a requirement may stand without a finding. */
@Entity({ name: 'requirement_findings', comment: "Requirements and findings, n to m; a requirement may stand without a finding." })
@ForeignKey(() => Finding, ['findingId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'requirement_findings_finding_fk' })
@ForeignKey(() => Order, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'requirement_findings_order_fk' })
@ForeignKey(() => Requirement, ['requirementId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'requirement_findings_requirement_fk' })
export class RequirementFinding {
  @PrimaryColumn({ type: 'uuid', name: 'requirement_id', primaryKeyConstraintName: 'requirement_findings_pkey' }) requirementId: string;
  @PrimaryColumn({ type: 'uuid', name: 'finding_id', primaryKeyConstraintName: 'requirement_findings_pkey' }) findingId: string;
  @Column({ type: 'uuid', name: 'order_id' }) orderId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** 요구사항: what must be achieved, by when; due has the shape DueSpec of src/domain. */
@Entity({ name: 'requirements', comment: "요구사항: what must be achieved, by when; due has the shape DueSpec of src/domain." })
@Check('requirements_effectiveness_check', "((effectiveness_months >= 0) AND (effectiveness_months <= 60))")
@Unique('requirements_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('requirements_kind_check', "(kind = ANY (ARRAY['IMMEDIATE'::text, 'SHORT_TERM'::text, 'LONG_TERM'::text, 'RECURRING'::text]))")
@ForeignKey(() => Order, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'requirements_order_fk' })
@Unique('requirements_requirement_no_key', ['requirementNo'])
@Unique('requirements_seq_key', ['orderId', 'seq'])
export class Requirement {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'requirements_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'order_id' }) orderId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'requirement_no' }) requirementNo: string;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'text' }) text: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'IMMEDIATE' | 'SHORT_TERM' | 'LONG_TERM' | 'RECURRING';
  @Column({ type: 'boolean', name: 'alternative_allowed', default: () => "false" }) alternativeAllowed: boolean;
  @Column({ type: 'integer', name: 'effectiveness_months', default: () => "'6'" }) effectivenessMonths: number;
  @Column({ type: 'boolean', name: 'incident_specific', default: () => "true" }) incidentSpecific: boolean;
  @Column({ type: 'jsonb', name: 'due' }) due: unknown;
}

/** 상신과 결재: what was submitted, as canonical JSON with its SHA-256, and what was decided on it; only the decision is added later, once. */
@Entity({ name: 'review_rounds', comment: "상신과 결재: what was submitted, as canonical JSON with its SHA-256, and what was decided on it; only the decision is added later, once." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'review_rounds_case_fk' })
@Check('review_rounds_decided_check', "(num_nonnulls(outcome, decided_by, decided_at) = ANY (ARRAY[0, 3]))")
@Check('review_rounds_four_eyes', "((outcome <> 'APPROVED'::text) OR (decided_by <> submitted_by))")
@Check('review_rounds_hash_check', "(content_sha256 = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text))")
@Unique('review_rounds_id_case_key', ['id', 'caseId'])
@Check('review_rounds_outcome_check', "(outcome = ANY (ARRAY['APPROVED'::text, 'RETURNED'::text, 'WITHDRAWN'::text]))")
@Check('review_rounds_reason_check', "((outcome <> 'RETURNED'::text) OR (reason IS NOT NULL))")
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'review_rounds_respondent_fk' })
@Unique('review_rounds_round_key', ['subjectId', 'round'])
@Check('review_rounds_subject_check', "(subject_type = ANY (ARRAY['order'::text, 'inspection-result'::text, 'inspection'::text]))")
@Index('review_rounds_case_idx', ['caseId'], { unique: false })
@Index('review_rounds_open_idx', ['submittedAt', 'id'], { unique: false, where: "(outcome IS NULL)" })
@Index('review_rounds_open_key', ['subjectId'], { unique: true, where: "(outcome IS NULL)" })
export class ReviewRound {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'review_rounds_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id', nullable: true }) providerId: string | null;
  @Column({ type: 'text', name: 'subject_type' }) subjectType: 'order' | 'inspection-result' | 'inspection';
  @Column({ type: 'uuid', name: 'subject_id' }) subjectId: string;
  @Column({ type: 'integer', name: 'round' }) round: number;
  @Column({ type: 'text', name: 'content' }) content: string;
  @Column({ type: 'text', name: 'content_sha256' }) contentSha256: string;
  @Column({ type: 'uuid', name: 'submitted_by' }) submittedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'submitted_at' }) submittedAt: Date;
  @Column({ type: 'text', name: 'outcome', nullable: true }) outcome: 'APPROVED' | 'RETURNED' | 'WITHDRAWN' | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'text', name: 'reason', nullable: true }) reason: string | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 결재선의 단계: who signs a round as what, in their order; a signature is bound to the hash of the content that was signed. */
@Entity({ name: 'review_steps', comment: "결재선의 단계: who signs a round as what, in their order; a signature is bound to the hash of the content that was signed." })
@Check('review_steps_acknowledged_check', "((acknowledged_at IS NULL) OR (mark = 'ACTING'::text))")
@Check('review_steps_acting_check', "((NOT (mark IS DISTINCT FROM 'ACTING'::text)) = COALESCE((signer_id <> decided_by), false))")
@ForeignKey(() => User, ['decidedBy'], ['id'], { name: 'review_steps_decided_by_fk' })
@Check('review_steps_decided_check', "(num_nonnulls(decision, decided_by, decided_at, content_sha256) = ANY (ARRAY[0, 4]))")
@Unique('review_steps_decided_key', ['roundId', 'decidedBy'])
@Check('review_steps_decision_check', "(decision = ANY (ARRAY['SIGNED'::text, 'OPINION'::text, 'RETURNED'::text]))")
@Check('review_steps_mark_check', "(mark = ANY (ARRAY['DELEGATED'::text, 'ACTING'::text]))")
@Check('review_steps_opinion_check', "((opinion IS NULL) = ((decision IS NULL) OR (decision = 'SIGNED'::text)))")
@Check('review_steps_role_check', "(role = ANY (ARRAY['REVIEW'::text, 'CONCURRENCE'::text, 'APPROVAL'::text]))")
@ForeignKey(() => ReviewRound, ['roundId', 'caseId'], ['id', 'caseId'], { name: 'review_steps_round_fk' })
@Unique('review_steps_seq_key', ['roundId', 'seq'])
@Check('review_steps_signer_check', "((signer_id IS NOT NULL) OR (role = 'APPROVAL'::text))")
@ForeignKey(() => User, ['signerId'], ['id'], { name: 'review_steps_signer_fk' })
@Unique('review_steps_signer_key', ['roundId', 'signerId'])
@Index('review_steps_open_idx', ['signerId'], { unique: false, where: "(decision IS NULL)" })
export class ReviewStep {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'review_steps_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'round_id' }) roundId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'role' }) role: 'REVIEW' | 'CONCURRENCE' | 'APPROVAL';
  @Column({ type: 'uuid', name: 'signer_id', nullable: true }) signerId: string | null;
  @Column({ type: 'text', name: 'decision', nullable: true }) decision: 'SIGNED' | 'OPINION' | 'RETURNED' | null;
  @Column({ type: 'text', name: 'opinion', nullable: true }) opinion: string | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'text', name: 'content_sha256', nullable: true }) contentSha256: string | null;
  @Column({ type: 'text', name: 'mark', nullable: true }) mark: 'DELEGATED' | 'ACTING' | null;
  @Column({ type: 'timestamp with time zone', name: 'acknowledged_at', nullable: true }) acknowledgedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** What the party brings for it; stays what was handed in. */
@Entity({ name: 'sanction_opinion_evidence', comment: "What the party brings for it; stays what was handed in." })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'sanction_opinion_evidence_evidence_fk' })
@ForeignKey(() => SanctionOpinion, ['sanctionOpinionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'sanction_opinion_evidence_owner_fk' })
export class SanctionOpinionEvidence {
  @PrimaryColumn({ type: 'uuid', name: 'sanction_opinion_id', primaryKeyConstraintName: 'sanction_opinion_evidence_pkey' }) sanctionOpinionId: string;
  @PrimaryColumn({ type: 'uuid', name: 'evidence_id', primaryKeyConstraintName: 'sanction_opinion_evidence_pkey' }) evidenceId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** 제재 사전통지에 대한 의견: what the party says before the decision. */
@Entity({ name: 'sanction_opinions', comment: "제재 사전통지에 대한 의견: what the party says before the decision." })
@Unique('sanction_opinions_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('sanction_opinions_kind_check', "(kind = ANY (ARRAY['OPINION'::text, 'WAIVER'::text]))")
@Unique('sanction_opinions_receipt_no_key', ['receiptNo'])
@ForeignKey(() => Sanction, ['sanctionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'sanction_opinions_sanction_fk' })
@Unique('sanction_opinions_sanction_key', ['sanctionId'])
export class SanctionOpinion {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'sanction_opinions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'sanction_id' }) sanctionId: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'OPINION' | 'WAIVER';
  @Column({ type: 'text', name: 'text' }) text: string;
  @Column({ type: 'text', name: 'receipt_no' }) receiptNo: string;
  @Column({ type: 'uuid', name: 'submitted_by' }) submittedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'submitted_at' }) submittedAt: Date;
}

/** 납부: what was paid of a fine or surcharge, and when. */
@Entity({ name: 'sanction_payments', comment: "납부: what was paid of a fine or surcharge, and when." })
@Check('sanction_payments_amount_check', "(amount > 0)")
@ForeignKey(() => Sanction, ['sanctionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'sanction_payments_sanction_fk' })
@Index('sanction_payments_sanction_idx', ['sanctionId'], { unique: false })
export class SanctionPayment {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'sanction_payments_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'sanction_id' }) sanctionId: string;
  @Column({ type: 'bigint', name: 'amount' }) amount: number;
  @Column({ type: 'date', name: 'paid_on' }) paidOn: string;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'recorded_at' }) recordedAt: Date;
}

/** 과태료·과징금: whole won, worked out again by the database from what is recorded; seen by the party from the arrival of the prior notice on. */
@Entity({ name: 'sanctions', comment: "과태료·과징금: whole won, worked out again by the database from what is recorded; seen by the party from the arrival of the prior notice on." })
@Check('sanctions_adjustment_check', "(((aggravation >= 0) AND (aggravation <= 50)) AND ((reduction >= 0) AND (reduction <= 50)))")
@Check('sanctions_amount_check', "(amount = app.sanction_amount(kind, statutory_maximum, base_amount, revenues, rate, aggravation, reduction))")
@Check('sanctions_calculation_check', "\nCASE kind\n    WHEN 'FINE'::text THEN ((num_nonnulls(statutory_maximum, base_amount) = 2) AND (num_nonnulls(revenues, rate) = 0) AND ((base_amount >= 0) AND (base_amount <= statutory_maximum)))\n    ELSE ((num_nonnulls(statutory_maximum, base_amount) = 0) AND (num_nonnulls(revenues, rate) = 2) AND (cardinality(revenues) = 3) AND (array_position(revenues, NULL::bigint) IS NULL) AND (0 <= ALL (revenues)) AND ((rate >= 0) AND (rate <= 300)))\nEND")
@Check('sanctions_court_check', "((kind = 'FINE'::text) OR (status <> ALL (ARRAY['OBJECTED'::text, 'SENT_TO_COURT'::text, 'COURT_DECIDED'::text])))")
@ForeignKey(() => Evidence, ['courtPaperEvidenceId', 'caseId'], ['id', 'caseId'], { name: 'sanctions_court_paper_fk' })
@Check('sanctions_decided_check', "((status <> ALL (ARRAY['DECIDED'::text, 'NOTIFIED'::text, 'INSTALMENT'::text, 'OVERDUE'::text, 'DUNNED'::text, 'COLLECTION'::text, 'OBJECTED'::text, 'SENT_TO_COURT'::text, 'COURT_DECIDED'::text, 'REVOKED'::text])) OR (num_nonnulls(decision_document_id, decided_by, decided_at) = 3))")
@ForeignKey(() => OfficialDocument, ['decisionDocumentId', 'caseId'], ['id', 'caseId'], { name: 'sanctions_decision_fk' })
@ForeignKey(() => OfficialDocument, ['dunningDocumentId', 'caseId'], ['id', 'caseId'], { name: 'sanctions_dunning_fk' })
@Check('sanctions_four_eyes', "(decided_by <> author_id)")
@Check('sanctions_ground_check', "(ground = ANY (ARRAY['ORDER_NOT_COMPLIED'::text, 'INSPECTION_REFUSED'::text, 'MATERIALS_NOT_SUBMITTED'::text, 'REPORT_LATE_OR_FALSE'::text, 'OTHER_DUTY'::text]))")
@Check('sanctions_heard_check', "((status = ANY (ARRAY['PROPOSED'::text, 'PRIOR_NOTICE'::text, 'DROPPED'::text])) OR (num_nonnulls(notice_document_id, notice_arrived_on, opinion_due_on) = 3))")
@Unique('sanctions_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => Incident, ['incidentId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'sanctions_incident_fk' })
@ForeignKey(() => InformationRequest, ['informationRequestId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'sanctions_information_request_fk' })
@ForeignKey(() => Inspection, ['inspectionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'sanctions_inspection_fk' })
@Check('sanctions_kind_check', "(kind = ANY (ARRAY['FINE'::text, 'SURCHARGE'::text]))")
@ForeignKey(() => LegalBasis, ['legalBasisId'], ['id'], { name: 'sanctions_legal_basis_fk' })
@Unique('sanctions_no_key', ['sanctionNo'])
@ForeignKey(() => OfficialDocument, ['noticeDocumentId', 'caseId'], ['id', 'caseId'], { name: 'sanctions_notice_fk' })
@Check('sanctions_opinion_days_check', "((opinion_days >= 10) AND ((opinion_due_on - notice_arrived_on) >= 10))")
@ForeignKey(() => Order, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'sanctions_order_fk' })
@Unique('sanctions_seq_key', ['caseId', 'seq'])
@Check('sanctions_status_check', "(status = ANY (ARRAY['PROPOSED'::text, 'PRIOR_NOTICE'::text, 'OPINION'::text, 'DECIDED'::text, 'NOTIFIED'::text, 'PAID'::text, 'INSTALMENT'::text, 'OVERDUE'::text, 'DUNNED'::text, 'COLLECTION'::text, 'OBJECTED'::text, 'SENT_TO_COURT'::text, 'COURT_DECIDED'::text, 'DROPPED'::text, 'REVOKED'::text]))")
@Check('sanctions_subject_check', "(((ground = 'ORDER_NOT_COMPLIED'::text) = (order_id IS NOT NULL)) AND ((ground = 'INSPECTION_REFUSED'::text) = (inspection_id IS NOT NULL)) AND ((ground = 'MATERIALS_NOT_SUBMITTED'::text) = (information_request_id IS NOT NULL)) AND ((ground = 'REPORT_LATE_OR_FALSE'::text) = (incident_id IS NOT NULL)))")
@Check('sanctions_surcharge_check', "((kind = 'FINE'::text) OR (order_id IS NOT NULL))")
@Index('sanctions_case_idx', ['caseId'], { unique: false })
@Index('sanctions_incident_kind_key', ['incidentId', 'kind'], { unique: true, where: "((order_id IS NULL) AND (inspection_id IS NULL) AND (information_request_id IS NULL) AND (status <> ALL (ARRAY['DROPPED'::text, 'REVOKED'::text])))" })
@Index('sanctions_inspection_kind_key', ['inspectionId', 'kind'], { unique: true, where: "((order_id IS NULL) AND (inspection_id IS NOT NULL) AND (status <> ALL (ARRAY['DROPPED'::text, 'REVOKED'::text])))" })
@Index('sanctions_order_kind_key', ['orderId', 'kind'], { unique: true, where: "((order_id IS NOT NULL) AND (status <> ALL (ARRAY['DROPPED'::text, 'REVOKED'::text])))" })
@Index('sanctions_request_kind_key', ['informationRequestId', 'kind'], { unique: true, where: "((order_id IS NULL) AND (inspection_id IS NULL) AND (information_request_id IS NOT NULL) AND (status <> ALL (ARRAY['DROPPED'::text, 'REVOKED'::text])))" })
export class Sanction {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'sanctions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'sanction_no' }) sanctionNo: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'FINE' | 'SURCHARGE';
  @Column({ type: 'text', name: 'ground' }) ground: 'ORDER_NOT_COMPLIED' | 'INSPECTION_REFUSED' | 'MATERIALS_NOT_SUBMITTED' | 'REPORT_LATE_OR_FALSE' | 'OTHER_DUTY';
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'uuid', name: 'order_id', nullable: true }) orderId: string | null;
  @Column({ type: 'uuid', name: 'inspection_id', nullable: true }) inspectionId: string | null;
  @Column({ type: 'uuid', name: 'information_request_id', nullable: true }) informationRequestId: string | null;
  @Column({ type: 'uuid', name: 'incident_id', nullable: true }) incidentId: string | null;
  @Column({ type: 'text', name: 'officer_department' }) officerDepartment: string;
  @Column({ type: 'text', name: 'officer_name' }) officerName: string;
  @Column({ type: 'text', name: 'officer_contact' }) officerContact: string;
  @Column({ type: 'uuid', name: 'legal_basis_id' }) legalBasisId: string;
  @Column({ type: 'text', name: 'facts' }) facts: string;
  @Column({ type: 'date', name: 'violation_ended_on' }) violationEndedOn: string;
  @Column({ type: 'bigint', name: 'statutory_maximum', nullable: true }) statutoryMaximum: number | null;
  @Column({ type: 'bigint', name: 'base_amount', nullable: true }) baseAmount: number | null;
  @Column({ type: 'bigint', name: 'revenues', array: true, nullable: true }) revenues: number[] | null;
  @Column({ type: 'integer', name: 'rate', nullable: true }) rate: number | null;
  @Column({ type: 'integer', name: 'aggravation', default: () => "'0'" }) aggravation: number;
  @Column({ type: 'integer', name: 'reduction', default: () => "'0'" }) reduction: number;
  @Column({ type: 'text', name: 'calculation_reason' }) calculationReason: string;
  @Column({ type: 'bigint', name: 'amount' }) amount: number;
  @Column({ type: 'integer', name: 'opinion_days', nullable: true }) opinionDays: number | null;
  @Column({ type: 'uuid', name: 'notice_document_id', nullable: true }) noticeDocumentId: string | null;
  @Column({ type: 'date', name: 'notice_arrived_on', nullable: true }) noticeArrivedOn: string | null;
  @Column({ type: 'date', name: 'opinion_due_on', nullable: true }) opinionDueOn: string | null;
  @Column({ type: 'uuid', name: 'decision_document_id', nullable: true }) decisionDocumentId: string | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'date', name: 'notified_on', nullable: true }) notifiedOn: string | null;
  @Column({ type: 'date', name: 'payment_due_on', nullable: true }) paymentDueOn: string | null;
  @Column({ type: 'jsonb', name: 'instalments', nullable: true }) instalments: unknown | null;
  @Column({ type: 'date', name: 'objected_on', nullable: true }) objectedOn: string | null;
  @Column({ type: 'text', name: 'objection_text', nullable: true }) objectionText: string | null;
  @Column({ type: 'text', name: 'objection_receipt_no', nullable: true }) objectionReceiptNo: string | null;
  @Column({ type: 'uuid', name: 'dunning_document_id', nullable: true }) dunningDocumentId: string | null;
  @Column({ type: 'date', name: 'dunned_on', nullable: true }) dunnedOn: string | null;
  @Column({ type: 'date', name: 'dunning_due_on', nullable: true }) dunningDueOn: string | null;
  @Column({ type: 'text', name: 'court', nullable: true }) court: string | null;
  @Column({ type: 'date', name: 'court_decided_on', nullable: true }) courtDecidedOn: string | null;
  @Column({ type: 'bigint', name: 'court_amount', nullable: true }) courtAmount: number | null;
  @Column({ type: 'uuid', name: 'court_paper_evidence_id', nullable: true }) courtPaperEvidenceId: string | null;
  @Column({ type: 'text', name: 'end_reason', nullable: true }) endReason: string | null;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'text', name: 'status' }) status: 'PROPOSED' | 'PRIOR_NOTICE' | 'OPINION' | 'DECIDED' | 'NOTIFIED' | 'PAID' | 'INSTALMENT' | 'OVERDUE' | 'DUNNED' | 'COLLECTION' | 'OBJECTED' | 'SENT_TO_COURT' | 'COURT_DECIDED' | 'DROPPED' | 'REVOKED';
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 조사범위·기간 확대 (행정조사기본법 제23조): told to whom, how, when and why. */
@Entity({ name: 'scope_extensions', comment: "조사범위·기간 확대 (행정조사기본법 제23조): told to whom, how, when and why." })
@ForeignKey(() => Inspection, ['inspectionId', 'caseId'], ['id', 'caseId'], { name: 'scope_extensions_inspection_fk' })
@Check('scope_extensions_kind_check', "(kind = ANY (ARRAY['SCOPE'::text, 'PERIOD'::text]))")
@Check('scope_extensions_told_how_check', "(told_how = ANY (ARRAY['WRITTEN'::text, 'ORAL'::text]))")
export class ScopeExtension {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'scope_extensions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'inspection_id' }) inspectionId: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'SCOPE' | 'PERIOD';
  @Column({ type: 'text', name: 'added' }) added: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'text', name: 'told_how' }) toldHow: 'WRITTEN' | 'ORAL';
  @Column({ type: 'timestamp with time zone', name: 'told_at' }) toldAt: Date;
  @Column({ type: 'text', name: 'told_to' }) toldTo: string;
  @Column({ type: 'date', name: 'extended_until', nullable: true }) extendedUntil: string | null;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 영치물: the thing itself, or a photo or copy in its place where business would stop. */
@Entity({ name: 'seized_items', comment: "영치물: the thing itself, or a photo or copy in its place where business would stop." })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'seized_items_evidence_fk' })
@Check('seized_items_held_as_check', "(held_as = ANY (ARRAY['ORIGINAL'::text, 'PHOTO'::text, 'COPY'::text]))")
@Unique('seized_items_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => Seizure, ['seizureId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'seized_items_seizure_fk' })
@Unique('seized_items_seq_key', ['seizureId', 'seq'])
export class SeizedItem {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'seized_items_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'seizure_id' }) seizureId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'description' }) description: string;
  @Column({ type: 'text', name: 'quantity' }) quantity: string;
  @Column({ type: 'text', name: 'held_as' }) heldAs: 'ORIGINAL' | 'PHOTO' | 'COPY';
  @Column({ type: 'uuid', name: 'evidence_id', nullable: true }) evidenceId: string | null;
}

/** 영치물 반환: once, against a receipt. */
@Entity({ name: 'seizure_returns', comment: "영치물 반환: once, against a receipt." })
@ForeignKey(() => SeizedItem, ['itemId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'seizure_returns_item_fk' })
@Unique('seizure_returns_item_key', ['itemId'])
@Unique('seizure_returns_receipt_no_key', ['receiptNo'])
export class SeizureReturn {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'seizure_returns_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'item_id' }) itemId: string;
  @Column({ type: 'timestamp with time zone', name: 'returned_at' }) returnedAt: Date;
  @Column({ type: 'text', name: 'returned_to' }) returnedTo: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'text', name: 'receipt_no' }) receiptNo: string;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
}

/** 영치조서 (행정조사기본법 제13조): witness, two signed copies of which one goes to the witness. */
@Entity({ name: 'seizures', comment: "영치조서 (행정조사기본법 제13조): witness, two signed copies of which one goes to the witness." })
@Unique('seizures_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => Inspection, ['inspectionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'seizures_inspection_fk' })
@Check('seizures_order_check', "((signed_at >= seized_at) AND (copy_handed_at >= seized_at))")
@ForeignKey(() => Evidence, ['recordEvidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'seizures_record_fk' })
@Unique('seizures_seq_key', ['caseId', 'seq'])
@ForeignKey(() => InspectionSession, ['sessionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'seizures_session_fk' })
@Check('seizures_signed_check', "(num_nonnulls(signed_at, signed_by_inspector, witness_signed, copy_handed_at, frozen_at) = ANY (ARRAY[0, 5]))")
@Check('seizures_witness_check', "((witness_signed IS NOT FALSE) OR (witness_refusal IS NOT NULL))")
@Index('seizures_inspection_idx', ['inspectionId'], { unique: false })
export class Seizure {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'seizures_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'inspection_id' }) inspectionId: string;
  @Column({ type: 'uuid', name: 'session_id' }) sessionId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'timestamp with time zone', name: 'seized_at' }) seizedAt: Date;
  @Column({ type: 'text', name: 'place' }) place: string;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'text', name: 'witness' }) witness: string;
  @Column({ type: 'boolean', name: 'hinders_business' }) hindersBusiness: boolean;
  @Column({ type: 'text', name: 'destruction_feared', nullable: true }) destructionFeared: string | null;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'signed_at', nullable: true }) signedAt: Date | null;
  @Column({ type: 'text', name: 'signed_by_inspector', nullable: true }) signedByInspector: string | null;
  @Column({ type: 'boolean', name: 'witness_signed', nullable: true }) witnessSigned: boolean | null;
  @Column({ type: 'text', name: 'witness_refusal', nullable: true }) witnessRefusal: string | null;
  @Column({ type: 'timestamp with time zone', name: 'copy_handed_at', nullable: true }) copyHandedAt: Date | null;
  @Column({ type: 'uuid', name: 'record_evidence_id', nullable: true }) recordEvidenceId: string | null;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => "now()" }) updatedAt: Date;
}

/** 서비스 of a provider; user_base keeps sourced versions of its size. */
@Entity({ name: 'services', comment: "서비스 of a provider; user_base keeps sourced versions of its size." })
@Unique('services_code_key', ['code'])
@Check('services_criticality_check', "(criticality = ANY (ARRAY['CORE'::text, 'NORMAL'::text]))")
@Unique('services_id_provider_key', ['id', 'providerId'])
@ForeignKey(() => Service, ['parentServiceId', 'providerId'], ['id', 'providerId'], { name: 'services_parent_fk' })
@ForeignKey(() => Provider, ['providerId'], ['id'], { name: 'services_provider_fk' })
export class Service {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'services_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text', name: 'code' }) code: string;
  @Column({ type: 'text', name: 'name_ko' }) nameKo: string;
  @Column({ type: 'text', name: 'name_en', nullable: true }) nameEn: string | null;
  @Column({ type: 'uuid', name: 'parent_service_id', nullable: true }) parentServiceId: string | null;
  @Column({ type: 'text', name: 'criticality', default: () => "'NORMAL'" }) criticality: 'CORE' | 'NORMAL';
  @Column({ type: 'jsonb', name: 'user_base', default: () => "'[]'" }) userBase: unknown;
  @Column({ type: 'text', name: 'source' }) source: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 참석자. */
@Entity({ name: 'session_attendees', comment: "참석자." })
@ForeignKey(() => InspectionSession, ['sessionId', 'caseId'], ['id', 'caseId'], { name: 'session_attendees_session_fk' })
@Check('session_attendees_side_check', "(side = ANY (ARRAY['MINISTRY'::text, 'PROVIDER'::text, 'EXPERT'::text, 'COUNSEL'::text]))")
export class SessionAttendee {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'session_attendees_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'session_id' }) sessionId: string;
  @Column({ type: 'text', name: 'side' }) side: 'MINISTRY' | 'PROVIDER' | 'EXPERT' | 'COUNSEL';
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'text', name: 'name', nullable: true }) name: string | null;
  @Column({ type: 'text', name: 'organisation' }) organisation: string;
}

/** What was handed over on the spot. */
@Entity({ name: 'session_material_evidence', comment: "What was handed over on the spot." })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'session_material_evidence_evidence_fk' })
@ForeignKey(() => SessionMaterial, ['materialId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'session_material_evidence_material_fk' })
export class SessionMaterialEvidence {
  @PrimaryColumn({ type: 'uuid', name: 'material_id', primaryKeyConstraintName: 'session_material_evidence_pkey' }) materialId: string;
  @PrimaryColumn({ type: 'uuid', name: 'evidence_id', primaryKeyConstraintName: 'session_material_evidence_pkey' }) evidenceId: string;
  @Column({ type: 'uuid', name: 'session_id' }) sessionId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** 현장 자료 요구: asked for on site and answered on the spot by whom the respondent put forward. */
@Entity({ name: 'session_materials', comment: "현장 자료 요구: asked for on site and answered on the spot by whom the respondent put forward." })
@Check('session_materials_answer_check', "(answer = ANY (ARRAY['SUBMITTED'::text, 'NOT_SUBMITTED'::text, 'REFUSED'::text]))")
@Check('session_materials_answered_check', "(num_nonnulls(answer, answered_by, answered_at) = ANY (ARRAY[0, 3]))")
@Unique('session_materials_id_case_provider_key', ['id', 'caseId', 'providerId'])
@Check('session_materials_order_check', "(answered_at >= asked_at)")
@Unique('session_materials_seq_key', ['sessionId', 'seq'])
@ForeignKey(() => InspectionSession, ['sessionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'session_materials_session_fk' })
@Check('session_materials_text_check', "((answer = 'SUBMITTED'::text) OR (answer_text IS NOT NULL))")
export class SessionMaterial {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'session_materials_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'session_id' }) sessionId: string;
  @Column({ type: 'integer', name: 'seq' }) seq: number;
  @Column({ type: 'text', name: 'title' }) title: string;
  @Column({ type: 'timestamp with time zone', name: 'asked_at' }) askedAt: Date;
  @Column({ type: 'text', name: 'answer', nullable: true }) answer: 'SUBMITTED' | 'NOT_SUBMITTED' | 'REFUSED' | null;
  @Column({ type: 'text', name: 'answer_text', nullable: true }) answerText: string | null;
  @Column({ type: 'text', name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** A sign-in; the family to which its rotating refresh tokens belong. */
@Entity({ name: 'sessions', comment: "A sign-in; the family to which its rotating refresh tokens belong." })
@ForeignKey(() => User, ['userId'], ['id'], { name: 'sessions_user_fk' })
@Index('sessions_user_idx', ['userId'], { unique: false })
export class Session {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'sessions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'user_id' }) userId: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'expires_at' }) expiresAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column({ type: 'text', name: 'revoke_reason', nullable: true }) revokeReason: string | null;
}

/** Evaluated guesses per account and known device within the sliding window; rows age out. */
@Entity({ name: 'sign_in_failures', comment: "Evaluated guesses per account and known device within the sliding window; rows age out." })
@Index('sign_in_failures_bucket_idx', ['bucket', 'failedAt'], { unique: false })
export class SignInFailure {
  @Column({ type: 'text', name: 'bucket' }) bucket: string;
  @Column({ type: 'timestamp with time zone', name: 'failed_at', default: () => "clock_timestamp()" }) failedAt: Date;
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'sign_in_failures_pkey' }) id: string;
}

/** 이관 원자료: where a migrated record comes from, what of it is assumed and why, and the record as it was handed over. */
@Entity({ name: 'source_records', comment: "이관 원자료: where a migrated record comes from, what of it is assumed and why, and the record as it was handed over." })
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'source_records_case_fk' })
@Unique('source_records_ref_key', ['caseId', 'ref'])
@Index('source_records_subject_idx', ['subjectId'], { unique: false })
export class SourceRecord {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'source_records_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'ref' }) ref: string;
  @Column({ type: 'text', name: 'subject_type' }) subjectType: string;
  @Column({ type: 'uuid', name: 'subject_id' }) subjectId: string;
  @Column({ type: 'text', name: 'source' }) source: string;
  @Column({ type: 'text', name: 'fact_keys', array: true, default: () => "'{}'" }) factKeys: string[];
  @Column({ type: 'text', name: 'assumed_fields', array: true, default: () => "'{}'" }) assumedFields: string[];
  @Column({ type: 'text', name: 'assumed_reason', nullable: true }) assumedReason: string | null;
  @Column({ type: 'jsonb', name: 'original' }) original: unknown;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** The state tables of src/domain, written at every start by the owner; from_status is empty for the first status of a new row. */
@Entity({ name: 'state_transitions', comment: "The state tables of src/domain, written at every start by the owner; from_status is empty for the first status of a new row." })
export class StateTransition {
  @PrimaryColumn({ type: 'text', name: 'machine', primaryKeyConstraintName: 'state_transitions_pkey' }) machine: string;
  @PrimaryColumn({ type: 'text', name: 'event', primaryKeyConstraintName: 'state_transitions_pkey' }) event: string;
  @PrimaryColumn({ type: 'text', name: 'from_status', primaryKeyConstraintName: 'state_transitions_pkey' }) fromStatus: string;
  @PrimaryColumn({ type: 'text', name: 'to_status', primaryKeyConstraintName: 'state_transitions_pkey' }) toStatus: string;
  @Column({ type: 'text', name: 'login_roles', array: true }) loginRoles: string[];
}

/** 집행정지: what a court ordered, from when to when, with its papers; only the end is added later, once. */
@Entity({ name: 'stay_orders', comment: "집행정지: what a court ordered, from when to when, with its papers; only the end is added later, once." })
@ForeignKey(() => Appeal, ['appealId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'stay_orders_appeal_fk' })
@Check('stay_orders_days_check', "((effective_on >= decided_on) AND (lifted_on > effective_on))")
@Unique('stay_orders_id_case_key', ['id', 'caseId'])
@ForeignKey(() => Evidence, ['liftPaperEvidenceId', 'caseId'], ['id', 'caseId'], { name: 'stay_orders_lift_paper_fk' })
@Check('stay_orders_lifted_check', "(num_nonnulls(lifted_on, lift_reason, lift_paper_evidence_id, lifted_by, lifted_at) = ANY (ARRAY[0, 5]))")
@ForeignKey(() => Order, ['orderId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'stay_orders_order_fk' })
@ForeignKey(() => Evidence, ['paperEvidenceId', 'caseId'], ['id', 'caseId'], { name: 'stay_orders_paper_fk' })
@ForeignKey(() => Sanction, ['sanctionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'stay_orders_sanction_fk' })
@Index('stay_orders_case_idx', ['caseId'], { unique: false })
@Index('stay_orders_sanction_idx', ['sanctionId'], { unique: false })
export class StayOrder {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'stay_orders_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'order_id' }) orderId: string;
  @Column({ type: 'uuid', name: 'sanction_id', nullable: true }) sanctionId: string | null;
  @Column({ type: 'uuid', name: 'appeal_id', nullable: true }) appealId: string | null;
  @Column({ type: 'text', name: 'court' }) court: string;
  @Column({ type: 'text', name: 'court_case_no' }) courtCaseNo: string;
  @Column({ type: 'text', name: 'scope' }) scope: string;
  @Column({ type: 'date', name: 'decided_on' }) decidedOn: string;
  @Column({ type: 'date', name: 'effective_on' }) effectiveOn: string;
  @Column({ type: 'text', name: 'until_phrase' }) untilPhrase: string;
  @Column({ type: 'uuid', name: 'paper_evidence_id' }) paperEvidenceId: string;
  @Column({ type: 'text', name: 'status_before' }) statusBefore: string;
  @Column({ type: 'uuid', name: 'set_by' }) setBy: string;
  @Column({ type: 'timestamp with time zone', name: 'set_at' }) setAt: Date;
  @Column({ type: 'date', name: 'lifted_on', nullable: true }) liftedOn: string | null;
  @Column({ type: 'text', name: 'lift_reason', nullable: true }) liftReason: string | null;
  @Column({ type: 'uuid', name: 'lift_paper_evidence_id', nullable: true }) liftPaperEvidenceId: string | null;
  @Column({ type: 'uuid', name: 'lifted_by', nullable: true }) liftedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'lifted_at', nullable: true }) liftedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** How far the clock of legal acts is shifted from the real one: zero, except in rehearsals. */
@Entity({ name: 'system_clock', comment: "How far the clock of legal acts is shifted from the real one: zero, except in rehearsals." })
@Check('system_clock_only_row_check', "only_row")
export class SystemClock {
  @PrimaryColumn({ type: 'boolean', name: 'only_row', primaryKeyConstraintName: 'system_clock_pkey', default: () => "true" }) onlyRow: boolean;
  @Column({ type: 'interval', name: 'shift', default: () => "'00:00:00'" }) shift: unknown;
}

/** 시스템 장애 기간: when this system could not be reached; a day whose last hours it took moves to the next working day. */
@Entity({ name: 'system_outages', comment: "시스템 장애 기간: when this system could not be reached; a day whose last hours it took moves to the next working day." })
@Check('system_outages_times_check', "(ended_at > started_at)")
@Index('system_outages_times_idx', ['startedAt', 'endedAt'], { unique: false })
export class SystemOutage {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'system_outages_pkey' }) id: string;
  @Column({ type: 'timestamp with time zone', name: 'started_at' }) startedAt: Date;
  @Column({ type: 'timestamp with time zone', name: 'ended_at' }) endedAt: Date;
  @Column({ type: 'text', name: 'reason' }) reason: string;
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 보충조사 자료의 사용: what a third party gave and under which number it stands in the file of the respondent, and for what. */
@Entity({ name: 'third_party_evidence', comment: "보충조사 자료의 사용: what a third party gave and under which number it stands in the file of the respondent, and for what." })
@ForeignKey(() => Evidence, ['copiedToId', 'caseId'], ['id', 'caseId'], { name: 'third_party_evidence_copy_fk' })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId'], ['id', 'caseId'], { name: 'third_party_evidence_evidence_fk' })
@ForeignKey(() => ThirdPartyInspection, ['thirdPartyInspectionId', 'caseId'], ['id', 'caseId'], { name: 'third_party_evidence_inspection_fk' })
export class ThirdPartyEvidence {
  @PrimaryColumn({ type: 'uuid', name: 'third_party_inspection_id', primaryKeyConstraintName: 'third_party_evidence_pkey' }) thirdPartyInspectionId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @PrimaryColumn({ type: 'uuid', name: 'evidence_id', primaryKeyConstraintName: 'third_party_evidence_pkey' }) evidenceId: string;
  @Column({ type: 'uuid', name: 'copied_to_id' }) copiedToId: string;
  @Column({ type: 'text', name: 'purpose' }) purpose: string;
  @Column({ type: 'uuid', name: 'copied_by' }) copiedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'copied_at' }) copiedAt: Date;
}

/** 제3자 보충조사: by which law or consent, for the matter of which respondent (respondent_id), and how that one was told of it; neither of the two reads this. */
@Entity({ name: 'third_party_inspections', comment: "제3자 보충조사: by which law or consent, for the matter of which respondent (respondent_id), and how that one was told of it; neither of the two reads this." })
@Check('third_party_inspections_deferral_check', "(num_nonnulls(deferral_reason, deferred_by, deferred_at) = ANY (ARRAY[0, 3]))")
@Check('third_party_inspections_four_eyes', "(deferred_by <> author_id)")
@Check('third_party_inspections_ground_check', "(ground = ANY (ARRAY['LAW'::text, 'CONSENT'::text]))")
@Check('third_party_inspections_grounded_check', "\nCASE ground\n    WHEN 'LAW'::text THEN (legal_basis_id IS NOT NULL)\n    ELSE (num_nonnulls(consent_by, consent_on) = 2)\nEND")
@Unique('third_party_inspections_id_case_key', ['id', 'caseId'])
@ForeignKey(() => Inspection, ['inspectionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'third_party_inspections_inspection_fk' })
@Unique('third_party_inspections_inspection_key', ['inspectionId'])
@ForeignKey(() => LegalBasis, ['legalBasisId'], ['id'], { name: 'third_party_inspections_legal_basis_fk' })
@Check('third_party_inspections_notice_check', "((notice_arrived_at IS NULL) OR (notice_document_id IS NOT NULL))")
@ForeignKey(() => OfficialDocument, ['noticeDocumentId', 'caseId'], ['id', 'caseId'], { name: 'third_party_inspections_notice_fk' })
@Check('third_party_inspections_other_check', "(provider_id <> respondent_id)")
@ForeignKey(() => CaseRespondent, ['caseId', 'respondentId'], ['caseId', 'providerId'], { name: 'third_party_inspections_respondent_fk' })
@Index('third_party_inspections_case_idx', ['caseId'], { unique: false })
export class ThirdPartyInspection {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'third_party_inspections_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'inspection_id' }) inspectionId: string;
  @Column({ type: 'uuid', name: 'respondent_id' }) respondentId: string;
  @Column({ type: 'text', name: 'ground' }) ground: 'LAW' | 'CONSENT';
  @Column({ type: 'uuid', name: 'legal_basis_id', nullable: true }) legalBasisId: string | null;
  @Column({ type: 'text', name: 'consent_by', nullable: true }) consentBy: string | null;
  @Column({ type: 'date', name: 'consent_on', nullable: true }) consentOn: string | null;
  @Column({ type: 'text', name: 'necessity' }) necessity: string;
  @Column({ type: 'uuid', name: 'notice_document_id', nullable: true }) noticeDocumentId: string | null;
  @Column({ type: 'timestamp with time zone', name: 'notice_arrived_at', nullable: true }) noticeArrivedAt: Date | null;
  @Column({ type: 'text', name: 'deferral_reason', nullable: true }) deferralReason: string | null;
  @Column({ type: 'uuid', name: 'deferred_by', nullable: true }) deferredBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'deferred_at', nullable: true }) deferredAt: Date | null;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** What the team made of such an opinion; never open to a provider. */
@Entity({ name: 'third_party_opinion_notes', comment: "What the team made of such an opinion; never open to a provider." })
@ForeignKey(() => ThirdPartyOpinion, ['opinionId', 'caseId'], ['id', 'caseId'], { name: 'third_party_opinion_notes_opinion_fk' })
export class ThirdPartyOpinionNote {
  @PrimaryColumn({ type: 'uuid', name: 'opinion_id', primaryKeyConstraintName: 'third_party_opinion_notes_pkey' }) opinionId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'note' }) note: string;
  @Column({ type: 'uuid', name: 'noted_by' }) notedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'noted_at' }) notedAt: Date;
}

/** 제3자 보충조사 통지에 대한 의견 (행정조사기본법 제19조제4항), of the respondent whose matter it is. */
@Entity({ name: 'third_party_opinions', comment: "제3자 보충조사 통지에 대한 의견 (행정조사기본법 제19조제4항), of the respondent whose matter it is." })
@ForeignKey(() => OfficialDocument, ['documentId', 'caseId'], ['id', 'caseId'], { name: 'third_party_opinions_document_fk' })
@Unique('third_party_opinions_id_case_key', ['id', 'caseId'])
@Unique('third_party_opinions_receipt_no_key', ['receiptNo'])
@ForeignKey(() => CaseRespondent, ['caseId', 'providerId'], ['caseId', 'providerId'], { name: 'third_party_opinions_respondent_fk' })
@Index('third_party_opinions_document_idx', ['documentId'], { unique: false })
export class ThirdPartyOpinion {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'third_party_opinions_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'document_id' }) documentId: string;
  @Column({ type: 'text', name: 'text' }) text: string;
  @Column({ type: 'uuid', name: 'evidence_ids', array: true, default: () => "'{}'" }) evidenceIds: string[];
  @Column({ type: 'text', name: 'receipt_no' }) receiptNo: string;
  @Column({ type: 'uuid', name: 'submitted_by' }) submittedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'submitted_at' }) submittedAt: Date;
}

/** 경과: what happened when, each with its source and precision. */
@Entity({ name: 'timeline_events', comment: "경과: what happened when, each with its source and precision." })
@Check('timeline_events_alert_action_check', "(alert_action = ANY (ARRAY['ISSUED'::text, 'RAISED'::text, 'LOWERED'::text, 'CANCELLED'::text]))")
@Check('timeline_events_alert_check', "(num_nonnulls(alert_level, alert_action) =\nCASE kind\n    WHEN 'CRISIS_ALERT'::text THEN 2\n    ELSE 0\nEND)")
@Check('timeline_events_alert_level_check', "(alert_level = ANY (ARRAY['ATTENTION'::text, 'CAUTION'::text, 'ALERT'::text, 'SERIOUS'::text]))")
@ForeignKey(() => Case, ['caseId'], ['id'], { name: 'timeline_events_case_fk' })
@ForeignKey(() => Incident, ['incidentId', 'caseId'], ['id', 'caseId'], { name: 'timeline_events_incident_fk' })
@Check('timeline_events_kind_check', "(kind = ANY (ARRAY['OCCURRENCE'::text, 'DETECTION'::text, 'RESPONSE'::text, 'USER_NOTICE'::text, 'REPORT'::text, 'RECOVERY'::text, 'CRISIS_ALERT'::text, 'MEETING'::text, 'STATEMENT'::text, 'OTHER'::text]))")
@Check('timeline_events_precision_check', "(\"precision\" = ANY (ARRAY['SECOND'::text, 'MINUTE'::text, 'HOUR'::text, 'DAY'::text, 'APPROXIMATE'::text]))")
@Check('timeline_events_visibility_check', "(visibility = ANY (ARRAY['INTERNAL'::text, 'PROVIDER'::text, 'PUBLIC'::text]))")
@Index('timeline_events_case_idx', ['caseId', 'at'], { unique: false })
export class TimelineEvent {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'timeline_events_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'incident_id', nullable: true }) incidentId: string | null;
  @Column({ type: 'timestamp with time zone', name: 'at' }) at: Date;
  @Column({ type: 'text', name: 'precision', default: () => "'MINUTE'" }) precision: string;
  @Column({ type: 'text', name: 'kind' }) kind: 'OCCURRENCE' | 'DETECTION' | 'RESPONSE' | 'USER_NOTICE' | 'REPORT' | 'RECOVERY' | 'CRISIS_ALERT' | 'MEETING' | 'STATEMENT' | 'OTHER';
  @Column({ type: 'text', name: 'alert_level', nullable: true }) alertLevel: 'ATTENTION' | 'CAUTION' | 'ALERT' | 'SERIOUS' | null;
  @Column({ type: 'text', name: 'alert_action', nullable: true }) alertAction: 'ISSUED' | 'RAISED' | 'LOWERED' | 'CANCELLED' | null;
  @Column({ type: 'text', name: 'text' }) text: string;
  @Column({ type: 'text', name: 'source' }) source: string;
  @Column({ type: 'text', name: 'visibility', default: () => "'INTERNAL'" }) visibility: 'INTERNAL' | 'PROVIDER' | 'PUBLIC';
  @Column({ type: 'uuid', name: 'recorded_by' }) recordedBy: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
}

/** 사용자: a person; roles come from memberships. */
@Entity({ name: 'users', comment: "사용자: a person; roles come from memberships." })
@Check('users_email_check', "(email = lower(email))")
@Unique('users_email_key', ['email'])
@Check('users_post_check', "(post = ANY (ARRAY['OFFICER'::text, 'DEPUTY_DIRECTOR'::text, 'DIRECTOR'::text, 'DIRECTOR_GENERAL'::text, 'DEPUTY_MINISTER'::text, 'VICE_MINISTER'::text, 'MINISTER'::text]))")
@Check('users_status_check', "(status = ANY (ARRAY['ACTIVE'::text, 'DISABLED'::text]))")
export class User {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'users_pkey' }) id: string;
  @Column({ type: 'text', name: 'email' }) email: string;
  @Column({ type: 'text', name: 'name' }) name: string;
  @Column({ type: 'text', name: 'title', nullable: true }) title: string | null;
  @Column({ type: 'text', name: 'status', default: () => "'ACTIVE'" }) status: 'ACTIVE' | 'DISABLED';
  @Column({ type: 'boolean', name: 'is_demo', default: () => "false" }) isDemo: boolean;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
  @Column({ type: 'timestamp with time zone', name: 'created_at', default: () => "now()" }) createdAt: Date;
  @Column({ type: 'text', name: 'post', nullable: true }) post: 'OFFICER' | 'DEPUTY_DIRECTOR' | 'DIRECTOR' | 'DIRECTOR_GENERAL' | 'DEPUTY_MINISTER' | 'VICE_MINISTER' | 'MINISTER' | null;
}

/** 판단 기준별 이행점검 결과. */
@Entity({ name: 'verification_checks', comment: "판단 기준별 이행점검 결과." })
@ForeignKey(() => AcceptanceCriterion, ['criterionId'], ['id'], { name: 'verification_checks_criterion_fk' })
@Unique('verification_checks_criterion_key', ['verificationId', 'criterionId'])
@Unique('verification_checks_id_verification_key', ['id', 'verificationId'])
@Check('verification_checks_reason_check', "((result = 'COMPLIED'::text) OR (reason IS NOT NULL))")
@Check('verification_checks_result_check', "(result = ANY (ARRAY['COMPLIED'::text, 'PARTIAL'::text, 'NOT_COMPLIED'::text, 'UNVERIFIABLE'::text, 'ALTERNATIVE_ACCEPTED'::text]))")
@ForeignKey(() => Verification, ['verificationId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'verification_checks_verification_fk' })
export class VerificationCheck {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'verification_checks_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'verification_id' }) verificationId: string;
  @Column({ type: 'uuid', name: 'criterion_id' }) criterionId: string;
  @Column({ type: 'text', name: 'result' }) result: 'COMPLIED' | 'PARTIAL' | 'NOT_COMPLIED' | 'UNVERIFIABLE' | 'ALTERNATIVE_ACCEPTED';
  @Column({ type: 'text', name: 'reason', nullable: true }) reason: string | null;
  @Column({ type: 'uuid', name: 'checked_by' }) checkedBy: string;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

/** 인정된 증거: what the ministry accepted as proof of one criterion. */
@Entity({ name: 'verification_evidence', comment: "인정된 증거: what the ministry accepted as proof of one criterion." })
@ForeignKey(() => VerificationCheck, ['checkId', 'verificationId'], ['id', 'verificationId'], { name: 'verification_evidence_check_fk' })
@ForeignKey(() => Evidence, ['evidenceId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'verification_evidence_evidence_fk' })
@ForeignKey(() => Verification, ['verificationId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'verification_evidence_verification_fk' })
export class VerificationEvidence {
  @PrimaryColumn({ type: 'uuid', name: 'check_id', primaryKeyConstraintName: 'verification_evidence_pkey' }) checkId: string;
  @Column({ type: 'uuid', name: 'verification_id' }) verificationId: string;
  @PrimaryColumn({ type: 'uuid', name: 'evidence_id', primaryKeyConstraintName: 'verification_evidence_pkey' }) evidenceId: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
}

/** 이행점검: done by one person, decided by another, neither of whom reported. */
@Entity({ name: 'verifications', comment: "이행점검: done by one person, decided by another, neither of whom reported." })
@ForeignKey(() => CorrectiveAction, ['actionId', 'caseId', 'providerId'], ['id', 'caseId', 'providerId'], { name: 'verifications_action_fk' })
@Check('verifications_decided_check', "(num_nonnulls(result, decided_by, decided_at, frozen_at) = ANY (ARRAY[0, 4]))")
@Check('verifications_four_eyes', "(decided_by <> verifier_id)")
@Unique('verifications_id_case_provider_key', ['id', 'caseId', 'providerId'])
@ForeignKey(() => Inspection, ['inspectionId', 'providerId'], ['id', 'providerId'], { name: 'verifications_inspection_fk' })
@Check('verifications_method_check', "(method = ANY (ARRAY['DOCUMENT'::text, 'ON_SITE'::text, 'TEST_WITNESSED'::text, 'LOG_REVIEW'::text]))")
@Check('verifications_reason_check', "((result = 'COMPLIED'::text) OR (reason IS NOT NULL) OR (result IS NULL))")
@Check('verifications_remaining_check', "((result <> 'PARTIAL'::text) OR (remaining_items IS NOT NULL))")
@ForeignKey(() => CompletionReport, ['reportId', 'actionId'], ['id', 'actionId'], { name: 'verifications_report_fk' })
@Unique('verifications_report_key', ['reportId'])
@Check('verifications_result_check', "(result = ANY (ARRAY['COMPLIED'::text, 'PARTIAL'::text, 'NOT_COMPLIED'::text, 'UNVERIFIABLE'::text, 'ALTERNATIVE_ACCEPTED'::text]))")
export class Verification {
  @PrimaryColumn({ type: 'uuid', name: 'id', primaryKeyConstraintName: 'verifications_pkey' }) id: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId: string;
  @Column({ type: 'uuid', name: 'action_id' }) actionId: string;
  @Column({ type: 'uuid', name: 'report_id' }) reportId: string;
  @Column({ type: 'text', name: 'method' }) method: 'DOCUMENT' | 'ON_SITE' | 'TEST_WITNESSED' | 'LOG_REVIEW';
  @Column({ type: 'uuid', name: 'inspection_id', nullable: true }) inspectionId: string | null;
  @Column({ type: 'uuid', name: 'verifier_id' }) verifierId: string;
  @Column({ type: 'timestamp with time zone', name: 'started_at' }) startedAt: Date;
  @Column({ type: 'text', name: 'result', nullable: true }) result: 'COMPLIED' | 'PARTIAL' | 'NOT_COMPLIED' | 'UNVERIFIABLE' | 'ALTERNATIVE_ACCEPTED' | null;
  @Column({ type: 'text', name: 'reason', nullable: true }) reason: string | null;
  @Column({ type: 'text', name: 'remaining_items', nullable: true }) remainingItems: string | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamp with time zone', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column({ type: 'timestamp with time zone', name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'integer', name: 'version', default: () => "'1'" }) version: number;
}

export const ENTITIES = [
  AcceptanceCriterion,
  ActionOccurrence,
  ActionPlan,
  ActionReason,
  ActionReopening,
  AgencyName,
  AppealDecision,
  AppealEvidence,
  Appeal,
  ApproverAbsence,
  AuditChain,
  AuditEvent,
  BackgroundJob,
  CaseBundleFile,
  CaseBundle,
  CaseCarryOver,
  CaseClosure,
  CaseNote,
  CaseRelation,
  CaseRespondent,
  CaseSuspension,
  CaseTeamMember,
  CaseTransfer,
  Case,
  CauseAnalysis,
  CauseCode,
  Cause,
  CommitteeItem,
  CompletionDraft,
  CompletionEvidence,
  CompletionReport,
  CorrectiveAction,
  Credential,
  CriteriaItem,
  DeadlineNotice,
  DeadlineRevision,
  DeadlineRule,
  Deadline,
  Delivery,
  DeliveryConsent,
  DisclosureNotice,
  DisposalCertificate,
  DisposalItem,
  Disposal,
  DocumentRendering,
  DocumentTemplate,
  DuplicateCheck,
  EffectivenessCheck,
  EffectivenessReview,
  Evidence,
  ExtensionEvidence,
  ExtensionRequest,
  ExternalRequestItem,
  ExternalRequest,
  Facility,
  FacilityTenant,
  FactAssertion,
  FactCheckEvidence,
  FactCheck,
  FactDetermination,
  FindingCriterion,
  FindingDisputeDecision,
  FindingDispute,
  FindingEvidence,
  FindingIncident,
  FindingInternal,
  Finding,
  HolidayYear,
  Holiday,
  IdempotencyKey,
  IncidentFacility,
  IncidentLink,
  IncidentReport,
  IncidentService,
  Incident,
  InformationRequestAnswerEvidence,
  InformationRequestAnswer,
  InformationRequestItem,
  InformationRequestJudgement,
  InformationRequestReceipt,
  InformationRequest,
  InspectionAction,
  InspectionCriteria,
  InspectionInternal,
  InspectionRefusal,
  InspectionResult,
  InspectionSession,
  Inspection,
  InstrumentType,
  InterimMeasure,
  JointParticipant,
  LegalBasis,
  LegalDetermination,
  LegalHold,
  Membership,
  Milestone,
  NoticeExemptionGround,
  NumberCounter,
  OccurrenceEvidence,
  OccurrenceJudgement,
  OccurrenceReport,
  OfficialDocument,
  OpinionConsideration,
  OpinionEvidence,
  OpinionRound,
  Opinion,
  Order,
  Organisation,
  PlanItem,
  PreservationItem,
  PreservationOrder,
  PreservationViolation,
  ProcedureDecision,
  ProcedureRequestEvidence,
  ProcedureRequest,
  ProviderDesignation,
  ProviderOfficer,
  Provider,
  PublicationConsideration,
  PublicationCorrection,
  PublicationNotice,
  PublicationOpinion,
  Publication,
  Receipt,
  RecoverySnapshot,
  Recurrence,
  ReferenceEntry,
  ReferralAnswer,
  Referral,
  RefreshToken,
  ReportEditionRendering,
  ReportEdition,
  ReportRedaction,
  RequirementFinding,
  Requirement,
  ReviewRound,
  ReviewStep,
  SanctionOpinionEvidence,
  SanctionOpinion,
  SanctionPayment,
  Sanction,
  ScopeExtension,
  SeizedItem,
  SeizureReturn,
  Seizure,
  Service,
  SessionAttendee,
  SessionMaterialEvidence,
  SessionMaterial,
  Session,
  SignInFailure,
  SourceRecord,
  StateTransition,
  StayOrder,
  SystemClock,
  SystemOutage,
  ThirdPartyEvidence,
  ThirdPartyInspection,
  ThirdPartyOpinionNote,
  ThirdPartyOpinion,
  TimelineEvent,
  User,
  VerificationCheck,
  VerificationEvidence,
  Verification,
];
