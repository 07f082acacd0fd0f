// Services and their methods are made when a script first asks for them; a script cannot tell, and can put its own in their place.
import { describe, expect, it } from '@jest/globals';
import { olga, team } from '../team.ts';

const answerOf = (code: string): unknown => team({ code }).file.as(olga).call('run');

describe('services that nobody has asked for yet', () => {
  it('are there, under a name that stays the same object', () => {
    expect(
      answerOf(
        "function run() { return [typeof Utilities, 'Logger' in globalThis, SpreadsheetApp === SpreadsheetApp, Object.keys(globalThis).includes('MailApp')]; }",
      ),
    ).toEqual(['object', true, true, false]);
  });

  it('give way to a script’s own functions, variables and constants of that name', () => {
    expect(
      answerOf(
        "function Utilities() { return 'own function'; } var Logger = { log: () => 'own variable' }; const CacheService = 'own constant'; function run() { MailApp = 'assigned'; return [Utilities(), Logger.log(), CacheService, MailApp]; }",
      ),
    ).toEqual(['own function', 'own variable', 'own constant', 'assigned']);
  });

  it('are the next execution’s own again after a script has replaced one', () => {
    const person = team({
      code: "function replace() { Session = 'mine'; return Session; } function run() { return typeof Session; }",
    }).file.as(olga);
    expect([person.call('replace'), person.call('run')]).toEqual(['mine', 'object']);
  });
});

describe('methods that nobody has called yet', () => {
  it('are found by in and typeof, and stay the same function', () => {
    expect(
      answerOf(
        "function run() { const range = SpreadsheetApp.getActiveSheet().getRange('A1'); const other = SpreadsheetApp.getActiveSheet().getRange('B1'); return ['setValue' in range, 'setNothing' in range, typeof range.getValue, range.getValue === other.getValue]; }",
      ),
    ).toEqual([true, false, 'function', true]);
  });

  it('belong to objects of their class only', () => {
    expect(() =>
      answerOf(
        "function run() { const { getValue } = SpreadsheetApp.getActiveSheet().getRange('A1'); return getValue.call({}); }",
      ),
    ).toThrow('Illegal invocation');
  });

  it('have a name, and no way out of the script’s world', () => {
    expect(
      answerOf(
        "function run() { const { getValue } = SpreadsheetApp.getActiveSheet().getRange('A1'); const described = Object.getOwnPropertyDescriptor(globalThis, 'Logger'); const maker = (described.get ?? described.value.log).constructor; return [getValue.name, maker === Function, getValue.constructor === Function]; }",
      ),
    ).toEqual(['getValue', true, true]);
  });
});
