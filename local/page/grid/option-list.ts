/** The list of a cell's drop-down under its editor (ARIA Authoring Practices: combobox with a listbox). Typing narrows it, arrows and the mouse choose. */

export class OptionList {
  private readonly list: HTMLElement;
  private readonly field: HTMLTextAreaElement;
  private readonly options: readonly string[];
  private active = -1;

  /** @param onChoose called with the option that was clicked */
  constructor(field: HTMLTextAreaElement, options: readonly string[], onChoose: (option: string) => void) {
    this.field = field;
    this.options = options;
    const list = document.createElement('div');
    list.className = 'option-list';
    list.id = 'cell-options';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Choices');
    // The field keeps the keyboard while the list is clicked.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role="option"]')?.textContent;
      if (option !== null && option !== undefined) onChoose(option);
    });
    this.list = list;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'true');
    document.body.append(list);
    this.show('');
  }

  /** The option that the arrows chose; null while there is none. */
  get chosen(): string | null {
    return this.list.children[this.active]?.textContent ?? null;
  }

  /** Shows the options that contain `text`. */
  show(text: string): void {
    const wanted = text.trim().toLowerCase();
    this.active = -1;
    this.list.replaceChildren(
      ...this.options
        .filter((option) => option.toLowerCase().includes(wanted))
        .map((option, index) => {
          const line = document.createElement('div');
          line.id = `cell-option-${index}`;
          line.setAttribute('role', 'option');
          line.setAttribute('aria-selected', 'false');
          line.textContent = option;
          return line;
        }),
    );
    this.place();
  }

  move(by: 1 | -1): void {
    const { children } = this.list;
    if (children.length === 0) return;
    this.active =
      (this.active + by + children.length + (this.active < 0 && by < 0 ? 1 : 0)) % children.length;
    for (const [index, child] of [...children].entries())
      child.setAttribute('aria-selected', String(index === this.active));
    const chosen = children[this.active];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) this.field.setAttribute('aria-activedescendant', chosen.id);
  }

  remove(): void {
    this.list.remove();
  }

  private place(): void {
    const box = this.field.getBoundingClientRect();
    this.list.style.minWidth = `${box.width}px`;
    const below = innerHeight - box.bottom;
    const { offsetHeight } = this.list;
    const top =
      below < offsetHeight + 8 && box.top > offsetHeight ? box.top - offsetHeight - 2 : box.bottom + 2;
    Object.assign(this.list.style, { left: `${box.left}px`, top: `${top}px` });
  }
}
