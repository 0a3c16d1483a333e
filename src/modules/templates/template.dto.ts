import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import {
  TEMPLATE_FAULTS,
  TEMPLATE_STATUSES,
  type TemplateFaultCode,
  type TemplateStatus,
} from '../../domain/document-template';
import { DISCLOSURES, type Disclosure } from '../../domain/enumerations';
import { LANGUAGES, type Language } from '../../domain/label';
import { TEMPLATED_TYPES, type TemplatedType } from '../../domain/template-parts';
import { IsCalendarDay, IsDraftText, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';

const NULLABLE_TEXT = { type: String, nullable: true } as const;
const NULLABLE_INSTANT = { type: String, format: 'date-time', nullable: true } as const;

/** A text in both languages; names of parts stand in it in braces: `{orderNo}`. */
export class TemplateTextDto {
  @IsDraftText(2000) ko: string;
  @IsDraftText(2000) en: string;
}

export class TemplateItemDto {
  @ValidateNested() @Type(() => TemplateTextDto) heading: TemplateTextDto;
  @IsOptional()
  @ValidateNested()
  @Type(() => TemplateTextDto)
  @ApiProperty({ type: TemplateTextDto, nullable: true, required: false })
  text?: TemplateTextDto | null;
  /** Names of parts of the type, in the order in which they are printed. */
  @IsArray() @ArrayMaxSize(40) @IsText(100, { each: true }) parts: string[];
}

export class TemplateContentDto {
  @IsOptional()
  @ValidateNested()
  @Type(() => TemplateTextDto)
  @ApiProperty({ type: TemplateTextDto, nullable: true, required: false })
  introduction?: TemplateTextDto | null;
  @IsArray() @ArrayMaxSize(40) @ValidateNested({ each: true }) @Type(() => TemplateItemDto) items: TemplateItemDto[];
  @IsOptional()
  @ValidateNested()
  @Type(() => TemplateTextDto)
  @ApiProperty({ type: TemplateTextDto, nullable: true, required: false })
  closing?: TemplateTextDto | null;
  @IsIn(DISCLOSURES) disclosure: Disclosure;
  /** 호 of 정보공개법 제9조제1항. */
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(8)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(8, { each: true })
  disclosureItems: number[];
}

/** A new version begins as a copy of the one that is in force on its first day. */
export class DraftTemplateDto {
  @IsIn(TEMPLATED_TYPES) type: TemplatedType;
  /** The first day whose letters are written with it. */
  @IsCalendarDay() effectiveFrom: string;
  @IsText(1000) changeNote: string;
}

export class UpdateTemplateDto {
  @IsCalendarDay() effectiveFrom: string;
  @IsText(1000) changeNote: string;
  @ValidateNested() @Type(() => TemplateContentDto) content: TemplateContentDto;
}

export class TemplatePreviewQuery {
  @Optional() @IsIn(LANGUAGES) locale?: Language;
}

export class TemplateListItem {
  id: string;
  @ApiProperty({ enum: TEMPLATED_TYPES }) type: TemplatedType;
  @ApiProperty({ type: 'integer' }) versionNo: number;
  @ApiProperty({ format: 'date' }) effectiveFrom: string;
  /** Letters of today are written with it. */
  inForce: boolean;
  changeNote: string;
  @ApiProperty({ enum: TEMPLATE_STATUSES }) status: TemplateStatus;
  /** Null for a version that came with the product. */
  @ApiProperty(NULLABLE_TEXT) authorName: string | null;
  @ApiProperty(NULLABLE_TEXT) approverName: string | null;
  @ApiProperty(NULLABLE_INSTANT) approvedAt: Date | null;
}

/** A piece of the content of a letter that the template may print. */
export class TemplatePartResponse {
  name: string;
  labelKo: string;
  labelEn: string;
  /** Fit for a sentence, in braces. */
  inline: boolean;
  required: boolean;
}

export class TemplateFaultResponse {
  @ApiProperty({ enum: TEMPLATE_FAULTS }) code: TemplateFaultCode;
  /** `items.2.heading`: a place in the content. */
  where: string;
  /** The part or number concerned; empty where the place says it all. */
  what: string;
}

export class TemplateResponse extends TemplateListItem {
  content: TemplateContentDto;
  contentSha256: string;
  @ApiProperty(NULLABLE_TEXT) returnReason: string | null;
  @ApiProperty({ type: [TemplatePartResponse] }) parts: TemplatePartResponse[];
  @ApiProperty({ type: [TemplateFaultResponse] }) faults: TemplateFaultResponse[];
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
