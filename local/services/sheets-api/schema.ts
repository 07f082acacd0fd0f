/** Google's messages as the schema names them: which fields each has and of what type, read from the schema's text when first asked for. */
import { googleSchema } from './google-schema.ts';

export type ScalarKind = 'string' | 'int32' | 'double' | 'float' | 'boolean' | 'any' | 'mask';

export interface FieldType {
  readonly kind: ScalarKind | 'enum' | 'message';
  /** How many lists stand around it: values of a ValueRange are lists of lists. */
  readonly lists: number;
  readonly isMap: boolean;
  /** Written by Google only: passed over in what scripts send. */
  readonly isReadOnly: boolean;
  /** Of a message. */
  readonly message: string;
  /** Of an enumeration. */
  readonly names: readonly string[];
}

export type MessageFields = ReadonlyMap<string, FieldType>;

const scalarKinds: ReadonlySet<string> = new Set([
  'string',
  'int32',
  'double',
  'float',
  'boolean',
  'any',
  'mask',
]);

let lines: ReadonlyMap<string, string> | undefined;
const known = new Map<string, MessageFields>();

function linesByName(): ReadonlyMap<string, string> {
  lines ??= new Map(
    googleSchema
      .trim()
      .split('\n')
      .map((line) => [line.split(' ', 1)[0] ?? '', line]),
  );
  return lines;
}

function typeFrom(word: string): FieldType {
  const isReadOnly = word.startsWith('!');
  const text = isReadOnly ? word.slice(1) : word;
  const lists = text.match(/^(\[\])*/)?.[0].length ?? 0;
  const isMap = text.startsWith('{}');
  const bare = text.slice(lists + (isMap ? 2 : 0));
  const shared = { lists: lists / 2, isMap, isReadOnly, message: '', names: [] };
  if (bare.includes('|')) return { ...shared, kind: 'enum', names: bare.split('|') };
  if (scalarKinds.has(bare)) return { ...shared, kind: bare as ScalarKind };
  return { ...shared, kind: 'message', message: bare };
}

/** The fields of a message ("CellData"), or the optional parameters of a method ("spreadsheets.values.get"). */
export function fieldsOf(name: string): MessageFields {
  let fields = known.get(name);
  if (fields === undefined) {
    const [, ...words] = (linesByName().get(name) ?? '').split(' ');
    fields = new Map(
      words.map((word) => {
        const colon = word.indexOf(':');
        return [word.slice(0, colon), typeFrom(word.slice(colon + 1))];
      }),
    );
    known.set(name, fields);
  }
  return fields;
}

/** Names of all messages. */
export const messageNames = (): string[] => [...linesByName().keys()].filter((name) => !name.includes('.'));

/** Groups of fields of which at most one may be set (the reference: "Union field … can be only one of the following"). */
const unions: Readonly<Record<string, { readonly name: string; readonly members: readonly string[] }>> = {
  ExtendedValue: {
    name: 'value',
    members: ['numberValue', 'stringValue', 'boolValue', 'formulaValue', 'errorValue'],
  },
  ColorStyle: { name: 'kind', members: ['rgbColor', 'themeColor'] },
  ConditionValue: { name: 'value', members: ['relativeDate', 'userEnteredValue'] },
  ConditionalFormatRule: { name: 'rule', members: ['booleanRule', 'gradientRule'] },
  DataFilter: { name: 'filter', members: ['developerMetadataLookup', 'a1Range', 'gridRange'] },
  DeveloperMetadataLocation: { name: 'location', members: ['spreadsheet', 'sheetId', 'dimensionRange'] },
  UpdateCellsRequest: { name: 'area', members: ['start', 'range'] },
  AutoFillRequest: { name: 'area', members: ['range', 'sourceAndDestination'] },
  AutoResizeDimensionsRequest: {
    name: 'autoResize',
    members: ['dimensions', 'dataSourceSheetDimensions'],
  },
  UpdateDimensionPropertiesRequest: {
    name: 'dimensionRange',
    members: ['range', 'dataSourceSheetRange'],
  },
  FindReplaceRequest: { name: 'scope', members: ['range', 'sheetId', 'allSheets'] },
  PasteDataRequest: { name: 'kind', members: ['delimiter', 'html'] },
  TextRotation: { name: 'type', members: ['angle', 'vertical'] },
  SortSpec: { name: 'reference', members: ['dimensionIndex', 'dataSourceColumnReference'] },
  FilterSpec: { name: 'reference', members: ['columnIndex', 'dataSourceColumnReference'] },
  Chip: { name: 'chip', members: ['personProperties', 'richLinkProperties'] },
};

/** The union of a message; undefined where it has none. */
export function unionOf(
  message: string,
): { readonly name: string; readonly members: readonly string[] } | undefined {
  if (message === 'Request') return { name: 'kind', members: [...fieldsOf('Request').keys()] };
  return unions[message];
}
