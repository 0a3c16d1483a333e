import type { components } from '../../generated/api';

export type EditionItem = components['schemas']['ReportEditionListItem'];
export type Edition = components['schemas']['ReportEditionResponse'];
export type SensitivePlace = components['schemas']['SensitivePlaceResponse'];
