// The host as the page meets it: windows of several people, gestures, calls, alerts, pushes.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createLocalGoogle, type LocalSpreadsheet } from '../../../local/index.ts';
import { HostSession } from '../../../local/server/host-session.ts';
import { LiveClock } from '../../../local/server/live-clock.ts';
import type { AddressedEvent, Gesture, ServerEvent } from '../../../local/server/wire.ts';
import { type AddOnFolder, makeAddOn } from './add-on-folder.ts';

const start = '2026-11-23T14:00:00.000Z';
const ana = 'ana@example.com';
const bob = 'bob@example.com';
const cleo = 'cleo@example.com';

let addOn: AddOnFolder;
beforeAll(() => {
  addOn = makeAddOn();
});
afterAll(() => addOn.remove());

let session: HostSession;
let spreadsheet: LocalSpreadsheet;
let real: { now: number };
let events: AddressedEvent[];
let alerts: string[];
let saves: number;

beforeEach(() => {
  const google = createLocalGoogle({ now: start, project: addOn.path });
  spreadsheet = google.createSpreadsheet({
    title: 'Contacts',
    owner: ana,
    editors: [bob],
    viewers: [cleo],
    sheets: [
      {
        title: 'Contacts',
        frozenRows: 1,
        values: [
          ['Name', 'Country'],
          ['Zoe', 'Peru'],
          ['Abe', 'Chad'],
        ],
      },
    ],
  });
  events = [];
  alerts = [];
  saves = 0;
  real = { now: Date.parse(start) };
  session = new HostSession({
    google,
    clock: new LiveClock(google.clock, () => real.now, 0),
    spreadsheetId: spreadsheet.id,
    emit: (event) => events.push(event),
    ask: (_window, alert) => {
      alerts.push(`${alert.title} ${alert.message} ${alert.buttons.join(' ')}`);
      return { button: 'YES', text: '' };
    },
    changed: () => {
      saves += 1;
    },
  });
});

const open = (email: string | null = null) =>
  session.handle<'open'>({ kind: 'open', spreadsheetId: spreadsheet.id, email });
const gesture = (window: string, what: Gesture) =>
  session.handle<'gesture'>({ kind: 'gesture', window, gesture: what });
const heard = <Kind extends ServerEvent['kind']>(kind: Kind) =>
  events
    .map(({ event }) => event)
    .filter((event): event is Extract<ServerEvent, { kind: Kind }> => event.kind === kind);
const rows = () =>
  session.handle<'rows'>({
    kind: 'rows',
    spreadsheetId: spreadsheet.id,
    sheetId: sheetId(),
    from: 1,
    count: 10,
  });
const sheetId = () => spreadsheet.snapshot().sheets[0]?.id ?? -1;

describe('opening', () => {
  it('opens as the owner unless somebody who has the file is named', () => {
    expect(open().email).toBe(ana);
    expect(open(bob)).toMatchObject({ email: bob, role: 'editor' });
    expect(open('stranger@example.com').email).toBe(ana);
  });

  it('shows the menus that onOpen made, by label only', () => {
    expect(open().surroundings.menus).toEqual([
      {
        title: expect.any(String),
        addOn: true,
        entries: [
          { kind: 'item', label: 'Open' },
          { kind: 'separator' },
          {
            kind: 'submenu',
            title: 'More',
            entries: [
              { kind: 'item', label: 'Ask' },
              { kind: 'item', label: 'Break' },
            ],
          },
        ],
      },
    ]);
  });

  it('reads rows as the page shows them', () => {
    expect(rows()).toMatchObject({
      from: 1,
      more: false,
      rows: [
        ['Name', 'Country'],
        ['Zoe', 'Peru'],
        ['Abe', 'Chad'],
      ],
    });
  });
});

describe('gestures', () => {
  it('types, and pushes the row to everybody', () => {
    const { window } = open();
    gesture(window, { kind: 'type', sheet: 'Contacts', cell: 'B2', text: 'Mali' });
    expect(heard('rows')).toEqual([
      { kind: 'rows', sheetId: sheetId(), revision: 1, rows: [[2, ['Zoe', 'Mali']]] },
    ]);
    expect(events.find(({ event }) => event.kind === 'rows')).toMatchObject({
      spreadsheetId: spreadsheet.id,
      window: null,
    });
    expect(saves).toBeGreaterThan(0);
  });

  it('sorts all rows below the frozen one', () => {
    gesture(open().window, { kind: 'sortSheet', sheet: 'Contacts', column: 1, ascending: true });
    expect(spreadsheet.values('Contacts')).toEqual([
      ['Name', 'Country'],
      ['Abe', 'Chad'],
      ['Zoe', 'Peru'],
    ]);
  });

  it('finds sheets whose names need quotes', () => {
    const { window } = open();
    gesture(window, { kind: 'renameSheet', sheet: 'Contacts', title: "Ana's list" });
    gesture(window, { kind: 'paste', sheet: "Ana's list", blocks: [{ at: 'A4', rows: [['Eve', 'Fiji']] }] });
    gesture(window, { kind: 'clear', sheet: "Ana's list", ranges: ['A2:B2'] });
    gesture(window, { kind: 'undo' });
    expect(spreadsheet.display("Ana's list")).toEqual([
      ['Name', 'Country'],
      ['Zoe', 'Peru'],
      ['Abe', 'Chad'],
      ['Eve', 'Fiji'],
    ]);
  });

  it('inserts and deletes rows and columns, which pages then read anew', () => {
    const { window } = open();
    gesture(window, { kind: 'insertRows', sheet: 'Contacts', at: 2, count: 2 });
    gesture(window, { kind: 'deleteRows', sheet: 'Contacts', at: 2, count: 1 });
    gesture(window, { kind: 'insertColumns', sheet: 'Contacts', at: 1, count: 1 });
    gesture(window, { kind: 'deleteColumns', sheet: 'Contacts', at: 3, count: 1 });
    expect(spreadsheet.display('Contacts')).toEqual([['', 'Name'], [], ['', 'Zoe'], ['', 'Abe']]);
    expect(heard('sheet')).toHaveLength(4);
  });

  it('refuses what the person may not do, with the host’s sentence, and changes nothing', () => {
    const { window } = open(cleo);
    expect(() => gesture(window, { kind: 'type', sheet: 'Contacts', cell: 'B2', text: 'Mali' })).toThrow(
      expect.objectContaining({ name: 'LocalHostError' }),
    );
    expect(spreadsheet.values('Contacts')[1]).toEqual(['Zoe', 'Peru']);
    expect(heard('rows')).toEqual([]);
  });

  it('refuses gestures of a window from an earlier start', () => {
    expect(() => gesture('gone', { kind: 'undo' })).toThrow(/Reload the page/);
  });
});

describe('scripts', () => {
  it('shows a sidebar in the window that opened it, and closes it there', () => {
    const [first, second] = [open(), open(bob)];
    gesture(first.window, { kind: 'clickMenu', path: [first.surroundings.menus[0]?.title ?? '', 'Open'] });
    const [shown] = events.filter(({ event }) => event.kind === 'surroundings');
    expect(shown).toMatchObject({
      window: first.window,
      event: { surroundings: { sidebar: { title: 'My sidebar' } } },
    });
    expect(events.some(({ window }) => window === second.window)).toBe(false);

    const [{ surroundings } = { surroundings: first.surroundings }] = heard('surroundings');
    const frame = surroundings.sidebar?.frame ?? '';
    expect(session.handle<'frame'>({ kind: 'frame', frame })).toMatchObject({
      html: expect.stringContaining('Hi'),
      functions: expect.arrayContaining(['greet']),
    });
    gesture(first.window, { kind: 'closeSurface', id: surroundings.sidebar?.id ?? -1 });
    expect(heard('surroundings').at(-1)?.surroundings.sidebar).toBeNull();
    expect(session.handle<'frame'>({ kind: 'frame', frame })).toBeNull();
  });

  it('calls functions as the person of the window', () => {
    const { window } = open(bob);
    const call = { kind: 'call', window, function: 'greet', arguments: ['Bob'] } as const;
    expect(session.handle<'call'>(call)).toEqual({ greeting: 'Hello Bob', at: 'Contacts' });
    expect(heard('executions').at(-1)?.executions.at(-1)).toMatchObject({
      function: 'greet',
      user: bob,
      error: null,
    });
  });

  it('takes the window that called to the cell that a script made active, and no other window', () => {
    const [first] = [open(bob), open(bob), open(ana)];
    const call = (name: string, ...values: unknown[]) =>
      session.handle<'call'>({ kind: 'call', window: first.window, function: name, arguments: values });
    call('showCell', 'Contacts', 3);
    expect(events.filter(({ event }) => event.kind === 'selection')).toEqual([
      {
        spreadsheetId: spreadsheet.id,
        window: first.window,
        event: { kind: 'selection', sheetId: sheetId(), range: 'B3' },
      },
    ]);
    call('greet', 'Bob');
    expect(heard('selection')).toHaveLength(1);
  });

  it('tells of a new sheet before it goes there', () => {
    const { window } = open(bob);
    session.handle<'call'>({ kind: 'call', window, function: 'showNewSheet', arguments: [] });
    const kinds = events.map(({ event }) => event.kind).filter((kind) => /workbook|selection/.test(kind));
    expect(kinds).toEqual(['workbook', 'selection']);
    const [added] = heard('workbook').flatMap(({ workbook }) =>
      workbook.sheets.filter(({ title }) => title === 'Later'),
    );
    expect(heard('selection')).toEqual([{ kind: 'selection', sheetId: added?.id, range: 'A1' }]);
  });

  it('goes to a sheet that a script made active, and stays in the cell when it already was', () => {
    const { window } = open(bob);
    spreadsheet.as(ana).addSheet('Second');
    const call = (name: string, ...values: unknown[]) =>
      session.handle<'call'>({ kind: 'call', window, function: name, arguments: values });
    call('showSheet', 'Second');
    call('showSheet', 'Second');
    call('showSheet', 'Contacts');
    expect(heard('selection').map(({ range, sheetId: id }) => [id === sheetId(), range])).toEqual([
      [false, 'A1'],
      [true, 'A1'],
    ]);
  });

  it('asks the person and goes on with the answer', () => {
    const { window, surroundings } = open();
    gesture(window, { kind: 'clickMenu', path: [surroundings.menus[0]?.title ?? '', 'More', 'Ask'] });
    expect(alerts).toEqual(['Really? All of it? YES NO']);
    expect(spreadsheet.values('Contacts')[1]).toEqual(['Zoe', 'Peru', 'YES']);
  });

  it('says what a script threw and lists the failed execution', () => {
    const { window, surroundings } = open();
    const click = { kind: 'clickMenu', path: [surroundings.menus[0]?.title ?? '', 'More', 'Break'] } as const;
    expect(() => gesture(window, click)).toThrow(/It broke\./);
    expect(heard('executions').at(-1)?.executions.at(-1)).toMatchObject({
      function: 'breakDown',
      error: expect.stringContaining('It broke.'),
    });
  });
});

describe('clock', () => {
  it('moves for everybody and runs on', () => {
    session.handle<'moveClock'>({ kind: 'moveClock', move: { kind: 'advance', hours: 24 } });
    expect(heard('clock')).toEqual([{ kind: 'clock', now: '2026-11-24T14:00:00.000Z' }]);
    real.now += 5000;
    session.tick();
    expect(open().now).toBe('2026-11-24T14:00:05.000Z');
  });
});
