import { isAttendanceMet, isMajorityMet, votesByRecusedMembers, type CommitteeVote } from './committee-vote';

const vote = (given: Partial<CommitteeVote>): CommitteeVote => ({
  membersTotal: 15,
  membersPresent: 8,
  votesFor: 5,
  votesAgainst: 2,
  votesAbstained: 1,
  recusals: [],
  ...given,
});

describe('A decision of the committee', () => {
  it('needs more than half of all members present', () => {
    expect(isAttendanceMet(vote({ membersTotal: 15, membersPresent: 8 }))).toBe(true);
    expect(isAttendanceMet(vote({ membersTotal: 16, membersPresent: 8 }))).toBe(false);
  });

  it('needs more than half of those present in favour, abstentions counting as present', () => {
    expect(isMajorityMet(vote({ membersPresent: 8, votesFor: 5 }))).toBe(true);
    expect(isMajorityMet(vote({ membersPresent: 8, votesFor: 4 }))).toBe(false);
  });

  it('counts no recused member among those who decide', () => {
    const recused = vote({
      membersPresent: 8,
      votesFor: 4,
      votesAgainst: 3,
      votesAbstained: 0,
      recusals: [{ present: true }],
    });
    expect(isMajorityMet(recused)).toBe(true);
    expect(votesByRecusedMembers(recused)).toBe(0);
    expect(votesByRecusedMembers({ ...recused, votesAbstained: 1 })).toBe(1);
  });

  it('is unknown where the record does not tell', () => {
    const unknown = vote({
      membersTotal: null,
      membersPresent: null,
      votesFor: null,
      votesAgainst: null,
      votesAbstained: null,
    });
    expect([isAttendanceMet(unknown), isMajorityMet(unknown), votesByRecusedMembers(unknown)]).toEqual([null, null, 0]);
  });
});
