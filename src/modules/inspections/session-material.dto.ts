import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { ITEM_ANSWERS, type ItemAnswer } from '../../domain/enumerations';
import { IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';

/** Something asked for on the spot, such as a document that the notice named. */
export class AskMaterialDto {
  @IsText(200) title: string;
  /** Now where it is left out. */
  @Optional() @IsInstant() askedAt?: Date;
}

export class AnswerMaterialDto {
  @IsIn(ITEM_ANSWERS) answer: ItemAnswer;
  /** Needed where nothing is handed over: why not. */
  @Optional() @IsText(2000) text?: string;
  /** Title and name of who answered for the respondent. */
  @IsText(200) answeredBy: string;
  @Optional() @IsInstant() answeredAt?: Date;
  /** What was handed over, already taken up as evidence of the case. */
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) evidenceIds?: string[];
}

export class SessionMaterialResponse {
  id: string;
  sessionId: string;
  @ApiProperty({ type: 'integer' }) seq: number;
  title: string;
  @ApiProperty({ type: String, format: 'date-time' }) askedAt: Date;
  /** Null until it was answered. */
  @ApiProperty({ enum: ITEM_ANSWERS, nullable: true }) answer: ItemAnswer | null;
  @ApiProperty({ type: String, nullable: true }) answerText: string | null;
  @ApiProperty({ type: String, nullable: true }) answeredBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: Date | null;
  @ApiProperty({ type: [String], format: 'uuid' }) evidenceIds: string[];
  /** Whether the person may record the answer now. */
  mayAnswer: boolean;
  version: number;
}
