/** The compiled snapshot that the simple edit trigger works from: rules and where their columns stand, small enough for the document cache. */
import type { ContactTable } from '../contacts/contact-table.ts';
import type { StoredGroup } from '../groups/stored-groups.ts';
import type { TextStore } from '../ports.ts';
import { type FieldKind, parseRule } from '../rules/index.ts';
import { re2Patterns } from '../rules/re2-patterns.ts';
import type { GroupToApply } from './recalculate.ts';

/** The number changes whenever the shape below does, so that an old snapshot is never misread. */
const snapshotKey = 'contact-groups.snapshot.1';
/** The document cache takes 100 kB of text (Apps Script: Cache.put); names outside ASCII take more than a byte each. */
const longestSnapshot = 30_000;

export interface SnapshotTable {
  readonly sheetId: number;
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly membershipColumn: number | null;
  readonly fields: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: FieldKind;
    readonly column: number;
  }[];
}

export interface Snapshot {
  readonly locale: string;
  readonly timeZone: string;
  readonly groupsSheetId: number | null;
  readonly tables: readonly SnapshotTable[];
  /** `rule` null: the group is broken. */
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly sheetId: number | null;
    readonly rule: unknown;
  }[];
}

export function snapshotOf(
  file: { readonly locale: string; readonly timeZone: string },
  groupsSheetId: number | null,
  tables: readonly ContactTable[],
  groups: readonly StoredGroup[],
): Snapshot {
  const used = new Set(groups.flatMap(({ table }) => (table === null ? [] : [table.sheetId])));
  return {
    locale: file.locale,
    timeZone: file.timeZone,
    groupsSheetId,
    tables: tables
      .filter((table) => used.has(table.sheetId) || table.membershipColumn !== null)
      .map(snapshotTable),
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      sheetId: group.table?.sheetId ?? null,
      rule: group.rule === null ? null : group.json,
    })),
  };
}

function snapshotTable(table: ContactTable): SnapshotTable {
  return {
    sheetId: table.sheetId,
    headerRow: table.headerRow,
    headers: table.headers,
    membershipColumn: table.membershipColumn,
    fields: table.fields
      .filter((field) => field.permanent)
      .map(({ id, name, kind, column }) => ({ id, name, kind, column })),
  };
}

/** Rules of one table, parsed anew: a snapshot is text from a shared cache and is trusted no further than that. */
export function groupsOfTable(snapshot: Snapshot, table: SnapshotTable): GroupToApply[] {
  const fields = new Map(table.fields.map(({ id, name, kind }) => [id, { id, name, kind }]));
  const groups = new Map(snapshot.groups.map(({ id, name, rule }) => [id, { name, rule }]));
  // A broken group that no longer tells its table keeps its members wherever they are.
  return snapshot.groups
    .filter(({ sheetId }) => sheetId === null || sheetId === table.sheetId)
    .map(({ id, name, rule }) => {
      const parsed = parseRule(rule, { fields, groups, patterns: re2Patterns });
      return { id, name, rule: parsed.ok ? parsed.rule : null };
    });
}

/** A snapshot too large for the cache is not kept; the trigger then reads the sheets. */
export function storeSnapshot(cache: TextStore, snapshot: Snapshot): void {
  const text = JSON.stringify(snapshot);
  if (text.length <= longestSnapshot) cache.set(snapshotKey, text);
  else cache.remove(snapshotKey);
}

export function cachedSnapshot(cache: TextStore): Snapshot | null {
  const text = cache.get(snapshotKey);
  return text === null ? null : (JSON.parse(text) as Snapshot);
}

export function dropSnapshot(cache: TextStore): void {
  cache.remove(snapshotKey);
}

const dirtyKey = 'contact-groups.dirty';

/** Says that some edit was not taken into account; the next run or a check in the sidebar puts it right. */
export function markDirty(properties: TextStore): void {
  properties.set(dirtyKey, '1');
}

export function clearDirty(properties: TextStore): void {
  if (isDirty(properties)) properties.remove(dirtyKey);
}

export function isDirty(properties: TextStore): boolean {
  return properties.get(dirtyKey) !== null;
}
