import type { Language } from '../../domain/label';
import { printedVerificationCode, verificationAddress } from '../../domain/verification-code';
import { figure } from '../../platform/pdf/block-builders';
import type { Block } from '../../platform/pdf/blocks';
import type { Mark } from '../../platform/pdf/marks';
import { qrCode } from '../../platform/pdf/qr-code';
import { baselineIn, CELL, CELL_STRONG, NOTE, type TypeStyle } from '../../platform/pdf/styles';

/** By what a printed document is checked; fixed at its approval. */
export interface DocumentProof {
  readonly documentNo: string;
  readonly code: string;
  /** Origin of the application on the day of the approval, such as `https://jeomgeom.example.go.kr`. */
  readonly address: string;
}

interface ProofTexts {
  readonly caption: string;
  readonly number: string;
  readonly code: string;
  readonly how: (address: string) => readonly string[];
  readonly alt: (number: string, code: string, address: string) => string;
}

const TEXTS: Readonly<Record<Language, ProofTexts>> = {
  ko: {
    caption: '문서의 진위 확인',
    number: '문서번호',
    code: '문서확인번호',
    how: (address) => [
      `${address}/verify`,
      '위 주소에서 문서확인번호나 이 파일로 진위를 확인할 수 있습니다.',
      '파일은 전송되지 않으며, QR 코드는 확인 화면을 바로 엽니다.',
    ],
    alt: (number, code, address) =>
      `진위 확인 화면을 여는 QR 코드. 문서번호 ${number}, 문서확인번호 ${code}, 확인 주소 ${address}`,
  },
  en: {
    caption: 'How to check this document',
    number: 'Document number',
    code: 'Verification code',
    how: (address) => [
      `${address}/verify`,
      'tells from the verification code or from this file whether it is genuine.',
      'The file is not sent anywhere; the QR code opens the page at once.',
    ],
    alt: (number, code, address) =>
      `QR code that opens the page on which the document is checked. Document number ${number}, verification code ${code}, address ${address}`,
  },
};

const MODULE = 1.9;
const GAP = 10;

/** The QR code with number, code and the way to check them; on every document, at its end or on its cover. */
export function verificationBlock({ documentNo, code, address }: DocumentProof, locale: Language): Block[] {
  const texts = TEXTS[locale];
  const target = verificationAddress(address, code);
  const qr = qrCode(target, MODULE);
  const printed = printedVerificationCode(code);
  const lines: [string, TypeStyle][] = [
    [`${texts.number}: ${documentNo}`, CELL],
    [`${texts.code}: ${printed}`, CELL_STRONG],
    ...texts.how(address).map((line): [string, TypeStyle] => [line, NOTE]),
  ];
  const height = lines.reduce((sum, [, { leading }]) => sum + leading, 0);
  return [
    figure({
      caption: texts.caption,
      alt: texts.alt(documentNo, printed, target),
      height: qr.side,
      draw: () => [...qr.marks, ...column(lines, qr.side + GAP, (qr.side - height) / 2)],
    }),
  ];
}

function column(lines: readonly (readonly [string, TypeStyle])[], x: number, top: number): Mark[] {
  let y = top;
  return lines.map(([text, style]) => {
    const mark: Mark = { kind: 'text', x, baseline: y + baselineIn(style), text, ...inkOf(style) };
    y += style.leading;
    return mark;
  });
}

function inkOf({ face, size, color }: TypeStyle): Pick<TypeStyle, 'face' | 'size' | 'color'> {
  return { face, size, color };
}
