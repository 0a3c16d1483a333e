import {
  currentStep,
  type DelegationRule,
  type DraftStep,
  type LineStep,
  markOf,
  refuseLine,
  refuseSigning,
  ruleFor,
  type Signer,
  type SigningActor,
} from './approval-line';

const RULE: DelegationRule = {
  subject: 'order',
  kinds: [],
  position: 'DIRECTOR',
  review: 'OPTIONAL',
  concurrence: 'OPTIONAL',
};
const lead: Signer = { id: 'lead', position: null, isApprover: false };
const director: Signer = { id: 'director', position: 'DIRECTOR', isApprover: true };
const general: Signer = { id: 'general', position: 'DIRECTOR_GENERAL', isApprover: true };
const signers = [lead, director, general];
const step = (role: DraftStep['role'], signerId: string | null): DraftStep => ({ role, signerId });
const refusal = (steps: readonly DraftStep[], rule: DelegationRule | null = RULE) =>
  refuseLine(steps, { signers, rule, authorIds: ['author', 'submitter'] });

describe('An approval line', () => {
  it.each([
    ['any approver alone', [step('APPROVAL', null)]],
    ['one approver', [step('APPROVAL', 'director')]],
    ['a review before', [step('REVIEW', 'director'), step('APPROVAL', 'general')]],
    [
      'two reviews and a concurrence',
      [step('REVIEW', 'lead'), step('CONCURRENCE', 'director'), step('APPROVAL', 'general')],
    ],
  ])('may be %s', (_, steps) => expect(refusal(steps)).toBeNull());

  it.each([
    ['no approval', [step('REVIEW', 'lead')], 'approval.line-out-of-order'],
    ['nothing', [], 'approval.line-out-of-order'],
    ['two approvals', [step('APPROVAL', 'director'), step('APPROVAL', 'general')], 'approval.line-out-of-order'],
    [
      'a concurrence before the review',
      [step('CONCURRENCE', 'lead'), step('REVIEW', 'director'), step('APPROVAL', 'general')],
      'approval.line-out-of-order',
    ],
    ['a review by nobody', [step('REVIEW', null), step('APPROVAL', 'general')], 'approval.line-out-of-order'],
    ['its author', [step('REVIEW', 'author'), step('APPROVAL', 'general')], 'approval.signer-is-author'],
    ['whoever submits it', [step('APPROVAL', 'submitter')], 'approval.signer-is-author'],
    ['one person twice', [step('REVIEW', 'general'), step('APPROVAL', 'general')], 'approval.signer-twice'],
    ['a stranger', [step('REVIEW', 'stranger'), step('APPROVAL', 'general')], 'approval.signer-not-available'],
    ['an approval by a lead inspector', [step('APPROVAL', 'lead')], 'approval.signer-not-available'],
  ])('is never %s', (_, steps, code) => expect(refusal(steps)).toBe(code));

  it('keeps to the delegation rules', () => {
    const strict: DelegationRule = { ...RULE, position: 'DIRECTOR_GENERAL', review: 'REQUIRED' };
    expect(refusal([step('APPROVAL', null)], strict)).toBe('approval.review-required');
    expect(refusal([step('REVIEW', 'general'), step('APPROVAL', 'director')], strict)).toBe(
      'approval.position-too-low',
    );
    expect(refusal([step('REVIEW', 'director'), step('APPROVAL', 'general')], strict)).toBeNull();
    expect(refusal([step('APPROVAL', 'general')], { ...RULE, concurrence: 'REQUIRED' })).toBe(
      'approval.concurrence-required',
    );
    expect(refusal([step('APPROVAL', 'director')], null)).toBeNull();
  });

  it('takes the rule that names the kind before the one for all kinds', () => {
    const order = { ...RULE, kinds: ['CORRECTIVE_ORDER'] as const, position: 'DIRECTOR_GENERAL' as const };
    expect(ruleFor([RULE, order], 'order', 'CORRECTIVE_ORDER')).toBe(order);
    expect(ruleFor([order, RULE], 'order', 'CORRECTIVE_REQUEST')).toBe(RULE);
    expect(ruleFor([RULE], 'inspection', null)).toBeNull();
  });
});

describe('Signing', () => {
  const open = (role: LineStep['role'], signerId: string | null): LineStep => ({
    role,
    signerId,
    decision: null,
    decidedBy: null,
  });
  const signed = (role: LineStep['role'], id: string): LineStep => ({
    role,
    signerId: id,
    decision: 'SIGNED',
    decidedBy: id,
  });
  const as = ({ id, position, isApprover }: Signer, deputyOf: readonly string[] = []): SigningActor => ({
    id,
    position,
    isApprover,
    deputyOf,
  });

  it('is the turn of the first open step alone', () => {
    const line = [open('REVIEW', 'director'), open('APPROVAL', 'general')];
    expect(currentStep(line)).toBe(line[0]);
    expect(refuseSigning(line, line[0], as(director), null)).toBeNull();
    expect(refuseSigning(line, line[1], as(general), RULE)).toBe('approval.step-open');
    expect(refuseSigning(line, line[0], as(general), null)).toBe('approval.not-your-step');
    const reviewed = [signed('REVIEW', 'director'), open('APPROVAL', 'general')];
    expect(refuseSigning(reviewed, reviewed[1], as(general), RULE)).toBeNull();
    expect(refuseSigning(reviewed, reviewed[0], as(director), null)).toBe('approval.step-settled');
    expect(refuseSigning(reviewed, reviewed[1], as(lead), RULE)).toBe('approval.not-your-step');
  });

  it('of a line that names nobody is open to every approver in the position', () => {
    const line = [open('APPROVAL', null)];
    expect(refuseSigning(line, line[0], as(director), RULE)).toBeNull();
    expect(refuseSigning(line, line[0], as(lead), RULE)).toBe('approval.not-your-step');
    const clerk = as({ ...director, position: null });
    expect(refuseSigning(line, line[0], clerk, RULE)).toBe('approval.position-too-low');
    expect(refuseSigning(line, line[0], clerk, null)).toBeNull();
  });

  it('for the absent is the deputy’s, who has no other step in the line', () => {
    const line = [open('REVIEW', 'director'), open('APPROVAL', 'general')];
    const deputy = { id: 'deputy', position: null, isApprover: true };
    expect(refuseSigning(line, line[0], as(deputy, ['director']), null)).toBeNull();
    expect(refuseSigning(line, line[0], as(general, ['director']), null)).toBe('approval.signed-already');
    const reviewed = [signed('REVIEW', 'director'), open('APPROVAL', 'general')];
    expect(refuseSigning(reviewed, reviewed[1], as(director, ['general']), RULE)).toBe('approval.signed-already');
  });

  it('is marked 대결 for the absent, and 전결 where the rules delegate it', () => {
    expect(markOf(step('APPROVAL', 'general'), 'deputy', RULE, 'DIRECTOR')).toBe('ACTING');
    expect(markOf(step('APPROVAL', 'general'), 'general', RULE, 'DIRECTOR_GENERAL')).toBe('DELEGATED');
    expect(markOf(step('APPROVAL', null), 'director', RULE, 'DIRECTOR')).toBe('DELEGATED');
    expect(markOf(step('APPROVAL', null), 'minister', RULE, 'MINISTER')).toBeNull();
    expect(markOf(step('APPROVAL', null), 'director', null, 'DIRECTOR')).toBeNull();
    expect(markOf(step('REVIEW', 'director'), 'director', RULE, 'DIRECTOR')).toBeNull();
  });
});
