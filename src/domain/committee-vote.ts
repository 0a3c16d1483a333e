/** Attendance and votes of one item; null where the record does not tell. */
export interface CommitteeVote {
  readonly membersTotal: number | null;
  readonly membersPresent: number | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly votesAbstained: number | null;
  readonly recusals: readonly { readonly present: boolean }[];
}

/** 재적위원 과반수의 출석: true, false, or null when the numbers are not on record. */
export function isAttendanceMet({ membersTotal, membersPresent }: CommitteeVote): boolean | null {
  if (membersTotal === null || membersPresent === null) return null;
  return membersPresent * 2 > membersTotal;
}

/** 출석위원 과반수의 찬성. Whoever is recused does not count as present for the decision. */
export function isMajorityMet(vote: CommitteeVote): boolean | null {
  if (vote.membersPresent === null || vote.votesFor === null) return null;
  return vote.votesFor * 2 > vote.membersPresent - recusedPresent(vote);
}

/** More votes than members who may vote: at least so many recused members voted. */
export function votesByRecusedMembers(vote: CommitteeVote): number {
  const { membersPresent, votesFor, votesAgainst, votesAbstained } = vote;
  if (membersPresent === null) return 0;
  const votes = (votesFor ?? 0) + (votesAgainst ?? 0) + (votesAbstained ?? 0);
  return Math.max(0, votes - (membersPresent - recusedPresent(vote)));
}

function recusedPresent({ recusals }: CommitteeVote): number {
  return recusals.filter(({ present }) => present).length;
}
