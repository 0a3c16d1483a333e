import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { statusOf, type AnyCode } from './messages';
import { ProblemResponse } from './problem';

/** Documents the problems an operation may answer with, grouped by status. */
export function ApiProblems(...codes: AnyCode[]): MethodDecorator {
  const statuses = [...new Set(codes.map(statusOf))];
  return applyDecorators(
    ApiExtraModels(ProblemResponse),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: codes.filter((code) => statusOf(code) === status).join(', '),
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemResponse) } } },
      }),
    ),
  );
}
