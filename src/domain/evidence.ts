import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const EVIDENCE_STATUSES = [
  'UPLOADING',
  'SCANNING',
  'ACCEPTED',
  'QUARANTINED',
  'SEALED',
  'RETURNED',
  'PURGE_PENDING',
  'PURGED',
] as const;
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];

export const EVIDENCE_EVENTS = [
  'finish-upload',
  'accept',
  'quarantine',
  'seal',
  'return-to-owner',
  'propose-purge',
  'keep-after-all',
  'purge',
] as const;
export type EvidenceEvent = (typeof EVIDENCE_EVENTS)[number];

export interface EvidenceFacts extends MoveFacts {
  /** Every byte is on disk and synchronised. */
  fileDurable: boolean;
  hashFixed: boolean;
  /** Type recognised and allowed, size within the limit, no malware known. */
  scanClean: boolean;
  receiptAttached: boolean;
  /** Preservation orders, appeals and referrals that still need the item. */
  legalHolds: number;
  retentionOver: boolean;
  purgeApproved: boolean;
}

type EvidenceGuard = Guard<EvidenceFacts>;

const fileIncomplete: EvidenceGuard = (facts) => (facts.fileDurable ? null : 'evidence.file-incomplete');
const hashMissing: EvidenceGuard = (facts) => (facts.hashFixed ? null : 'evidence.hash-missing');
const scanNotClean: EvidenceGuard = (facts) => (facts.scanClean ? null : 'evidence.scan-not-clean');
const scanClean: EvidenceGuard = (facts) => (facts.scanClean ? 'evidence.scan-clean' : null);
const receiptMissing: EvidenceGuard = (facts) => (facts.receiptAttached ? null : 'evidence.receipt-missing');
const legalHold: EvidenceGuard = (facts) => (facts.legalHolds > 0 ? 'evidence.legal-hold' : null);
const retentionRunning: EvidenceGuard = (facts) => (facts.retentionOver ? null : 'evidence.retention-running');
const purgeNotApproved: EvidenceGuard = (facts) => (facts.purgeApproved ? null : 'evidence.purge-not-approved');

/**
 * A stored version is never overwritten: a replacement is new evidence that supersedes the old. A purge needs a
 * proposal by the lead inspector, an approval, and a job that leaves a tombstone.
 */
export const evidenceMachine = defineMachine<EvidenceStatus, EvidenceEvent, EvidenceFacts>({
  name: 'evidence',
  statuses: EVIDENCE_STATUSES,
  events: EVIDENCE_EVENTS,
  initial: 'UPLOADING',
  final: ['QUARANTINED', 'RETURNED', 'PURGED'],
  creation: { event: 'upload', permission: 'evidence.upload' },
  transitions: [
    {
      event: 'finish-upload',
      from: ['UPLOADING'],
      to: 'SCANNING',
      permission: 'evidence.upload',
      refuse: fileIncomplete,
    },
    {
      event: 'accept',
      from: ['SCANNING'],
      to: 'ACCEPTED',
      permission: 'evidence.accept',
      refuse: firstOf(hashMissing, scanNotClean),
    },
    {
      event: 'quarantine',
      from: ['SCANNING'],
      to: 'QUARANTINED',
      permission: 'evidence.accept',
      refuse: scanClean,
    },
    { event: 'seal', from: ['ACCEPTED'], to: 'SEALED', permission: 'evidence.seal' },
    {
      event: 'return-to-owner',
      from: ['ACCEPTED', 'SEALED'],
      to: 'RETURNED',
      permission: 'evidence.return-to-owner',
      refuse: firstOf(legalHold, receiptMissing),
    },
    {
      event: 'propose-purge',
      from: ['ACCEPTED', 'SEALED'],
      to: 'PURGE_PENDING',
      permission: 'evidence.propose-purge',
      needsReason: true,
      refuse: firstOf(legalHold, retentionRunning),
    },
    {
      event: 'keep-after-all',
      from: ['PURGE_PENDING'],
      to: 'ACCEPTED',
      permission: 'evidence.approve-purge',
      needsReason: true,
    },
    {
      event: 'purge',
      from: ['PURGE_PENDING'],
      to: 'PURGED',
      permission: 'evidence.purge',
      refuse: firstOf(legalHold, purgeNotApproved),
    },
  ],
});
