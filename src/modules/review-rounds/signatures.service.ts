import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import { type DelegatedSubject, markOf, ruleFor, type SignatureBox } from '../../domain/approval-line';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { ReviewRound } from '../../schema/entities';
import { ApprovalLinesRepository } from './approval-lines.repository';

export interface SignedAct {
  readonly subjectId: string;
  readonly authorId: string;
  readonly subjectType: DelegatedSubject;
  /** The type of a letter that is issued without a round of its own. */
  readonly kind: string | null;
}

/** The boxes of the approval line (결재란) as a document freezes them. */
@Injectable()
export class Signatures {
  constructor(private readonly lines: ApprovalLinesRepository) {}

  /** Those of the round that the acting person approves with this very act; else drafter and approver alone. */
  async boxesIn(tx: Tx, act: SignedAct): Promise<SignatureBox[]> {
    const rounds = await tx.list(ReviewRound, { subjectId: act.subjectId, outcome: 'APPROVED' }, { round: 'DESC' });
    const round = rounds.find(
      ({ decidedBy, decidedAt }) => decidedBy === tx.actor.userId && decidedAt?.getTime() === tx.now.getTime(),
    );
    return round ? this.ofRound(tx, round, act.authorId) : this.direct(tx, act);
  }

  private async ofRound(tx: Tx, round: ReviewRound, authorId: string): Promise<SignatureBox[]> {
    const steps = await this.lines.lines(tx, round.id);
    const drafter = await this.person(tx, authorId);
    const drafted = box('DRAFT', drafter, seoulDay(round.submittedAt));
    const signed: SignatureBox[] = [];
    for (const { role, decidedBy, decidedAt, decision, mark } of steps) {
      if (decidedBy === null || decidedAt === null) continue;
      const person = await this.person(tx, decidedBy);
      signed.push({ ...box(role, person, seoulDay(decidedAt)), mark, opinion: decision === 'OPINION' });
    }
    return [drafted, ...signed];
  }

  private async direct(tx: Tx, { authorId, subjectType, kind }: SignedAct): Promise<SignatureBox[]> {
    const today = seoulDay(tx.now);
    const { userId } = tx.actor;
    const rule = ruleFor(await this.lines.rules(tx), subjectType, kind);
    const { position } = await this.lines.signingActor(tx);
    const mark = markOf({ role: 'APPROVAL', signerId: null }, userId, rule, position);
    return [
      box('DRAFT', await this.person(tx, authorId), null),
      { ...box('APPROVAL', await this.person(tx, userId), today), mark },
    ];
  }

  private async person(tx: Tx, id: string): Promise<Person> {
    return orNotFound((await this.lines.people(tx, [id])).get(id) ?? null);
  }
}

interface Person {
  readonly name: string;
  readonly title: string | null;
}

function box(step: SignatureBox['step'], { name, title }: Person, decidedOn: string | null): SignatureBox {
  return { step, title, name, decidedOn, mark: null, opinion: false };
}
