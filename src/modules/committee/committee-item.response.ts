import type { Actor } from '../../domain/actor';
import { committeeItemMachine, type CommitteeItemEvent, type CommitteeItemFacts } from '../../domain/committee-item';
import { isAttendanceMet, isMajorityMet, votesByRecusedMembers, type CommitteeVote } from '../../domain/committee-vote';
import { type MoveResponse, movesFor } from '../../platform/http/moves';
import type { CommitteeItem } from '../../schema/entities';
import type { CommitteeItemResponse, RecusalResponse } from './committee-item.dto';

/** `historic`: what a record of the past does not tell is not held against it. */
export function factsOf(item: CommitteeItem, event: CommitteeItemEvent, historic: boolean): CommitteeItemFacts {
  const vote = voteOf(item);
  const attended = isAttendanceMet(vote) ?? historic;
  // A rejection is a decision too: it takes the attendance, not a majority in favour.
  const carried = event === 'reject' ? true : (isMajorityMet(vote) ?? historic);
  return {
    reasonGiven: true,
    meetingStated: item.heldFrom !== null && item.heldTo !== null,
    quorumMet: attended && carried,
    votesByRecusedMembers: votesByRecusedMembers(vote),
    resolutionTextStated: true,
    minutesApproved: item.minutesText !== null || item.minutesEvidenceId !== null,
  };
}

export function toCommitteeItemResponse(item: CommitteeItem, historic: boolean, actor: Actor): CommitteeItemResponse {
  const { createdAt: _created, updatedAt: _updated, recusals, ...shown } = item;
  return { ...shown, recusals: recusals as RecusalResponse[], availableMoves: moves(item, historic, actor) };
}

function moves(item: CommitteeItem, historic: boolean, actor: Actor): MoveResponse[] {
  const list = (event: CommitteeItemEvent) =>
    movesFor(committeeItemMachine, item.status, factsOf(item, event, historic), actor);
  return [
    ...list('resolve').filter((move) => move.event !== 'reject'),
    ...list('reject').filter((move) => move.event === 'reject'),
  ];
}

function voteOf(item: CommitteeItem): CommitteeVote {
  return { ...item, recusals: item.recusals as RecusalResponse[] };
}
