import type { components } from '../../generated/api';

export type Session = components['schemas']['SessionResponse'];
export type Attendee = components['schemas']['AttendeeDto'];

/** The list as it is sent: it takes the place of the one before. */
export function attendeesOf({ attendees }: Session): Attendee[] {
  return attendees.map(({ side, title, name, organisation }) => ({
    side,
    title,
    organisation,
    ...(name ? { name } : {}),
  }));
}

/** Consent to recording as a choice: null means that nobody was asked. */
export type Consent = 'AGREED' | 'REFUSED' | 'NOT_ASKED';

export function consentOf({ recordingAgreed }: Session): Consent {
  if (recordingAgreed === null) return 'NOT_ASKED';
  return recordingAgreed ? 'AGREED' : 'REFUSED';
}

export function agreementOf(consent: Consent): boolean | null {
  return consent === 'NOT_ASKED' ? null : consent === 'AGREED';
}
