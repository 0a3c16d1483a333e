import { createHash } from 'node:crypto';
import { parseDay } from '../../src/domain/calendar-day';
import { type DueSpec, printDueSpec, resolveDueSpec } from '../../src/domain/due-spec';
import { calendarFromFile } from '../../src/domain/holiday-calendar';
import { referenceId } from '../../src/reference-data/load-reference-data';
import { holidayFile } from '../../src/reference-data/reference-files';
import { person, type Records, type Row, seoul } from './given-records';

/** Rows of one respondent in one case, with what every such row repeats. */
export class GivenRespondent {
  constructor(
    readonly records: Records,
    readonly caseNo: string,
    readonly caseId: string,
    readonly providerId: string,
  ) {}

  get keys(): { case_id: string; provider_id: string } {
    return { case_id: this.caseId, provider_id: this.providerId };
  }

  no(suffix: string): string {
    return `${this.caseNo}-${suffix}`;
  }

  incident(seq: number, row: Row, services: readonly string[]): Promise<string> {
    return this.withLinks(
      this.records.add('incidents', {
        ...this.keys,
        seq,
        incident_no: this.no(`장${String(seq).padStart(2, '0')}`),
        created_by: person('inspector'),
        status: 'CAUSE_DETERMINED',
        ...row,
      }),
      (incident_id) =>
        services.map((service) => [
          'incident_services',
          { incident_id, ...this.keys, service_id: referenceId('service', service) },
        ]),
    );
  }

  evidence(seq: number, title: string, row: Row = {}): Promise<string> {
    const sha256 = createHash('sha256').update(title).digest('hex');
    return this.records.add('evidence', {
      ...this.keys,
      seq,
      evidence_no: this.no(`증${String(seq).padStart(4, '0')}`),
      title,
      class: 'SUBMITTED',
      origin: 'SUBMISSION',
      sha256,
      size: 1000 + seq,
      mime: 'application/pdf',
      filename: `${seq}.pdf`,
      storage_key: `${sha256.slice(0, 2)}/${sha256}`,
      collected_at: seoul('2024-05-21T17:30'),
      collector: '조사원',
      uploaded_by: person('inspector'),
      uploaded_side: 'MINISTRY',
      status: 'ACCEPTED',
      ...row,
    });
  }

  finding(
    seq: number,
    row: Row,
    links: { incidents: readonly string[]; evidence: readonly string[]; criteria: readonly Row[] },
  ): Promise<string> {
    const inserted = this.records.add('findings', {
      ...this.keys,
      seq,
      finding_no: this.no(`지${String(seq).padStart(2, '0')}`),
      aspect: 'CAUSE',
      type: 'DEFICIENCY',
      severity: 'MAJOR',
      scope: 'PATTERN',
      priority: 'A',
      causal: 'CAUSAL',
      author_id: person('inspector'),
      confirmed_by: person('lead'),
      confirmed_at: seoul('2024-05-29T10:00'),
      status: 'CONFIRMED',
      ...row,
    });
    return this.withLinks(inserted, (finding_id) => [
      ...links.incidents.map((incident_id): [string, Row] => [
        'finding_incidents',
        { finding_id, incident_id, ...this.keys },
      ]),
      ...links.evidence.map((evidence_id): [string, Row] => [
        'finding_evidence',
        { finding_id, evidence_id, ...this.keys },
      ]),
      ...links.criteria.map((criterion): [string, Row] => [
        'finding_criteria',
        { finding_id, ...this.keys, ...criterion },
      ]),
    ]);
  }

  requirement(
    orderId: string,
    orderNo: string,
    seq: number,
    row: Row & { due: DueSpec },
    links: { criteria: readonly string[]; findings: readonly string[] },
  ): Promise<string> {
    const inserted = this.records.add('requirements', {
      ...this.keys,
      order_id: orderId,
      seq,
      requirement_no: `${orderNo}-${seq}`,
      kind: 'SHORT_TERM',
      ...row,
    });
    return this.withLinks(inserted, (requirement_id) => [
      ...links.criteria.map((text, index): [string, Row] => [
        'acceptance_criteria',
        { ...this.keys, order_id: orderId, requirement_id, seq: index + 1, text },
      ]),
      ...links.findings.map((finding_id): [string, Row] => [
        'requirement_findings',
        { ...this.keys, order_id: orderId, requirement_id, finding_id },
      ]),
    ]);
  }

  /** A clock that started when its document arrived, computed by the real engine. */
  async deadline(
    subject: { type: string; id: string },
    rule: string,
    title: string,
    arrivedOn: string,
    spec: DueSpec,
    row: Row = {},
  ): Promise<string> {
    const { deadline, phrase } = resolveDueSpec(spec, parseDay(arrivedOn), CALENDAR);
    return this.records.add('deadlines', {
      ...this.keys,
      rule_id: rule,
      subject_type: subject.type,
      subject_id: subject.id,
      bound: 'PROVIDER',
      title_ko: title,
      title_en: title,
      trigger_kind: 'ARRIVAL',
      trigger_at: seoul(`${arrivedOn}T14:00`),
      printed_phrase: phrase.ko,
      due_on: deadline.dueOn,
      due_at: deadline.dueAt,
      raw_due_on: deadline.rawDueOn,
      calendar_version: CALENDAR.version,
      working: deadline.working,
      revision: 1,
      ...row,
    });
  }

  private async withLinks(inserted: Promise<string>, rowsOf: (id: string) => [string, Row][]): Promise<string> {
    const id = await inserted;
    for (const [table, row] of rowsOf(id)) await this.records.add(table, row);
    return id;
  }
}

const CALENDAR = calendarFromFile(holidayFile());

export const within = (amount: number, unit: 'MONTHS' | 'DAYS'): DueSpec => {
  const spec: DueSpec = { kind: 'RELATIVE', amount, unit, from: 'ARRIVAL' };
  return { ...spec, phrase: { ko: `${amount}${unit === 'MONTHS' ? '개월' : '일'} 이내`, en: printDueSpec(spec).en } };
};
