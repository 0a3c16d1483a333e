import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { CHANGE_KINDS, type ChangeKind, type Json } from '../../domain/content-difference';

/** A text, a number, a text in both languages, or what an item consists of. */
const ANY_JSON = {
  nullable: true,
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'object', additionalProperties: true },
    { type: 'array', items: {} },
  ],
} satisfies ApiPropertyOptions;

export class DifferenceResponse {
  /** Where it stands, with the numbers of the items on the way. */
  @ApiProperty() path: string;
  /** The names on the way without numbers, such as `requirements.acceptanceCriteria.text`. */
  @ApiProperty() labelKey: string;
  @ApiProperty({ enum: CHANGE_KINDS }) kind: ChangeKind;
  @ApiProperty(ANY_JSON) before: Json;
  @ApiProperty(ANY_JSON) after: Json;
}
