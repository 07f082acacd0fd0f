/** The editor in a cell: a text field with what the formula bar shows, or a list where the cell has a drop-down. */
import type { ColumnDataSchemaModel, EditCell, EditorBase, HyperFunc, VNode } from '@revolist/revogrid';
import { cellName } from '../a1.ts';
import { detailsOf, inputOf } from '../cell.ts';
import { cellOf, type GridRow } from './cell-template.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** What the person typed to start editing; empty after Enter, F2 or a double click. Set by the grid before each edit. */
export interface EditStart {
  typed: string;
}

/** Makes the editor class that RevoGrid instantiates for each edit. */
export function cellEditor(start: EditStart) {
  return class CellEditor implements EditorBase {
    element: Element | null = null;
    editCell?: EditCell;
    private field: Field | null = null;
    private readonly save: (value: string, keepFocus?: boolean) => void;
    private readonly close: (focusNext?: boolean) => void;
    private readonly typed = start.typed;

    constructor(
      _column: ColumnDataSchemaModel,
      save: (value: string, keepFocus?: boolean) => void,
      close: (focusNext?: boolean) => void,
    ) {
      this.save = save;
      this.close = close;
    }

    componentDidRender(): void {
      const field = this.field;
      if (!field) return;
      // RevoGrid places the editor after this callback; focusing at once would scroll to where it was.
      setTimeout(() => {
        field.focus({ preventScroll: true });
        if (field instanceof HTMLInputElement)
          field.setSelectionRange(field.value.length, field.value.length);
      });
    }

    /** Keys that arrive before the field has the focus are added to it. */
    appendPendingInput(text: string): boolean {
      if (!(this.field instanceof HTMLInputElement)) return false;
      this.field.value += text;
      this.field.focus();
      return true;
    }

    beforeDisconnect(): void {
      this.field?.blur();
    }

    getValue(): string {
      return this.field?.value ?? '';
    }

    render(h: HyperFunc<VNode>): VNode {
      const row = this.editCell?.model as GridRow | undefined;
      const column = Number(this.editCell?.prop);
      const cell = row ? cellOf(row, column) : null;
      const label = row ? `Cell ${cellName(row.n, column + 1)}` : 'Cell';
      const { options } = detailsOf(cell);
      const common = { 'aria-label': label, onKeyDown: (event: KeyboardEvent) => this.onKey(event) };
      const hold = (field: Field | undefined) => {
        this.field = field ?? null;
      };
      if (options && this.typed === '') {
        const choices = ['', ...options].map((option) =>
          h('option', { value: option, selected: option === inputOf(cell) }, option),
        );
        return h('select', { ...common, ref: hold, onChange: () => this.choose() }, choices);
      }
      const value = this.typed === '' ? inputOf(cell) : String(this.editCell?.val ?? this.typed);
      return h('input', {
        ...common,
        type: 'text',
        enterKeyHint: 'enter',
        autocomplete: 'off',
        value,
        ref: hold,
      });
    }

    /** A chosen option is taken at once; the cell stays active. */
    private choose(): void {
      this.save(this.getValue(), true);
      this.close();
    }

    private onKey(event: KeyboardEvent): void {
      if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Tab')) return;
      this.beforeDisconnect();
      this.save(this.getValue(), event.key === 'Tab');
    }
  };
}
