/** The menu behind a filter button: sort, filter by condition, filter by values. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ColumnFilter } from '../../server/wire.ts';
import { columnLetters } from '../a1.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { Check } from './fields.tsx';

/** Conditions as the menu names them, with how many values they take. */
const conditions: readonly (readonly [type: string, label: string, values: 0 | 1 | 2])[] = [
  ['', 'None', 0],
  ['BLANK', 'Is empty', 0],
  ['NOT_BLANK', 'Is not empty', 0],
  ['TEXT_CONTAINS', 'Text contains', 1],
  ['TEXT_NOT_CONTAINS', 'Text does not contain', 1],
  ['TEXT_STARTS_WITH', 'Text starts with', 1],
  ['TEXT_ENDS_WITH', 'Text ends with', 1],
  ['TEXT_EQ', 'Text is exactly', 1],
  ['DATE_EQ', 'Date is', 1],
  ['DATE_BEFORE', 'Date is before', 1],
  ['DATE_AFTER', 'Date is after', 1],
  ['NUMBER_GREATER', 'Greater than', 1],
  ['NUMBER_GREATER_THAN_EQ', 'Greater than or equal to', 1],
  ['NUMBER_LESS', 'Less than', 1],
  ['NUMBER_LESS_THAN_EQ', 'Less than or equal to', 1],
  ['NUMBER_EQ', 'Is equal to', 1],
  ['NUMBER_NOT_EQ', 'Is not equal to', 1],
  ['NUMBER_BETWEEN', 'Is between', 2],
  ['NUMBER_NOT_BETWEEN', 'Is not between', 2],
  ['CUSTOM_FORMULA', 'Custom formula is', 1],
];
const mostValuesListed = 1000;

interface FilterMenuProps {
  readonly page: SpreadsheetPage;
  readonly column: number;
  readonly left: number;
  readonly top: number;
}

export function FilterMenu({ page, column, left, top }: FilterMenuProps) {
  const now = page.filters.shown?.columns.find((candidate) => candidate.column === column);
  const [type, setType] = useState(now?.condition?.type ?? '');
  const [operands, setOperands] = useState<readonly string[]>(now?.condition?.values ?? []);
  const [values, setValues] = useState<readonly string[]>([]);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set(now?.hiddenValues ?? []));
  const [search, setSearch] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const close = () => page.show(null);
  useEffect(() => {
    void page.filters.valuesOf(column).then(setValues);
    box.current?.querySelector<HTMLElement>('button')?.focus();
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) page.show(null);
    };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, [page, column]);
  const needed = conditions.find(([candidate]) => candidate === type)?.[2] ?? 0;
  const listed = values.filter((value) => value.toLowerCase().includes(search.toLowerCase()));
  const apply = () => {
    const filter: Omit<ColumnFilter, 'column'> = {
      ...(hidden.size === 0 ? {} : { hiddenValues: [...hidden] }),
      ...(type === ''
        ? {}
        : {
            condition: { type, values: Array.from({ length: needed }, (_, index) => operands[index] ?? '') },
          }),
    };
    void page.filters.changeColumn(column, Object.keys(filter).length === 0 ? null : filter);
    close();
  };
  const sort = (ascending: boolean) => {
    void page.filters.sort(column, ascending);
    close();
  };
  return (
    <div
      ref={box}
      class="filter-menu"
      role="dialog"
      aria-label={`Filter column ${columnLetters(column)}`}
      style={{
        left: `${Math.min(left, innerWidth - 300)}px`,
        top: `${Math.min(top, Math.max(8, innerHeight - 520))}px`,
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text')
          apply();
      }}
    >
      <button type="button" class="filter-line" onClick={() => sort(true)}>
        Sort A to Z
      </button>
      <button type="button" class="filter-line" onClick={() => sort(false)}>
        Sort Z to A
      </button>
      <hr class="menu-separator" />
      <label class="field">
        <span>Filter by condition</span>
        <select value={type} onChange={(event) => setType(event.currentTarget.value)}>
          {conditions.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {Array.from({ length: needed }, (_, index) => (
        <input
          key={index}
          type="text"
          aria-label={needed === 1 ? 'Value or formula' : index === 0 ? 'From' : 'To'}
          placeholder="Value or formula"
          value={operands[index] ?? ''}
          onInput={(event) => {
            const next = [operands[0] ?? '', operands[1] ?? ''];
            next[index] = event.currentTarget.value;
            setOperands(next);
          }}
        />
      ))}
      <fieldset class="filter-values">
        <legend>Filter by values</legend>
        <div class="filter-all">
          <button type="button" class="as-link" onClick={() => setHidden(without(hidden, listed))}>
            Select all
          </button>
          <button type="button" class="as-link" onClick={() => setHidden(new Set([...hidden, ...listed]))}>
            Clear
          </button>
        </div>
        <input
          type="text"
          aria-label="Search values"
          placeholder="Search"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <div class="filter-list">
          {listed.slice(0, mostValuesListed).map((value) => (
            <Check
              key={value}
              label={value === '' ? '(Blanks)' : value}
              checked={!hidden.has(value)}
              onChange={(checked) =>
                setHidden(checked ? without(hidden, [value]) : new Set([...hidden, value]))
              }
            />
          ))}
          {listed.length > mostValuesListed && (
            <p>Type above to find the other {listed.length - mostValuesListed}.</p>
          )}
        </div>
      </fieldset>
      <footer class="panel-buttons">
        <button type="button" onClick={close}>
          Cancel
        </button>
        <button type="button" class="primary" onClick={apply}>
          OK
        </button>
      </footer>
    </div>
  );
}

function without(all: ReadonlySet<string>, some: readonly string[]): ReadonlySet<string> {
  const gone = new Set(some);
  return new Set([...all].filter((value) => !gone.has(value)));
}
