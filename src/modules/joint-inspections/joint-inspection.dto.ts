import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { INSPECTION_KINDS } from '../../domain/enumerations';
import { INSPECTION_STATUSES } from '../../domain/inspection';
import {
  DUPLICATE_ANSWERS,
  type DuplicateAnswer,
  JOINT_INITIATIVES,
  JOINT_PARTICIPANT_STATUSES,
  type JointInitiative,
  type JointParticipantStatus,
} from '../../domain/joint-participant';
import { IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';

const NULLABLE_TEXT = { type: String, nullable: true } as const;
const NULLABLE_DAY = { type: String, format: 'date', nullable: true } as const;

export class AgencyDto {
  /** Code of the agency where it is in the register; its name is then the one of the day it is asked. */
  @Optional() @IsText(50) agencyCode?: string;
  @Optional() @IsText(200) agencyName?: string;
}

export class AskAgencyDto extends AgencyDto {
  @IsIn(JOINT_INITIATIVES) initiative: JointInitiative;
  @IsCalendarDay() requestedOn: string;
  @IsText(2000) reason: string;
  /** What the agency looks at. */
  @IsText(2000) matter: string;
}

export class JointOfficerDto {
  @IsText(100) title: string;
  @Optional() @IsText(100) name?: string;
}

export class AgreeDto {
  @IsCalendarDay() answeredOn: string;
  /** The letter by which the agency agreed. */
  @IsText(200) answerReference: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => JointOfficerDto)
  officers: JointOfficerDto[];
  /** Whether this agency leads the inspection; otherwise the ministry does. */
  @IsBoolean() leads: boolean;
  /** Whether its name and officers are printed on the entry document. */
  @IsBoolean() printed: boolean;
}

export class DeclineDto {
  @IsCalendarDay() answeredOn: string;
  @IsText(2000) reason: string;
}

export class JointOfficerResponse {
  title: string;
  @ApiProperty(NULLABLE_TEXT) name: string | null;
}

export class JointParticipantResponse {
  id: string;
  caseId: string;
  inspectionId: string;
  agencyNameKo: string;
  @ApiProperty(NULLABLE_TEXT) agencyNameEn: string | null;
  @ApiProperty({ enum: JOINT_INITIATIVES }) initiative: JointInitiative;
  @ApiProperty({ format: 'date' }) requestedOn: string;
  reason: string;
  matter: string;
  leads: boolean;
  printed: boolean;
  @ApiProperty({ type: [JointOfficerResponse] }) officers: JointOfficerResponse[];
  @ApiProperty(NULLABLE_DAY) answeredOn: string | null;
  @ApiProperty(NULLABLE_TEXT) answerReference: string | null;
  @ApiProperty(NULLABLE_TEXT) answerNote: string | null;
  @ApiProperty({ enum: JOINT_PARTICIPANT_STATUSES }) status: JointParticipantStatus;
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}

export class AskDuplicateDto extends AgencyDto {
  @IsId() providerId: string;
  @IsText(2000) matter: string;
  @IsCalendarDay() askedOn: string;
}

export class AnswerDuplicateDto {
  @IsIn(DUPLICATE_ANSWERS) answer: DuplicateAnswer;
  @IsCalendarDay() answeredOn: string;
  @Optional() @IsText(200) answerReference?: string;
  @Optional() @IsText(2000) summary?: string;
}

export class DuplicateCheckResponse {
  id: string;
  providerId: string;
  agencyName: string;
  matter: string;
  @ApiProperty({ format: 'date' }) askedOn: string;
  @ApiProperty({ enum: DUPLICATE_ANSWERS, nullable: true }) answer: DuplicateAnswer | null;
  @ApiProperty(NULLABLE_DAY) answeredOn: string | null;
  @ApiProperty(NULLABLE_TEXT) answerReference: string | null;
  @ApiProperty(NULLABLE_TEXT) summary: string | null;
  version: number;
}

export class EarlierInspectionResponse {
  providerId: string;
  caseNo: string;
  inspectionNo: string;
  @ApiProperty({ enum: INSPECTION_KINDS }) kind: string;
  @ApiProperty({ enum: INSPECTION_STATUSES }) status: string;
  plannedStartAt: Date;
  /** Whether the two cases rest on the same track of law. */
  sameTrack: boolean;
}

/** What speaks for or against a repetition (행정조사기본법 제15조). */
export class DuplicatesResponse {
  /** Inspections of the respondents in other cases within a year, whoever made them. */
  @ApiProperty({ type: [EarlierInspectionResponse] }) earlier: EarlierInspectionResponse[];
  /** What other agencies were asked and said. */
  @ApiProperty({ type: [DuplicateCheckResponse] }) checks: DuplicateCheckResponse[];
}
