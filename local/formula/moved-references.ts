/** References to cells that were moved as a block: they point to where the cells are now. */
import { columnIndex, columnLetters, quotedTitle, type Rectangle } from '../workbook/ranges.ts';

const placedPattern =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?::(\$?)([A-Za-z]{1,3})(\$?)(\d+))?(?![\w(.!])/g;

export interface BlockMove {
  readonly fromSheet: string;
  readonly from: Rectangle;
  readonly toSheet: string;
  readonly row: number;
  readonly column: number;
}

const titleOf = (prefix: string) => {
  const bare = prefix.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
};

/** The formula, which stands on sheet `own`, after a block moved: what lay wholly inside the block is followed, all else stays. */
export function formulaAfterMove(formula: string, own: string, move: BlockMove): string {
  const { from } = move;
  const down = move.row - from.row;
  const across = move.column - from.column;
  return formula.replace(
    placedPattern,
    (whole, prefix: string | undefined, ...parts: (string | undefined)[]) => {
      const [
        fixedColumn = '',
        letters,
        fixedRow = '',
        digits,
        lastFixedColumn,
        lastLetters,
        lastFixedRow,
        lastDigits,
      ] = parts;
      if (letters === undefined || digits === undefined) return whole;
      if ((prefix === undefined ? own : titleOf(prefix)).toLowerCase() !== move.fromSheet.toLowerCase())
        return whole;
      const isInside = (column: number, row: number) =>
        column >= from.column &&
        column < from.column + from.columnCount &&
        row >= from.row &&
        row < from.row + from.rowCount;
      const moved = (columnMark: string, column: string, rowMark: string, row: string) =>
        `${columnMark}${columnLetters(columnIndex(column) + across)}${rowMark}${Number(row) + down}`;
      if (!isInside(columnIndex(letters), Number(digits) - 1)) return whole;
      let text = moved(fixedColumn, letters, fixedRow, digits);
      if (lastLetters !== undefined && lastDigits !== undefined) {
        if (!isInside(columnIndex(lastLetters), Number(lastDigits) - 1)) return whole;
        text += `:${moved(lastFixedColumn ?? '', lastLetters, lastFixedRow ?? '', lastDigits)}`;
      }
      const needsTitle = prefix !== undefined || move.toSheet !== own;
      return needsTitle ? `${quotedTitle(move.toSheet)}!${text}` : text;
    },
  );
}
