import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { ApiProblems } from '../errors/api-problems';
import type { AnyCode } from '../errors/messages';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag of the version last read, such as "3".' };
const IDEMPOTENCY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'The same key with the same request has one effect and one answer.',
};

/** A change of an existing object: answers 200 and needs If-Match. */
export function Changes(...codes: AnyCode[]): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiHeader(IF_MATCH),
    ApiHeader(IDEMPOTENCY),
    ApiProblems(
      'precondition.required',
      'precondition.stale',
      'request.invalid',
      'resource.not-found',
      'idempotency.other-request',
      'service.unavailable',
      ...codes,
    ),
  );
}

/** A new object: answers 201. */
export function Creates(...codes: AnyCode[]): MethodDecorator {
  return applyDecorators(
    HttpCode(201),
    ApiHeader(IDEMPOTENCY),
    ApiProblems('request.invalid', 'resource.not-found', 'idempotency.other-request', 'service.unavailable', ...codes),
  );
}

/** A read. */
export function Reads(...codes: AnyCode[]): MethodDecorator {
  return applyDecorators(ApiProblems('request.invalid', 'resource.not-found', 'service.unavailable', ...codes));
}
