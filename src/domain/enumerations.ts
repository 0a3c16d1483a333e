/** The code lists of the field, each listed here alone; their Korean and English words are in `enumeration-labels.ts`. */
/** 근거 체계: the legal frames that a case can rest on. */
export const TRACKS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type Track = (typeof TRACKS)[number];

/** What an article gives: a power of the ministry, a duty of the provider (DUTY, REPORT_DUTY) or a rule of procedure. */
export const LEGAL_POWERS = [
  'DUTY',
  'INSPECTION',
  'NOTICE',
  'NOTICE_EXEMPTION',
  'ORDER',
  'REPORT_DUTY',
  'MATERIALS',
  'PRESERVATION',
  'SANCTION',
  'PUBLICATION',
  'PROCEDURE',
] as const;
export type LegalPower = (typeof LEGAL_POWERS)[number];

export const HOLIDAY_KINDS = ['STATUTORY', 'SUBSTITUTE', 'TEMPORARY', 'ELECTION'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

export const ORGANISATION_KINDS = ['MINISTRY', 'SUB_AGENCY', 'PROVIDER', 'EXPERT_INSTITUTION'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** DEPARTMENT is a 처리과 of a ministry or an agency: who keeps a file. */
export const AGENCY_KINDS = [
  'MINISTRY',
  'COMMISSION',
  'AGENCY',
  'SUB_AGENCY',
  'PUBLIC_BODY',
  'COMMITTEE',
  'DEPARTMENT',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const USER_STATUSES = ['ACTIVE', 'DISABLED'] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

export const PROVIDER_KINDS = ['COMMON_CARRIER', 'VALUE_ADDED', 'DATA_CENTRE', 'OTHER', 'PUBLIC'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

export const FACILITY_KINDS = ['DATA_CENTRE', 'ZONE', 'OFFICE'] as const;
export type FacilityKind = (typeof FACILITY_KINDS)[number];

export const OFFICER_ROLES = [
  'DISASTER_MANAGER',
  'DEDICATED_STAFF',
  'CISO',
  'REPRESENTATIVE',
  'AGENT',
  'DOMESTIC_AGENT',
] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];

export const CRITICALITIES = ['CORE', 'NORMAL'] as const;
export type Criticality = (typeof CRITICALITIES)[number];

export const USER_METRICS = ['MAU', 'DAU'] as const;
export type UserMetric = (typeof USER_METRICS)[number];

export const CASE_TRIGGERS = [
  'PROVIDER_REPORT',
  'MEDIA',
  'COMPLAINT',
  'AGENCY_REFERRAL',
  'ANNUAL_PLAN',
  'SELF_DETECTED',
  'ASSEMBLY',
] as const;
export type CaseTrigger = (typeof CASE_TRIGGERS)[number];

export const CONFIDENTIALITIES = ['NORMAL', 'RESTRICTED'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

export const RESPONDENT_ROLES = [
  'OUTAGE_PROVIDER',
  'FACILITY_OPERATOR',
  'TENANT',
  'PARTNER',
  'REFERENCE',
  'THIRD_PARTY',
] as const;
export type RespondentRole = (typeof RESPONDENT_ROLES)[number];

export const TEAM_DUTIES = ['LEAD', 'INSPECTOR', 'EXPERT', 'LEGAL', 'PUBLIC_RELATIONS'] as const;
export type TeamDuty = (typeof TEAM_DUTIES)[number];

/** 이해충돌: what a member of the team declared, and where nothing was declared yet. */
export const INTEREST_DECLARATIONS = ['UNDECLARED', 'NONE', 'CONFLICT'] as const;
export type InterestDeclaration = (typeof INTEREST_DECLARATIONS)[number];

export const CASE_RELATION_KINDS = ['RECURRENCE', 'FOLLOW_UP', 'SAME_CAUSE', 'JOINT'] as const;
export type CaseRelationKind = (typeof CASE_RELATION_KINDS)[number];

export const CASE_NOTE_KINDS = [
  'INTERNAL',
  'STATEMENT',
  'MEETING',
  'DISCLOSURE',
  'PUBLICATION',
  'DAMAGE_REPORT',
] as const;
export type CaseNoteKind = (typeof CASE_NOTE_KINDS)[number];

export const INCIDENT_TYPES = [
  'OUTAGE',
  'DEGRADATION',
  'PARTIAL',
  'LEAK',
  'INTRUSION',
  'FIRE',
  'POWER',
  'OTHER',
] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];

export const INCIDENT_LINK_KINDS = ['CAUSED_BY', 'RECURRENCE_OF'] as const;
export type IncidentLinkKind = (typeof INCIDENT_LINK_KINDS)[number];

export const INCIDENT_REPORT_KINDS = ['INITIAL', 'UPDATE', 'SUPPLEMENT', 'FINAL'] as const;
export type IncidentReportKind = (typeof INCIDENT_REPORT_KINDS)[number];

export const FACT_FIELDS = [
  'STARTED_AT',
  'DETECTED_AT',
  'PROVIDER_AWARE_AT',
  'REPORTED_AT',
  'USER_NOTICE_AT',
  'MITIGATED_AT',
  'RESTORED_AT',
  'AFFECTED_PERCENT',
  'AFFECTED_COUNT',
  'DURATION_MINUTES',
  'USER_BASE',
  'DAMAGE_CASES',
  'CAUSE',
  'SYMPTOM',
  'OTHER',
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

export const FACT_STATUSES = ['CLAIMED', 'ESTIMATED', 'DETERMINED', 'RETRACTED'] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];

/** APPROXIMATE is printed as 약. */
export const TIME_PRECISIONS = ['SECOND', 'MINUTE', 'HOUR', 'DAY', 'APPROXIMATE'] as const;
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

export const IMPACT_BASES = ['ESTIMATED', 'CONFIRMED', 'PROVIDER_CLAIM', 'UNKNOWN'] as const;
export type ImpactBasis = (typeof IMPACT_BASES)[number];

export const TIMELINE_KINDS = [
  'OCCURRENCE',
  'DETECTION',
  'RESPONSE',
  'USER_NOTICE',
  'REPORT',
  'RECOVERY',
  'CRISIS_ALERT',
  'MEETING',
  'STATEMENT',
  'OTHER',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** 위기경보의 단계 (재난 및 안전관리 기본법 §38). */
export const CRISIS_LEVELS = ['ATTENTION', 'CAUTION', 'ALERT', 'SERIOUS'] as const;
export type CrisisLevel = (typeof CRISIS_LEVELS)[number];

export const CRISIS_ACTIONS = ['ISSUED', 'RAISED', 'LOWERED', 'CANCELLED'] as const;
export type CrisisAction = (typeof CRISIS_ACTIONS)[number];

/** Whom an entry of the timeline or an edition of a document is for. */
export const AUDIENCES = ['INTERNAL', 'PROVIDER', 'PUBLIC'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const RECOVERY_STATES = ['NORMAL', 'PARTIAL', 'DOWN'] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];

export const CAUSE_METHODS = [
  'FIVE_WHYS',
  'FISHBONE',
  'FAULT_TREE',
  'TIMELINE',
  'CHANGE_ANALYSIS',
  'BARRIER_ANALYSIS',
  'OTHER',
] as const;
export type CauseMethod = (typeof CAUSE_METHODS)[number];

/** UNDETERMINED (미상) is a lawful result. */
export const CAUSE_DETERMINATIONS = ['CONFIRMED', 'ESTIMATED', 'UNDETERMINED'] as const;
export type CauseDetermination = (typeof CAUSE_DETERMINATIONS)[number];

export const CAUSE_KINDS = ['DIRECT', 'ROOT', 'CONTRIBUTING', 'RULED_OUT'] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

/** Third-party failure is a flag beside the cause: always set, set per case, or never. */
export const THIRD_PARTY_SHARES = ['ALWAYS', 'POSSIBLE', 'NO'] as const;
export type ThirdPartyShare = (typeof THIRD_PARTY_SHARES)[number];

export const INSPECTION_KINDS = ['REGULAR', 'AD_HOC', 'URGENT', 'DESK', 'FOLLOW_UP', 'SUPPLEMENTARY', 'JOINT'] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

export const INSPECTION_PURPOSES = [
  'CAUSE',
  'RECOVERY',
  'RECURRENCE',
  'PLAN_COMPLIANCE',
  'ACTION_VERIFICATION',
  'SECURITY',
] as const;
export type InspectionPurpose = (typeof INSPECTION_PURPOSES)[number];

/** The kinds of ground for an inspection without prior notice; which of them a track knows is reference data. */
export const EXEMPTION_GROUNDS = [
  'URGENT',
  'EVIDENCE_DESTRUCTION',
  'PURPOSE_DEFEATED',
  'VOLUNTARY',
  'STATISTICS',
] as const;
export type ExemptionGround = (typeof EXEMPTION_GROUNDS)[number];

/** What became of the confirmation of facts (사실확인서) of a session. */
export const STATEMENT_STATUSES = ['PENDING', 'SIGNED', 'REFUSED', 'NOT_REQUIRED'] as const;
export type StatementStatus = (typeof STATEMENT_STATUSES)[number];

export const ATTENDEE_SIDES = ['MINISTRY', 'EXPERT', 'PROVIDER', 'COUNSEL'] as const;
export type AttendeeSide = (typeof ATTENDEE_SIDES)[number];

export const SCOPE_EXTENSION_KINDS = ['SCOPE', 'PERIOD'] as const;
export type ScopeExtensionKind = (typeof SCOPE_EXTENSION_KINDS)[number];

/** How a respondent was told that an inspection was extended. */
export const TOLD_HOW = ['WRITTEN', 'ORAL'] as const;
export type ToldHow = (typeof TOLD_HOW)[number];

/** What a respondent may ask for about an inspection (행정조사기본법 제8조·제14조·제18조·제21조·제22조, 행정절차법 제37조). */
export const PROCEDURE_REQUEST_KINDS = [
  'POSTPONEMENT',
  'DATE_CHANGE',
  'INSPECTOR_CHANGE',
  'SELECTION_CRITERIA',
  'DOCUMENT_INSPECTION',
  'JOINT_INSPECTION',
  'OPINION',
] as const;
export type ProcedureRequestKind = (typeof PROCEDURE_REQUEST_KINDS)[number];

/** 연기 사유 (행정조사기본법 제18조제1항, 같은 법 시행령 제11조). */
export const POSTPONEMENT_GROUNDS = ['FORCE_MAJEURE', 'FIRE_OR_DISASTER', 'BOOKS_SEIZED', 'ILLNESS_OR_TRAVEL'] as const;
export type PostponementGround = (typeof POSTPONEMENT_GROUNDS)[number];

/** Why the ministry itself puts an inspection off, after its notice has arrived in time. */
export const MINISTRY_POSTPONEMENT_GROUNDS = ['DISASTER_RESPONSE', 'INSPECTOR_UNAVAILABLE', 'JOINT_AGENCY'] as const;
export type MinistryPostponementGround = (typeof MINISTRY_POSTPONEMENT_GROUNDS)[number];

export const PROCEDURE_DECISIONS = ['ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED'] as const;
export type ProcedureDecisionKind = (typeof PROCEDURE_DECISIONS)[number];

/** How a seized thing is held: itself, or a photo or a copy in its place (행정조사기본법 제13조제2항). */
export const SEIZED_FORMS = ['ORIGINAL', 'PHOTO', 'COPY'] as const;
export type SeizedForm = (typeof SEIZED_FORMS)[number];

/** What the respondent says to an item that is asked for. */
export const ITEM_ANSWERS = ['SUBMITTED', 'NOT_SUBMITTED', 'REFUSED'] as const;
export type ItemAnswer = (typeof ITEM_ANSWERS)[number];

/** What the ministry says to an answer: it will do, or more is needed. */
export const ITEM_JUDGEMENTS = ['SUFFICIENT', 'INSUFFICIENT'] as const;
export type ItemJudgement = (typeof ITEM_JUDGEMENTS)[number];

/** Why something is kept although its time has come. */
export const LEGAL_HOLD_GROUNDS = [
  'LITIGATION',
  'CRIMINAL_PROCEEDINGS',
  'AUDIT',
  'EXTERNAL_REQUEST',
  'RECORD_VALUE',
] as const;
export type LegalHoldGround = (typeof LEGAL_HOLD_GROUNDS)[number];

export const EVIDENCE_CLASSES = ['RECORD', 'SUBMITTED', 'BREACH', 'SEIZED', 'PUBLIC'] as const;
export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number];

export const EVIDENCE_ORIGINS = ['SUBMISSION', 'ON_SITE', 'SEIZURE', 'PUBLIC_RECORD', 'INTERNAL'] as const;
export type EvidenceOrigin = (typeof EVIDENCE_ORIGINS)[number];

export const UPLOADING_SIDES = ['MINISTRY', 'PROVIDER', 'EXPERT'] as const;
export type UploadingSide = (typeof UPLOADING_SIDES)[number];

export const FINDING_ASPECTS = ['CAUSE', 'RECOVERY', 'RECURRENCE'] as const;
export type FindingAspect = (typeof FINDING_ASPECTS)[number];

/** The gravest first. */
export const FINDING_TYPES = ['VIOLATION', 'DEFICIENCY', 'RECOMMENDATION', 'OBSERVATION', 'GOOD_PRACTICE'] as const;
export type FindingType = (typeof FINDING_TYPES)[number];

export const SEVERITIES = ['CRITICAL', 'MAJOR', 'MODERATE', 'MINOR'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const TABLE_CELL_KINDS = ['TEXT', 'NUMBER'] as const;
export type TableCellKind = (typeof TABLE_CELL_KINDS)[number];

export const SCOPES = ['ISOLATED', 'PATTERN', 'WIDESPREAD'] as const;
export type Scope = (typeof SCOPES)[number];

/** Drives the default due date and the method of verification, never a sanction. */
export const PRIORITIES = ['S', 'A', 'B', 'C'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const CAUSALITIES = ['CAUSAL', 'CONTRIBUTING', 'NOT_CAUSAL', 'UNDETERMINED'] as const;
export type Causality = (typeof CAUSALITIES)[number];

export const FACT_CHECK_OUTCOMES = ['OPEN', 'AGREED', 'DISPUTED', 'CORRECTION', 'LAPSED'] as const;
export type FactCheckOutcome = (typeof FACT_CHECK_OUTCOMES)[number];

export const RESULT_KINDS = ['INTERIM', 'FINAL'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** 결재 결과: what became of a submission; a withdrawn one was revoked or called off before it was decided. */
export const REVIEW_OUTCOMES = ['APPROVED', 'RETURNED', 'WITHDRAWN'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export const OUTCOME_CLASSES = ['NO_FINDING', 'VOLUNTARY_IMPROVEMENT', 'ACTION_REQUIRED'] as const;
export type OutcomeClass = (typeof OUTCOME_CLASSES)[number];

export const COMMITTEE_DECISIONS = ['AS_PROPOSED', 'AMENDED', 'DEFERRED', 'REJECTED'] as const;
export type CommitteeDecision = (typeof COMMITTEE_DECISIONS)[number];

export const DOCUMENT_TYPES = [
  'INSPECTION_REPORT',
  'RESULT_NOTICE',
  'ORDER',
  'PRIOR_NOTICE',
  'INSPECTION_NOTICE',
  'ENTRY_DOCUMENT',
  'CLOSURE_NOTICE',
  'INFORMATION_REQUEST',
  'PROCEDURE_DECISION',
  'EXTENSION_DECISION',
  'INTERIM_MEASURE_LIFTED',
  'APPEAL_DECISION',
  'REVOCATION_NOTICE',
  'SANCTION_PRIOR_NOTICE',
  'SANCTION_NOTICE',
  'DUNNING_NOTICE',
  'PRESERVATION_ORDER',
  'PRESERVATION_RELEASE',
  'DISCLOSURE_NOTICE',
  'CASE_TRANSFER',
  'THIRD_PARTY_NOTICE',
  'REFERRAL',
  'FINDING_DISPUTE_DECISION',
  'PUBLICATION_NOTICE',
  'PUBLICATION_DECISION',
  'PUBLICATION_CORRECTION',
  'SUPPLEMENT_REQUEST',
  'VERIFICATION_RESULT',
  'CONFIRMATION_OF_FACTS',
  'SEIZURE_RECORD',
  'COMMITTEE_RESOLUTION',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export const DISCLOSURES = ['OPEN', 'PARTIAL', 'CLOSED'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

export const DELIVERY_METHODS = [
  'E_DOC',
  'POST_REGISTERED',
  'HAND',
  'MAIL_EMAIL',
  'FAX',
  'PUBLIC_NOTICE',
  'ORAL',
] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

export const INSTRUMENT_TYPES = [
  'ORAL_GUIDANCE',
  'ADMIN_GUIDANCE',
  'CORRECTIVE_REQUEST',
  'CORRECTIVE_ORDER',
  'SUPPLEMENT_ORDER',
  'RECURRENCE_ORDER',
  'PRESERVATION_ORDER',
  'WARNING',
  'INTERIM_MEASURE',
] as const;
export type InstrumentType = (typeof INSTRUMENT_TYPES)[number];

export const REQUIREMENT_KINDS = ['IMMEDIATE', 'SHORT_TERM', 'LONG_TERM', 'RECURRING'] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

export const OPINION_KINDS = ['OPINION', 'WAIVER'] as const;
export type OpinionKind = (typeof OPINION_KINDS)[number];

/** What became of an opinion. */
/** OPEN: not considered, or not yet to be known. */
export const OPINION_CONSIDERATIONS = ['OPEN', 'REFLECTED', 'PARTLY_REFLECTED', 'NOT_REFLECTED'] as const;
export type OpinionConsideration = (typeof OPINION_CONSIDERATIONS)[number];
export type OpinionDisposition = Exclude<OpinionConsideration, 'OPEN'>;

export const OPINION_CLOSE_REASONS = ['ALL_SUBMITTED', 'WAIVED', 'LAPSED'] as const;
export type OpinionCloseReason = (typeof OPINION_CLOSE_REASONS)[number];

export const PLAN_ORIGINS = ['PROVIDER', 'DIRECTED'] as const;
export type PlanOrigin = (typeof PLAN_ORIGINS)[number];

export const ITEM_REVIEWS = ['ACCEPTED', 'SUPPLEMENT_REQUESTED', 'REJECTED'] as const;
export type ItemReview = (typeof ITEM_REVIEWS)[number];

export const ACTION_KINDS = ['CORRECTION', 'CORRECTIVE', 'PREVENTIVE', 'INTERIM'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** What the likeness of an incident to something earlier rests on. */
export const RECURRENCE_BASES = ['CAUSE_AND_SERVICE', 'CAUSE', 'SERVICE'] as const;
export type RecurrenceBasis = (typeof RECURRENCE_BASES)[number];

/** The strongest first: cause and service are the same, or one of them alone. */
export const RECURRENCE_STRENGTHS = ['STRONG', 'PARTIAL'] as const;
export type RecurrenceStrength = (typeof RECURRENCE_STRENGTHS)[number];

/** UNDETERMINED: no cause is determined for one of the two, so that nothing speaks for or against the likeness. */
export const CAUSE_COMPARISONS = ['COMMON', 'DIFFERENT', 'UNDETERMINED'] as const;
export type CauseComparison = (typeof CAUSE_COMPARISONS)[number];

/** What an incident may repeat: an earlier incident, a finding with the actions on it, or an action that answers no finding. */
export const RECURRENCE_KINDS = ['INCIDENT', 'FINDING', 'CORRECTIVE_ACTION'] as const;
export type RecurrenceKind = (typeof RECURRENCE_KINDS)[number];

export const REOPENING_GROUNDS = ['FALSE_COMPLETION', 'RECURRENCE'] as const;
export type ReopeningGround = (typeof REOPENING_GROUNDS)[number];

export const VERIFICATION_METHODS = ['DOCUMENT', 'ON_SITE', 'TEST_WITNESSED', 'LOG_REVIEW'] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

export const VERIFICATION_RESULTS = [
  'COMPLIED',
  'PARTIAL',
  'NOT_COMPLIED',
  'UNVERIFIABLE',
  'ALTERNATIVE_ACCEPTED',
] as const;
export type VerificationResult = (typeof VERIFICATION_RESULTS)[number];

/** What a determination says of the matter. */
export const DETERMINATION_HOLDINGS = ['APPLIES', 'DOES_NOT_APPLY', 'UNDETERMINED'] as const;
export type DeterminationHolding = (typeof DETERMINATION_HOLDINGS)[number];

/** What is done with a letter that is approved. */
export const LETTER_ACTS = ['DISPATCH', 'RECORD_ARRIVAL', 'RECORD_RETURN'] as const;
export type LetterAct = (typeof LETTER_ACTS)[number];

/** What a recurring duty rests on. */
export const OCCURRENCE_SOURCES = ['ORDER', 'PLAN'] as const;
export type OccurrenceSource = (typeof OCCURRENCE_SOURCES)[number];

export const OCCURRENCE_OUTCOMES = ['ACCEPTED', 'RETURNED'] as const;
export type OccurrenceOutcome = (typeof OCCURRENCE_OUTCOMES)[number];

export const EFFECT_RESULTS = ['EFFECTIVE', 'NOT_EFFECTIVE'] as const;
export type EffectResult = (typeof EFFECT_RESULTS)[number];

/** Whom a running deadline binds. */
export const BOUND_PARTIES = ['PROVIDER', 'MINISTRY'] as const;
export type BoundParty = (typeof BOUND_PARTIES)[number];

export const TRIGGER_PRECISIONS = ['DAY', 'INSTANT'] as const;
export type TriggerPrecision = (typeof TRIGGER_PRECISIONS)[number];

/** How finely a due date was stated: `4분기` names a quarter, although it resolves to one day. */
export const DUE_PRECISIONS = ['DAY', 'MONTH', 'QUARTER', 'HALF', 'YEAR'] as const;
export type DuePrecision = (typeof DUE_PRECISIONS)[number];

export const REVISION_REASONS = [
  'INITIAL',
  'EXTENSION',
  'STAY',
  'FORCE_MAJEURE',
  'HOLIDAY_ADDED',
  'SYSTEM_OUTAGE',
  'CORRECTION',
] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];

/** Derived from the deadline when it is shown, never stored. */
export const DUE_BADGES = ['ON_TIME', 'DUE_SOON', 'OVERDUE'] as const;
export type DueBadge = (typeof DUE_BADGES)[number];

/** What a public check says of a document. */
export const VERIFICATION_STANDINGS = ['GENUINE', 'SUPERSEDED', 'CORRECTED', 'REVOKED', 'UNKNOWN'] as const;
export type VerificationStanding = (typeof VERIFICATION_STANDINGS)[number];

/** For what the whole record of a case is put together. */
export const CASE_BUNDLE_PURPOSES = ['COURT', 'ASSEMBLY', 'AUDIT', 'HANDOVER', 'OTHER'] as const;
export type CaseBundlePurpose = (typeof CASE_BUNDLE_PURPOSES)[number];

/** Long work that somebody asks for and does not wait for. */
export const BACKGROUND_JOB_KINDS = ['DOCUMENT_RENDERING', 'CASE_BUNDLE'] as const;
export type BackgroundJobKind = (typeof BACKGROUND_JOB_KINDS)[number];

export const BACKGROUND_JOB_STATES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type BackgroundJobState = (typeof BACKGROUND_JOB_STATES)[number];
