import { IsText, Optional } from './fields';

/** The body of a move whose reason is part of the record. */
export class ReasonDto {
  @IsText(2000) reason: string;
}

export class OptionalReasonDto {
  @Optional() @IsText(2000) reason?: string;
}
