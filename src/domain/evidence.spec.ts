import { describeMachine } from '../../test/support/describe-machine';
import { evidenceMachine } from './evidence';

describe('Evidence', () => {
  describeMachine(evidenceMachine, {
    willing: {
      reasonGiven: true,
      fileDurable: true,
      hashFixed: true,
      scanClean: true,
      receiptAttached: true,
      legalHolds: 0,
      retentionOver: true,
      purgeApproved: true,
    },
    instead: { 'SCANNING quarantine': { scanClean: false } },
    matrix: {
      UPLOADING: { 'finish-upload': 'SCANNING' },
      SCANNING: { accept: 'ACCEPTED', quarantine: 'QUARANTINED' },
      ACCEPTED: { seal: 'SEALED', 'return-to-owner': 'RETURNED', 'propose-purge': 'PURGE_PENDING' },
      SEALED: { 'return-to-owner': 'RETURNED', 'propose-purge': 'PURGE_PENDING' },
      PURGE_PENDING: { 'keep-after-all': 'ACCEPTED', purge: 'PURGED' },
      QUARANTINED: {},
      RETURNED: {},
      PURGED: {},
    },
    who: {
      'finish-upload': ['INS', 'LEAD', 'EXP', 'PS', 'PM'],
      accept: ['INS', 'LEAD', 'SYS'],
      quarantine: ['INS', 'LEAD', 'SYS'],
      seal: ['INS', 'LEAD'],
      'return-to-owner': ['LEAD'],
      'propose-purge': ['LEAD'],
      'keep-after-all': ['APP'],
      purge: ['ADM'],
    },
    reasons: ['propose-purge', 'keep-after-all'],
    rules: [
      [
        'an upload is finished when the file is durable',
        'UPLOADING',
        'finish-upload',
        { fileDurable: false },
        'evidence.file-incomplete',
      ],
      ['evidence is accepted with its hash', 'SCANNING', 'accept', { hashFixed: false }, 'evidence.hash-missing'],
      [
        'evidence is accepted after a clean scan',
        'SCANNING',
        'accept',
        { scanClean: false },
        'evidence.scan-not-clean',
      ],
      ['a clean file is not quarantined', 'SCANNING', 'quarantine', { scanClean: true }, 'evidence.scan-clean'],
      [
        'an item is returned against a receipt',
        'SEALED',
        'return-to-owner',
        { receiptAttached: false },
        'evidence.receipt-missing',
      ],
      [
        'an item under a legal hold is not returned',
        'ACCEPTED',
        'return-to-owner',
        { legalHolds: 1 },
        'evidence.legal-hold',
      ],
      [
        'a purge is not proposed before retention ends',
        'ACCEPTED',
        'propose-purge',
        { retentionOver: false },
        'evidence.retention-running',
      ],
      [
        'a purge is not proposed under a legal hold',
        'ACCEPTED',
        'propose-purge',
        { legalHolds: 1 },
        'evidence.legal-hold',
      ],
      ['a legal hold stops an approved purge', 'PURGE_PENDING', 'purge', { legalHolds: 1 }, 'evidence.legal-hold'],
      ['a purge is approved', 'PURGE_PENDING', 'purge', { purgeApproved: false }, 'evidence.purge-not-approved'],
    ],
    creation: { by: ['INS', 'LEAD', 'EXP', 'PS', 'PM'], willing: {}, rules: [] },
  });
});
