export interface Address {
  /** As the list of pages writes it, with the names of ids. */
  readonly path: string;
  readonly url: string;
  readonly name: string;
  readonly modes: string[];
}

export interface Reader {
  /** The JSON of `/api${path}`, null when it is refused. */
  get(path: string): Promise<unknown>;
}

export function addressesFor(person: string, session: Reader | null): Promise<Address[]>;
