import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { AppError, type FieldProblem } from '../errors/app-error';
import { currentRequest } from './request-context';
import { VALIDATION_TEXTS } from './validation-texts';

/** Unknown fields are refused; every wrong field gets one entry with a stable code. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    transformOptions: { exposeUnsetFields: false },
    exceptionFactory: (errors) =>
      new AppError(
        'request.invalid',
        {},
        errors.flatMap((error) => problemsOf(error, '')),
      ),
  });
}

function problemsOf(error: ValidationError, parent: string): FieldProblem[] {
  const field = joinPath(parent, error.property);
  const own = Object.entries(error.constraints ?? {}).map(([constraint, fallback]) => ({
    field,
    code: `validation.${constraint}`,
    message: validationText(constraint, fallback),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}

function joinPath(parent: string, property: string): string {
  if (!parent) return property;
  return /^\d+$/.test(property) ? `${parent}[${property}]` : `${parent}.${property}`;
}

/** The sentence for a broken constraint in the language of the request. */
export function validationText(constraint: string, fallback = constraint): string {
  const locale = currentRequest()?.locale ?? 'ko';
  return VALIDATION_TEXTS[constraint]?.[locale] ?? (locale === 'en' ? fallback : '값이 올바르지 않습니다.');
}
