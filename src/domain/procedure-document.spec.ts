import { refusalOfIssue, type ProcedureDocumentFacts } from './procedure-document';

const READY: ProcedureDocumentFacts = {
  actDone: true,
  issuedBefore: false,
  actorIsAuthor: false,
  goesOut: true,
  dispatchStated: true,
};

describe('A document that writes down an act', () => {
  it.each<[string, Partial<ProcedureDocumentFacts>, string | null]>([
    ['is issued once its act is done', {}, null],
    ['is not issued before', { actDone: false }, 'procedure-document.act-not-done'],
    ['is not issued twice', { issuedBefore: true }, 'procedure-document.issued-already'],
    ['is not issued by whoever did the act', { actorIsAuthor: true }, 'approval.approver-is-author'],
    ['does not go out to nowhere', { dispatchStated: false }, 'procedure-document.dispatch'],
    ['is not sent when it stays inside', { goesOut: false }, 'procedure-document.dispatch'],
    ['is issued without a dispatch when it stays inside', { goesOut: false, dispatchStated: false }, null],
  ])('%s', (_, facts, refusal) => {
    expect(refusalOfIssue({ ...READY, ...facts })).toBe(refusal);
  });
});
