/** Dialogs with a field or two: note, link, resize, custom number format, copy, refusals. */
import { useState } from 'preact/hooks';
import { rangeName } from '../a1.ts';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { DialogBox } from './dialog-box.tsx';
import { TextField } from './fields.tsx';

interface DialogProps {
  readonly page: SpreadsheetPage;
  readonly state: PageState;
}

export function NoteDialog({ page, state }: DialogProps) {
  const [text, setText] = useState(state.activeDetails.note ?? '');
  const close = () => page.show(null);
  const save = () => {
    void page.overSelection((at) => ({ kind: 'note', ...at, text }));
    close();
  };
  return (
    <DialogBox title="Note" action="Save" onAction={save} onClose={close}>
      <label class="field">
        <span>Note</span>
        <textarea
          rows={4}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          }}
        />
      </label>
    </DialogBox>
  );
}

export function LinkDialog({ page, state }: DialogProps) {
  const { selection, activeInput, activeDetails } = state;
  const [text, setText] = useState(activeInput.startsWith('=') ? '' : activeInput);
  const [address, setAddress] = useState(activeDetails.link ?? '');
  const close = () => page.show(null);
  const apply = () => {
    const target = /^([a-z]+:|#)/i.test(address) ? address : `https://${address}`;
    const quoted = (part: string) => part.replaceAll('"', '""');
    void page.type(
      selection.row,
      selection.column,
      `=HYPERLINK("${quoted(target)}"${page.argumentSeparator}"${quoted(text === '' ? address : text)}")`,
    );
    close();
  };
  return (
    <DialogBox title="Insert link" action="Apply" ready={address !== ''} onAction={apply} onClose={close}>
      <TextField label="Text" value={text} onInput={setText} />
      <TextField label="Link" value={address} onInput={setAddress} hint="Paste a link" />
    </DialogBox>
  );
}

export function ResizeDialog({ page, state, lines }: DialogProps & { readonly lines: 'row' | 'column' }) {
  const { firstRow, lastRow, firstColumn, lastColumn } = state.selection.range;
  const [first, last] = lines === 'row' ? [firstRow, lastRow] : [firstColumn, lastColumn];
  const [text, setText] = useState(lines === 'row' ? '21' : '100');
  const pixels = Number(text);
  const ready = Number.isInteger(pixels) && pixels >= 2 && pixels <= 2000;
  const close = () => page.show(null);
  const apply = () => {
    void page.inSheet((sheet) => ({
      kind: lines === 'row' ? 'resizeRows' : 'resizeColumns',
      sheet,
      at: first,
      count: last - first + 1,
      pixels,
    }));
    close();
  };
  const label =
    lines === 'row'
      ? 'Enter new row height in pixels. (Default: 21)'
      : 'Enter new column width in pixels. (Default: 100)';
  return (
    <DialogBox title={`Resize ${lines}`} action="OK" ready={ready} onAction={apply} onClose={close}>
      <TextField label={label} value={text} onInput={setText} />
    </DialogBox>
  );
}

export function NumberFormatDialog({ page }: DialogProps) {
  const [pattern, setPattern] = useState('#,##0.00');
  const close = () => page.show(null);
  const apply = () => {
    void page.overSelection((at) => ({ kind: 'numberFormat', ...at, pattern }));
    close();
  };
  return (
    <DialogBox
      title="Custom number formats"
      action="Apply"
      ready={pattern !== ''}
      onAction={apply}
      onClose={close}
    >
      <TextField label="Format" value={pattern} onInput={setPattern} />
    </DialogBox>
  );
}

export function CopyFileDialog({ page, state }: DialogProps) {
  const [title, setTitle] = useState(`Copy of ${state.workbook.title}`);
  const close = () => page.show(null);
  const copy = () => {
    void page.files.copy(title);
    close();
  };
  return (
    <DialogBox
      title="Copy document"
      action="Make a copy"
      ready={title.trim() !== ''}
      onAction={copy}
      onClose={close}
    >
      <TextField label="Name" value={title} onInput={setTitle} />
    </DialogBox>
  );
}

export function SortRangeDialog({ page, state }: DialogProps) {
  const { range } = state.selection;
  const [hasHeader, setHasHeader] = useState(false);
  const [column, setColumn] = useState(1);
  const [ascending, setAscending] = useState(true);
  const close = () => page.show(null);
  const rows = { ...range, firstRow: range.firstRow + (hasHeader ? 1 : 0) };
  const sort = () => {
    void page.inSheet((sheet) => ({ kind: 'sortRange', sheet, range: rangeName(rows), column, ascending }));
    close();
  };
  const names = Array.from({ length: range.lastColumn - range.firstColumn + 1 }, (_, index) => {
    const name = rangeName({
      firstRow: 1,
      lastRow: 1,
      firstColumn: range.firstColumn + index,
      lastColumn: range.firstColumn + index,
    });
    return hasHeader
      ? page.display.cells.textAt(range.firstRow, range.firstColumn + index) || `Column ${name.slice(0, -1)}`
      : `Column ${name.slice(0, -1)}`;
  });
  return (
    <DialogBox
      title={`Sort range from ${rangeName(range).replace(':', ' to ')}`}
      action="Sort"
      onAction={sort}
      onClose={close}
    >
      <label class="check">
        <input
          type="checkbox"
          checked={hasHeader}
          onChange={(event) => setHasHeader(event.currentTarget.checked)}
        />
        <span>Data has header row</span>
      </label>
      <label class="field">
        <span>Sort by</span>
        <select value={column} onChange={(event) => setColumn(Number(event.currentTarget.value))}>
          {names.map((name, index) => (
            <option key={index} value={index + 1}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Order</span>
        <select
          value={String(ascending)}
          onChange={(event) => setAscending(event.currentTarget.value === 'true')}
        >
          <option value="true">A to Z</option>
          <option value="false">Z to A</option>
        </select>
      </label>
    </DialogBox>
  );
}

/** Google Sheets asks before it deletes a sheet. */
export function DeleteSheetDialog({
  page,
  sheet,
}: {
  readonly page: SpreadsheetPage;
  readonly sheet: string;
}) {
  const close = () => page.show(null);
  const remove = () => {
    void page.gesture({ kind: 'deleteSheet', sheet });
    close();
  };
  return (
    <DialogBox title="Heads up!" action="OK" onAction={remove} onClose={close}>
      <p>Are you sure you want to delete the sheet {sheet}?</p>
    </DialogBox>
  );
}

/** What Google Sheets says when something cannot be done. */
export function RefusalDialog({
  page,
  title,
  message,
}: {
  readonly page: SpreadsheetPage;
  readonly title: string;
  readonly message: string;
}) {
  return (
    <DialogBox title={title} action="OK" onClose={() => page.show(null)}>
      <p>{message}</p>
    </DialogBox>
  );
}
