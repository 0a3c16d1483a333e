import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class FieldProblemResponse {
  /** The field as the request named it, such as `requirements[0].title`. */
  @ApiProperty() field: string;
  @ApiProperty() code: string;
  @ApiProperty() message: string;
}

/** Every error: a problem document of RFC 9457 with a stable code. */
export class ProblemResponse {
  @ApiProperty({ example: 'urn:jeomgeom:problem:finding.evidence-missing' }) type: string;
  @ApiProperty() title: string;
  @ApiProperty() status: number;
  @ApiProperty({ example: 'finding.evidence-missing' }) code: string;
  @ApiProperty() detail: string;
  @ApiProperty() instance: string;
  @ApiProperty() requestId: string;
  @ApiPropertyOptional({ type: [FieldProblemResponse] }) errors?: FieldProblemResponse[];
}
