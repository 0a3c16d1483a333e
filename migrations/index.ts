import { DocumentTemplates1700000000161 } from './1700000000161-document-templates';
import { Foundation1700000000010 } from './1700000000010-foundation';
import { Identity1700000000020 } from './1700000000020-identity';
import { Reference1700000000030 } from './1700000000030-reference';
import { Cases1700000000040 } from './1700000000040-cases';
import { Inspections1700000000050 } from './1700000000050-inspections';
import { Orders1700000000060 } from './1700000000060-orders';
import { Remediation1700000000070 } from './1700000000070-remediation';
import { ReviewRounds1700000000075 } from './1700000000075-review-rounds';
import { Search1700000000080 } from './1700000000080-search';
import { Recurrence1700000000100 } from './1700000000100-recurrence';
import { Requests1700000000110 } from './1700000000110-requests';
import { ProcedureRequests1700000000111 } from './1700000000111-procedure-requests';
import { Seizures1700000000112 } from './1700000000112-seizures';
import { Extensions1700000000090 } from './1700000000090-extensions';
import { Remedies1700000000120 } from './1700000000120-remedies';
import { Preservation1700000000130 } from './1700000000130-preservation';
import { Retention1700000000131 } from './1700000000131-retention';
import { ExternalRequests1700000000132 } from './1700000000132-external-requests';
import { Publications1700000000133 } from './1700000000133-publications';
import { AnswersOfRespondents1700000000134 } from './1700000000134-answers-of-respondents';
import { CaseRelations1700000000140 } from './1700000000140-case-relations';
import { JointInspections1700000000141 } from './1700000000141-joint-inspections';
import { Referrals1700000000142 } from './1700000000142-referrals';
import { Occurrences1700000000150 } from './1700000000150-occurrences';
import { InterimMeasures1700000000151 } from './1700000000151-interim-measures';
import { ExtensionLetters1700000000152 } from './1700000000152-extension-letters';
import { CalendarGaps1700000000153 } from './1700000000153-calendar-gaps';
import { FurtherDocuments1700000000162 } from './1700000000162-further-documents';
import { ApprovalLines1700000000160 } from './1700000000160-approval-lines';
import { BackgroundJobs1700000000170 } from './1700000000170-background-jobs';
import { Verification1700000000171 } from './1700000000171-verification';
import { ReportEditions1700000000172 } from './1700000000172-report-editions';

/** Classes, not globs: the same list works from TypeScript and from dist. */
export const MIGRATIONS = [
  Foundation1700000000010,
  Identity1700000000020,
  Reference1700000000030,
  Cases1700000000040,
  Inspections1700000000050,
  Orders1700000000060,
  Remediation1700000000070,
  ReviewRounds1700000000075,
  Search1700000000080,
  Extensions1700000000090,
  Recurrence1700000000100,
  Requests1700000000110,
  ProcedureRequests1700000000111,
  Seizures1700000000112,
  Remedies1700000000120,
  Preservation1700000000130,
  Retention1700000000131,
  ExternalRequests1700000000132,
  Publications1700000000133,
  AnswersOfRespondents1700000000134,
  CaseRelations1700000000140,
  JointInspections1700000000141,
  Referrals1700000000142,
  Occurrences1700000000150,
  InterimMeasures1700000000151,
  ExtensionLetters1700000000152,
  CalendarGaps1700000000153,
  ApprovalLines1700000000160,
  DocumentTemplates1700000000161,
  FurtherDocuments1700000000162,
  BackgroundJobs1700000000170,
  Verification1700000000171,
  ReportEditions1700000000172,
];
