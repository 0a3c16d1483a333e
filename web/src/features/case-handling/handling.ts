import type { components } from '../../generated/api';

export type Handling = components['schemas']['CaseHandlingResponse'];
export type Transfer = NonNullable<Handling['transfer']>;

export interface FormProps {
  readonly handling: Handling;
  /** To be called after the act succeeded. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}
