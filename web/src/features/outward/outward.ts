import type { components } from '../../generated/api';

export type ExternalRequest = components['schemas']['ExternalRequestResponse'];
export type Notice = components['schemas']['DisclosureNoticeResponse'];
