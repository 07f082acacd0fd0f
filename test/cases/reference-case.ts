// One hand-written case on two fields: a condition, and its truth for each of some contacts.
import type { Truth } from '../../src/rules/types.ts';
import type { Row } from '../rules/world.ts';

export interface ReferenceCase {
  readonly condition: Readonly<Record<string, unknown>>;
  /** By what is special about the contact. */
  readonly contacts: Readonly<Record<string, readonly [truth: Truth, row: Row]>>;
}
