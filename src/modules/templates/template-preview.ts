import type { TemplateContent } from '../../domain/document-template';
import type { Label } from '../../domain/label';
import type { TemplatedType } from '../../domain/template-parts';
import type { LetterRecord } from '../letters/letter-content';
import { SAMPLE_RECIPIENT, sampleOf } from './template-samples';

/** Stands on every page of a preview. */
export const PREVIEW_MARK: Label = {
  ko: '서식 미리보기 - 시행하지 않은 문서',
  en: 'Preview of a template - not issued',
};
const AGENCY: Label = { ko: '과학기술정보통신부', en: 'Ministry of Science and ICT' };
const SIGNED_AT = new Date('2024-05-31T01:00:00Z');
const SPECIMEN: Label = { ko: '견본', en: 'SPECIMEN' };

/** A letter of made-up words as the template would print it. */
export function previewOf(type: TemplatedType, template: TemplateContent): LetterRecord {
  const { title, content } = sampleOf(type);
  const goesToRespondent = content.recipient === undefined;
  return {
    type,
    documentNo: '디지털기반안전과-0',
    title,
    departmentName: '디지털기반안전과',
    approvedAt: SIGNED_AT,
    disclosure: template.disclosure,
    letterhead: {
      agency: AGENCY,
      drafter: { title: '주무관', name: '홍길동' },
      approver: { title: '과장', name: '성춘향' },
      ...(goesToRespondent && { addressee: SAMPLE_RECIPIENT }),
      seal: { sizeMm: 30, lines: ['과학기술', '정보통신', '부장관인'], specimen: SPECIMEN },
      disclosureItems: template.disclosureItems,
    },
    content,
    template,
    proof: null,
  };
}
