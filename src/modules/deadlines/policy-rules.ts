/** Amounts that are policy, not law: rules of the table like those of the law, in force from a day. */
export const LONGEST_EXTENSION_RULE = 'PL-01';
export const LAST_HOURS_RULE = 'PL-02';
export const FINE_PAYMENT_RULE = 'PL-03';

/** A day counts as lost when this system was down within so many hours before it ended, by the rule of that day; `d` is the deadline. */
export const LAST_HOURS_SQL = `app.policy_amount('${LAST_HOURS_RULE}', (d.accepted_until AT TIME ZONE 'Asia/Seoul')::date)`;
