/** Edit ▸ Find and replace, and the small box of Ctrl+F. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { rangeName } from '../a1.ts';
import { type Found, findCells } from '../found-cells.ts';
import { activeSheet, type PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { DialogBox } from './dialog-box.tsx';
import { Check, Choice, TextField } from './fields.tsx';

interface FindProps {
  readonly page: SpreadsheetPage;
  readonly state: PageState;
}

/** Ctrl+F: finds as one types in the sheet that is shown; Enter goes on, Shift+Enter back. */
export function FindBox({ page, state }: FindProps) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = text === '' ? [] : findCells(page.display.cells.rows(), text);
  const go = (index: number) => {
    const place = found[(index + found.length) % Math.max(1, found.length)];
    setAt((index + found.length) % Math.max(1, found.length));
    if (place) page.display.select(selectionOf(place), false);
  };
  const close = () => {
    page.display.showFound([]);
    page.show(null);
  };
  return (
    <section class="find-box" aria-label="Find in sheet">
      <input
        aria-label="Find in sheet"
        placeholder="Find in sheet"
        value={text}
        autocomplete="off"
        ref={field}
        onInput={(event) => {
          const wanted = event.currentTarget.value;
          setText(wanted);
          setAt(0);
          const all = wanted === '' ? [] : findCells(page.display.cells.rows(), wanted);
          page.display.showFound(all.map((place) => selectionOf(place).range));
          const [first] = all;
          if (first) page.display.select(selectionOf(first), false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(at + (event.shiftKey ? -1 : 1));
          if (event.key === 'Escape') close();
        }}
      />
      <span class="find-count" role="status">
        {text === '' ? '' : `${found.length === 0 ? 0 : at + 1} of ${found.length}`}
      </span>
      <button type="button" class="icon-button" aria-label="Previous" onClick={() => go(at - 1)}>
        ‹
      </button>
      <button type="button" class="icon-button" aria-label="Next" onClick={() => go(at + 1)}>
        ›
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="More options"
        onClick={() => page.show({ kind: 'find', replacing: true })}
      >
        ⋮
      </button>
      <button type="button" class="icon-button" aria-label="Close find" onClick={close}>
        ✕
      </button>
      {state.loading && <span role="status">Reading…</span>}
    </section>
  );
}

export function FindAndReplace({ page, state }: FindProps) {
  const [find, setFind] = useState('');
  const [replacement, setReplacement] = useState('');
  const [where, setWhere] = useState<'all' | 'sheet' | 'range'>('sheet');
  const [choices, setChoices] = useState({
    matchCase: false,
    entireCell: false,
    regularExpression: false,
    inFormulas: false,
  });
  const [said, setSaid] = useState('');
  const choose = (name: keyof typeof choices) => (checked: boolean) =>
    setChoices({ ...choices, [name]: checked });
  const sheet = activeSheet(state)?.title ?? '';
  const range = rangeName(state.selection.range);
  const findNext = () => {
    const all = findCells(page.display.cells.rows(), find, choices);
    const { row, column } = page.store.get().selection;
    const next =
      all.find((place) => place.row > row || (place.row === row && place.column > column)) ?? all[0];
    setSaid(next ? '' : `There are no entries matching ${find}`);
    if (next) page.display.select(selectionOf(next), false);
  };
  const replaceAll = async () => {
    const count = await page.ask({
      kind: 'findAndReplace',
      find,
      replacement,
      sheet: where === 'all' ? null : sheet,
      range: where === 'range' ? range : null,
      ...choices,
    });
    if (typeof count === 'number')
      setSaid(
        count === 0
          ? `There are no entries matching ${find}`
          : `Replaced ${count} ${count === 1 ? 'instance' : 'instances'} of ${find} with ${replacement}`,
      );
  };
  return (
    <DialogBox title="Find and replace" action="Done" onClose={() => page.show(null)}>
      <TextField label="Find" value={find} onInput={setFind} />
      <TextField label="Replace with" value={replacement} onInput={setReplacement} />
      <Choice
        label="Search"
        value={where}
        options={[
          ['all', 'All sheets'],
          ['sheet', 'This sheet'],
          ['range', `Specific range (${range})`],
        ]}
        onChange={setWhere}
      />
      <Check label="Match case" checked={choices.matchCase} onChange={choose('matchCase')} />
      <Check
        label="Match entire cell contents"
        checked={choices.entireCell}
        onChange={choose('entireCell')}
      />
      <Check
        label="Search using regular expressions"
        checked={choices.regularExpression}
        onChange={choose('regularExpression')}
      />
      <Check
        label="Also search within formulas"
        checked={choices.inFormulas}
        onChange={choose('inFormulas')}
      />
      <p class="dialog-says" role="status">
        {said}
      </p>
      <div class="dialog-extra">
        <button type="button" disabled={find === ''} onClick={findNext}>
          Find
        </button>
        <button type="button" disabled={find === ''} onClick={() => void replaceAll()}>
          Replace all
        </button>
      </div>
    </DialogBox>
  );
}

function selectionOf({ row, column }: Found) {
  return { row, column, range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column } };
}
