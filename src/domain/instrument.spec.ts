import { INSTRUMENT_TYPES, type InstrumentType } from './enumerations';
import { instrumentOf, isGuidance, type Instrument } from './instrument';

const where = (holds: (instrument: Instrument) => boolean): InstrumentType[] =>
  INSTRUMENT_TYPES.filter((type) => holds(instrumentOf(type)));

describe('Instrument', () => {
  it('is a disposition if it is an order or an interim measure', () => {
    expect(where(({ isDisposition }) => isDisposition)).toEqual([
      'CORRECTIVE_ORDER',
      'SUPPLEMENT_ORDER',
      'RECURRENCE_ORDER',
      'PRESERVATION_ORDER',
      'INTERIM_MEASURE',
    ]);
  });

  it('is made public only where it establishes a violation', () => {
    expect(where(({ establishesViolation }) => establishesViolation)).toEqual([
      'CORRECTIVE_ORDER',
      'SUPPLEMENT_ORDER',
      'RECURRENCE_ORDER',
    ]);
  });

  it('gets a prior notice exactly if it is a disposition', () => {
    expect(where(({ requiresPriorNotice }) => requiresPriorNotice)).toEqual(
      where(({ isDisposition }) => isDisposition),
    );
  });

  it('does without a legal basis only as guidance', () => {
    expect(where(({ requiresLegalBasis }) => !requiresLegalBasis)).toEqual(['ORAL_GUIDANCE', 'ADMIN_GUIDANCE']);
  });

  it('can lead to a fine or surcharge only as a statutory order', () => {
    expect(where(({ canLeadToSanction }) => canLeadToSanction)).toEqual([
      'CORRECTIVE_ORDER',
      'SUPPLEMENT_ORDER',
      'RECURRENCE_ORDER',
      'PRESERVATION_ORDER',
    ]);
  });

  it('says that it is voluntary as guidance, and how to appeal otherwise', () => {
    expect(where(({ remedyText }) => remedyText === 'VOLUNTARINESS')).toEqual(INSTRUMENT_TYPES.filter(isGuidance));
    expect(INSTRUMENT_TYPES.filter(isGuidance)).toEqual(['ORAL_GUIDANCE', 'ADMIN_GUIDANCE']);
  });

  it('carries requirements unless it is a warning', () => {
    expect(where(({ carriesRequirements }) => !carriesRequirements)).toEqual(['WARNING']);
  });
});
