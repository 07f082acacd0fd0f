/** Name box and formula bar. */
import { useEffect, useState } from 'preact/hooks';
import { parseRange, rangeName } from '../a1.ts';
import { activeSheet, type PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';

interface BarProps {
  readonly page: SpreadsheetPage;
  readonly state: PageState;
}

export function FormulaBar({ page, state }: BarProps) {
  return (
    <div class="formula-bar">
      <NameBox page={page} state={state} />
      <span class="formula-sign" aria-hidden="true">
        fx
      </span>
      <FormulaField page={page} state={state} />
    </div>
  );
}

function NameBox({ page, state }: BarProps) {
  const name = rangeName(state.selection.range);
  // While a person types here, a selection that still moves in the grid must not overwrite it.
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const range = parseRange(typed ?? name);
    const sheet = activeSheet(state);
    setTyped(null);
    if (!range || !sheet || range.lastRow > sheet.rowCount || range.lastColumn > sheet.columnCount) return;
    page.display.select({ row: range.firstRow, column: range.firstColumn, range });
  };
  return (
    <input
      class="name-box"
      aria-label="Name box"
      value={typed ?? name}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => {
        setTyped(name);
        event.currentTarget.select();
      }}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go();
        if (event.key === 'Escape') page.display.focusGrid();
      }}
    />
  );
}

function FormulaField({ page, state }: BarProps) {
  const { row, column } = state.selection;
  const [text, setText] = useState(state.activeInput);
  const [edited, setEdited] = useState<{ row: number; column: number } | null>(null);
  useEffect(() => {
    if (!edited) setText(state.activeInput);
  }, [state.activeInput, row, column, edited]);

  /** Leaving the field, however, ends the edit of the cell that was active when it began. */
  const finish = (typed: string) => {
    setEdited(null);
    if (edited && typed !== state.activeInput) void page.type(edited.row, edited.column, typed);
  };
  return (
    <input
      class="formula-field"
      aria-label="Formula bar"
      autocomplete="off"
      spellcheck={false}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
      onFocus={() => setEdited({ row, column })}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = state.activeInput;
        if (event.key === 'Enter' || event.key === 'Escape') page.display.focusGrid();
      }}
    />
  );
}
