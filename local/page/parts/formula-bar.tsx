/** Name box and formula bar. */
import { useEffect, useState } from 'preact/hooks';
import { boxName, parsePlace } from '../a1.ts';
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
  const sheet = activeSheet(state);
  const name = boxName(state.selection.range, sheet?.rowCount ?? 0, sheet?.columnCount ?? 0);
  // While a person types here, a selection that still moves in the grid must not overwrite it.
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const range = sheet && parsePlace(typed ?? name, sheet.rowCount, sheet.columnCount);
    setTyped(null);
    if (!range) return;
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
      value={edited ? text : (state.draft ?? text)}
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
