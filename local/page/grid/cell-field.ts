/** The editor in a cell: a text area over it that grows with its text, as in Google Sheets. Enter, Tab and the arrows end it, Alt+Enter starts a new line. */
import { cellName } from '../a1.ts';
import type { Box } from './geometry.ts';
import { OptionList } from './option-list.ts';
import type { CellPlace } from './selection.ts';

/** `typing`: begun by typing over, arrows end it. `editing`: begun by Enter, F2 or a double click, arrows move in the text. */
export type EditMode = 'typing' | 'editing';

export interface FieldPlace extends CellPlace {
  readonly box: Box;
  readonly layer: HTMLElement;
}

/** Where the active cell goes after an edit. */
export interface AfterEdit {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
  /** Ctrl+Enter: every selected cell gets the text. */
  readonly fillSelection?: boolean;
  /** The keyboard went elsewhere by itself, and stays there. */
  readonly blurred?: boolean;
}

export interface FieldListener {
  /** The text while it is being edited; null when the editor closes. */
  onDraft(text: string | null): void;
  /** `text` is null where nothing was changed. */
  onDone(place: CellPlace, text: string | null, after: AfterEdit): void;
  onCancelled(): void;
}

const stay: AfterEdit = { rows: 0, columns: 0 };
const arrows: Readonly<Record<string, AfterEdit>> = {
  ArrowDown: { rows: 1, columns: 0 },
  ArrowUp: { rows: -1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

export class CellField {
  private readonly listener: FieldListener;
  private field: HTMLTextAreaElement | null = null;
  private place: FieldPlace | null = null;
  private mode: EditMode = 'typing';
  private original = '';
  private options: OptionList | null = null;
  /** The reference that pointing with the mouse put in last, to be replaced while dragging. */
  private pointed: { readonly start: number; readonly end: number } | null = null;

  constructor(listener: FieldListener) {
    this.listener = listener;
  }

  get isOpen(): boolean {
    return this.field !== null;
  }

  owns(target: EventTarget | null): boolean {
    return this.field !== null && target === this.field;
  }

  /**
   * @param text what the field starts with
   * @param original what the cell holds, for telling an unchanged edit
   * @param options of the cell's drop-down
   */
  open(place: FieldPlace, mode: EditMode, text: string, original: string, options?: readonly string[]): void {
    this.close();
    const field = document.createElement('textarea');
    field.className = 'cell-field';
    field.setAttribute('aria-label', `Cell ${cellName(place.row, place.column)}`);
    field.rows = 1;
    field.spellcheck = false;
    field.value = text;
    field.addEventListener('keydown', (event) => this.keyPressed(event));
    field.addEventListener('input', () => this.changed());
    field.addEventListener('blur', () => this.finish({ ...stay, blurred: true }));
    this.field = field;
    this.place = place;
    this.mode = mode;
    this.original = original;
    place.layer.append(field);
    field.focus({ preventScroll: true });
    field.setSelectionRange(text.length, text.length);
    this.fit();
    if (options) {
      this.options = new OptionList(field, options, (option) => this.choose(option));
      field.select();
    }
    this.listener.onDraft(text);
  }

  private choose(option: string): void {
    if (this.field) this.field.value = option;
    this.finish(stay);
  }

  /** Takes the text as Enter would, without moving. */
  commit(): void {
    this.finish(stay);
  }

  /** Whether a click on a cell now means its name: a formula whose caret stands where a reference may begin. */
  get wantsReference(): boolean {
    const { field } = this;
    if (!field?.value.startsWith('=')) return false;
    return (
      this.pointed !== null || /[=(,;:+\-*/^&<>{\\]\s*$/.test(field.value.slice(0, field.selectionStart))
    );
  }

  /** Writes a reference at the caret; another one right after it replaces the first. */
  point(reference: string): void {
    const { field } = this;
    if (!field) return;
    const { start, end } = this.pointed ?? { start: field.selectionStart, end: field.selectionEnd };
    field.setRangeText(reference, start, end, 'end');
    this.pointed = { start, end: start + reference.length };
    this.fit();
    this.listener.onDraft(field.value);
  }

  private changed(): void {
    this.pointed = null;
    this.options?.show(this.field?.value ?? '');
    this.fit();
    this.listener.onDraft(this.field?.value ?? null);
  }

  private keyPressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const act = this.actOf(event);
    // The field's keys are its own: the grid and the page behind it do not hear them.
    event.stopPropagation();
    if (!act) return;
    event.preventDefault();
    act();
  }

  private actOf(event: KeyboardEvent): (() => void) | null {
    const { key, shiftKey } = event;
    if (this.options && (key === 'ArrowDown' || key === 'ArrowUp'))
      return () => this.options?.move(key === 'ArrowDown' ? 1 : -1);
    const chosen = this.options?.chosen ?? null;
    if (chosen !== null && (key === 'Enter' || key === 'Tab')) return () => this.choose(chosen);
    if (key === 'Escape') return () => this.cancel();
    if (key === 'Tab') return () => this.finish({ rows: 0, columns: shiftKey ? -1 : 1 });
    if (key === 'F2') {
      return () => {
        this.mode = this.mode === 'typing' ? 'editing' : 'typing';
      };
    }
    if (key === 'Enter') {
      if (event.altKey) return () => this.newLine();
      if (event.ctrlKey || event.metaKey) return () => this.finish({ ...stay, fillSelection: true });
      return () => this.finish({ rows: shiftKey ? -1 : 1, columns: 0 });
    }
    const after = arrows[key];
    const plain = !shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (after && plain && this.mode === 'typing' && !this.wantsReference) return () => this.finish(after);
    return null;
  }

  private newLine(): void {
    this.field?.setRangeText('\n', this.field.selectionStart, this.field.selectionEnd, 'end');
    this.changed();
  }

  private cancel(): void {
    this.close();
    this.listener.onCancelled();
  }

  private finish(after: AfterEdit): void {
    const { field, place } = this;
    if (!field || !place) return;
    const text = field.value;
    const changed = text !== this.original || after.fillSelection === true;
    this.close();
    this.listener.onDone(place, changed ? text : null, after);
  }

  private close(): void {
    const { field } = this;
    if (!field) return;
    // Removing an element with the focus blurs it, which must not end the edit a second time.
    this.field = null;
    this.place = null;
    this.pointed = null;
    this.options?.remove();
    this.options = null;
    field.remove();
    this.listener.onDraft(null);
  }

  /** As wide and high as its text, at least as the cell. */
  private fit(): void {
    const { field, place } = this;
    if (!field || !place) return;
    const { left, top, width, height } = place.box;
    const room = place.layer.parentElement?.clientWidth ?? width;
    Object.assign(field.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    const needed = Math.min(field.scrollWidth + 4, Math.max(width, Math.min(room - left, 600)));
    field.style.width = `${Math.max(width, needed)}px`;
    field.style.height = `${Math.max(height, field.scrollHeight)}px`;
  }
}
