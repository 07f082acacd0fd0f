/** Rows, columns and sheets that come, go and move, with everything that follows them: views, protections, metadata, widths, formulas. */
import { followFormulas, type PlacedFormula } from '../formula/follow.ts';
import { literalHyperlink } from '../formula/literal-hyperlink.ts';
import { formulaCells } from './calculation.ts';
import { CellRecord, extrasOf, storedCell } from './cell.ts';
import { followProperties } from './follow-properties.ts';
import { type Dimension, type DimensionChange, followIndex } from './ranges.ts';
import { Sheet, sheetProperties } from './sheet.ts';
import { followSideState, rememberSideState } from './side-state.ts';
import { followSources } from './validation-sources.ts';
import type { FilterView } from './views.ts';
import type { Workbook } from './workbook.ts';

export interface StructureSwitches {
  readonly filterFormulasFollowMoves: boolean;
}

/** Inserts, deletes or moves rows or columns. Bounds are the caller's to check. */
export function changeDimension(
  workbook: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  change: DimensionChange,
  switches: StructureSwitches,
): void {
  const sideState = rememberSideState(workbook, sheet.id);
  const formulas = rewrittenFormulas(workbook, sheet, dimension, change);
  const filterFormulas = switches.filterFormulasFollowMoves
    ? rewrittenFilterFormulas(workbook, sheet, dimension, change)
    : new Map<number, FilterView['filterSpecs']>();
  let putBack = () => {};
  workbook.rearrange(
    () => {
      putBack = changeCells(sheet, dimension, change);
      followSideState(workbook, sheet, dimension, change);
      for (const [id, specs] of filterFormulas) {
        const view = workbook.filterViews.find((candidate) => candidate.id === id);
        if (view !== undefined) view.filterSpecs = specs;
      }
      sideState.changed();
    },
    () => {
      putBack();
      sideState.restore();
    },
  );
  followSources(workbook, sheet, dimension, change);
  for (const { target, row, column, formula } of formulas) {
    const stored = target.grid.get(row, column);
    workbook.setCell(
      target,
      row,
      column,
      storedCell(stored instanceof CellRecord ? stored.value : null, { ...extrasOf(stored), formula }),
    );
  }
}

function changeCells(sheet: Sheet, dimension: Dimension, change: DimensionChange): () => void {
  const { grid } = sheet;
  const { at, count } = change;
  const properties = sheetProperties(sheet);
  const restoreLook = () => {
    Object.assign(sheet, properties);
  };
  const rows = dimension === 'ROWS';
  followProperties(sheet, dimension, change);
  const frozenCount = rows ? sheet.frozenRows : sheet.frozenColumns;
  if (change.kind !== 'move') {
    const touched = Math.max(0, Math.min(frozenCount, at + count) - at);
    const newFrozen =
      change.kind === 'insert' ? frozenCount + (at < frozenCount ? count : 0) : frozenCount - touched;
    if (rows) sheet.frozenRows = newFrozen;
    else sheet.frozenColumns = newFrozen;
  }
  if (change.kind === 'insert') {
    if (rows) grid.insertRows(at, count);
    else grid.insertColumns(at, count);
    return () => {
      if (rows) grid.deleteRows(at, count);
      else grid.deleteColumns(at, count);
      restoreLook();
    };
  }
  if (change.kind === 'delete') {
    if (rows) {
      const removed = grid.deleteRows(at, count);
      return () => {
        grid.insertRows(at, count, removed);
        restoreLook();
      };
    }
    const removed = grid.deleteColumns(at, count);
    return () => {
      grid.insertColumns(at, count, removed);
      restoreLook();
    };
  }
  const { to } = change;
  const move = (from: number, target: number) =>
    rows ? grid.moveRows(from, count, target) : grid.moveColumns(from, count, target);
  move(at, to);
  return () => {
    if (to > at) move(to - count, at);
    else move(to, at + count);
    restoreLook();
  };
}

/** New texts of the formula cells that survive the change, at their places after it. */
function rewrittenFormulas(workbook: Workbook, sheet: Sheet, dimension: Dimension, change: DimensionChange) {
  const after = (row: number, column: number, sheetId: number) => {
    if (sheetId !== sheet.id) return { row, column };
    const index = followIndex(dimension === 'ROWS' ? row : column, change);
    if (index === null) return null;
    return dimension === 'ROWS' ? { row: index, column } : { row, column: index };
  };
  const placed: (PlacedFormula & { target: Sheet; after: { row: number; column: number } })[] = [];
  for (const cell of formulaCells(workbook)) {
    const formula = cell.record.formula ?? '';
    const place = after(cell.row, cell.column, cell.sheet.id);
    if (place === null || literalHyperlink(formula) !== null) continue;
    placed.push({
      sheetId: cell.sheet.id,
      row: cell.row,
      column: cell.column,
      formula,
      target: cell.sheet,
      after: place,
    });
  }
  if (placed.length === 0) return [];
  const texts = followFormulas(workbook.sheets, placed, sheet.id, dimension, change, workbook.locale);
  return placed.flatMap(({ target, after: place, formula }, index) => {
    const text = texts[index] ?? formula;
    return text === formula ? [] : [{ target, row: place.row, column: place.column, formula: text }];
  });
}

/** Custom formulas of the sheet's filter views as rewritten by the engine, standing in a spare column of their first data row. */
function rewrittenFilterFormulas(
  workbook: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  change: DimensionChange,
) {
  const rewritten = new Map<number, FilterView['filterSpecs']>();
  for (const view of workbook.filterViews) {
    if (view.range.sheetId !== sheet.id) continue;
    const row = (view.range.startRowIndex ?? 0) + 1;
    const column = sheet.grid.columnCount;
    if (dimension === 'ROWS' && followIndex(row, change) === null) continue;
    const specs = view.filterSpecs.map((spec) => {
      const { condition } = spec.filterCriteria;
      const formula = condition?.values?.[0]?.userEnteredValue;
      if (condition?.type !== 'CUSTOM_FORMULA' || formula === undefined) return spec;
      const [text = formula] = followFormulas(
        workbook.sheets,
        [{ sheetId: sheet.id, row, column, formula }],
        sheet.id,
        dimension,
        change,
        workbook.locale,
      );
      return {
        ...spec,
        filterCriteria: {
          ...spec.filterCriteria,
          condition: { ...condition, values: [{ userEnteredValue: text }] },
        },
      };
    });
    rewritten.set(view.id, specs);
  }
  return rewritten;
}

/** Adds an empty sheet at a position. */
export function addSheet(workbook: Workbook, sheet: Sheet, index: number): void {
  workbook.rearrange(
    () => {
      workbook.sheets = workbook.sheets.toSpliced(index, 0, sheet);
    },
    () => {
      workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
    },
  );
}

/** Puts a sheet at another position among all sheets. */
export function moveSheet(workbook: Workbook, sheet: Sheet, index: number): void {
  const before = workbook.sheets;
  const after = before.filter((other) => other !== sheet).toSpliced(index, 0, sheet);
  const arrange = (sheets: Sheet[]) => () => {
    workbook.sheets = sheets;
  };
  workbook.rearrange(arrange(after), arrange(before));
}

/** Removes a sheet with its views, protections and metadata. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  const sideState = rememberSideState(workbook, sheet.id);
  const index = workbook.sheets.indexOf(sheet);
  workbook.rearrange(
    () => {
      workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
      workbook.filterViews = workbook.filterViews.filter((view) => view.range.sheetId !== sheet.id);
      workbook.basicFilters = workbook.basicFilters.filter((filter) => filter.id !== sheet.id);
      workbook.openViews = workbook.openViews.filter(({ view }) => view.range.sheetId !== sheet.id);
      workbook.namedRanges = workbook.namedRanges.filter((named) => named.range.sheetId !== sheet.id);
      workbook.protectedRanges = workbook.protectedRanges.filter((range) => range.range.sheetId !== sheet.id);
      workbook.metadata = workbook.metadata.filter(
        ({ location }) => location.kind === 'spreadsheet' || location.sheetId !== sheet.id,
      );
      sideState.changed();
    },
    () => {
      workbook.sheets = workbook.sheets.toSpliced(index, 0, sheet);
      sideState.restore();
    },
  );
}

/** A new sheet's object with a fresh or given id. */
export function newSheet(
  workbook: Workbook,
  title: string,
  size: { rowCount?: number | undefined; columnCount?: number | undefined; id?: number | undefined } = {},
): Sheet {
  const id = size.id ?? workbook.newId((candidate) => workbook.sheetById(candidate) !== undefined);
  return new Sheet(id, title, size.rowCount ?? 1000, size.columnCount ?? 26);
}
