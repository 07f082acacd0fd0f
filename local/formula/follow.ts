/** Rewrites formulas when rows or columns are inserted, deleted or moved, as the formula engine does it. */
import { columnLetters, type Dimension, type DimensionChange } from '../workbook/ranges.ts';
import { formulaEngine, withQuietConsole } from './engine.ts';
import { canonicalFormula, engineFormats, engineLocale, localFormula } from './engine-data.ts';

export interface PlacedFormula {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

interface SheetSize {
  readonly id: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

function command(
  sheetId: string,
  dimension: Dimension,
  change: DimensionChange,
): [string, Record<string, unknown>] {
  const elements = Array.from({ length: change.count }, (_, index) => change.at + index);
  const axis = { sheetId, dimension: dimension === 'ROWS' ? 'ROW' : 'COL' };
  if (change.kind === 'delete') return ['REMOVE_COLUMNS_ROWS', { ...axis, elements }];
  if (change.kind === 'insert') {
    const base = Math.max(0, change.at - 1);
    return [
      'ADD_COLUMNS_ROWS',
      { ...axis, base, quantity: change.count, position: change.at === 0 ? 'before' : 'after' },
    ];
  }
  const after = change.to > change.at;
  return [
    'MOVE_COLUMNS_ROWS',
    { ...axis, elements, base: after ? change.to - 1 : change.to, position: after ? 'after' : 'before' },
  ];
}

/**
 * The formulas' texts after the change of sheet `changedSheet`; `sheets` are the sizes before it.
 * `placed` gives where each formula stands before; its place afterwards is the caller's business, except that it must still exist.
 */
export function followFormulas(
  sheets: readonly SheetSize[],
  placed: readonly PlacedFormula[],
  changedSheet: number,
  dimension: Dimension,
  change: DimensionChange,
  placeAfter: (formula: PlacedFormula) => { row: number; column: number },
  localeCode: string,
): string[] {
  const { engine, dataVersion } = formulaEngine();
  return withQuietConsole(() => {
    const model = new engine.Model({
      version: dataVersion,
      formats: engineFormats,
      settings: { locale: engineLocale('en_US') },
      sheets: sheets.map((sheet) => ({
        id: String(sheet.id),
        name: sheet.title,
        rowNumber: sheet.rowCount,
        colNumber: sheet.columnCount,
        cells: Object.fromEntries(
          placed
            .filter((formula) => formula.sheetId === sheet.id)
            .map(({ row, column, formula }) => [
              `${columnLetters(column)}${row + 1}`,
              canonicalFormula(formula, localeCode),
            ]),
        ),
      })),
    });
    const [type, payload] = command(String(changedSheet), dimension, change);
    model.dispatch(type, { ...payload, sheetName: sheets.find((sheet) => sheet.id === changedSheet)?.title });
    return placed.map((formula) => {
      const { row, column } = placeAfter(formula);
      const text = model.getters.getCellText(
        { sheetId: String(formula.sheetId), row, col: column },
        { showFormula: true },
      );
      return text.startsWith('=') ? localFormula(text, localeCode) : formula.formula;
    });
  });
}
