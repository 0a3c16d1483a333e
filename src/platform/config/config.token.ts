export type { Config } from './config';

/** The settings, read once at start. */
export const CONFIG = Symbol('CONFIG');
