import { Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { AppError } from '../errors/app-error';

/** An opaque id in the path; anything that is not one cannot be found. */
export function IdParam(name = 'id'): ParameterDecorator {
  const inPath = Param(name, new ParseUUIDPipe({ exceptionFactory: () => new AppError('resource.not-found') }));
  return (target, method, index) => {
    inPath(target, method, index);
    if (method !== undefined) describe(name, target, method);
  };
}

function describe(name: string, target: object, method: string | symbol): void {
  const descriptor = Object.getOwnPropertyDescriptor(target, method);
  if (descriptor) ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, method, descriptor);
}
