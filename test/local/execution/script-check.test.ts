/** What Google refuses to save, and which functions it finds in a script's text. */
import { describe, expect, it } from '@jest/globals';
import { compileScript, declaredFunctions } from '../../../local/execution/script-check.ts';

describe('saving a script (Google: V8 runtime overview; justin.poehnelt.com: async and await)', () => {
  it.each([
    ['a private field', 'class A { #name = 1; get() { return this.#name; } }'],
    ['a private method', 'class A { #run() {} }'],
    ['a static field', 'class A { static count = 0; }'],
    ['a static field without value', 'class A { static count; }'],
    ['top-level await', 'await 1;'],
    ['an import', "import { a } from './a.js';"],
    ['an export', 'export function a() {}'],
    ['something that is no JavaScript', 'function ( {'],
  ])('refuses %s', (_what, code) => {
    expect(() => compileScript(code, 'Code.gs')).toThrow('Code.gs is not a script that Google saves');
  });

  it.each([
    [
      'text and comments that look like private names',
      "const colour = '#fff'; /* this.#name */ // a.#b\nconst r = /#x/;",
    ],
    [
      'static methods and getters',
      'class A { static make() { return new A(); } static get one() { return 1; } static async wait() {} }',
    ],
    ['text about static fields', "const text = 'static count = 0;';"],
    ['instance fields', 'class A { count = 1; }'],
    ['await in an async function', 'async function a() { await null; }'],
  ])('takes %s', (_what, code) => {
    expect(() => compileScript(code, 'Code.gs')).not.toThrow();
  });
});

describe('functions that Google finds (Google: V8 runtime overview)', () => {
  it('are declared ones, and those that var, let and const are given at the top level', () => {
    const code = `
      function plain() {} async function waits() {} function* many() {}
      var byVar = function () {}; let byLet = async function () {}; const arrow = (a, b = (1 + 2)) => a; const short = x => x; const later = async () => 1;
      const number = (1 + 2); var text = 'function'; const made = (function () { return () => 1; })();
      const object = { inner() {}, alsoInner: () => 1 }; class Tool { static run() {} }
      { const inBlock = () => 1; } function outer() { const inFunction = () => 1; }
      globalThis.assigned = () => 1;`;
    expect(declaredFunctions(code).sort()).toEqual(
      ['arrow', 'byLet', 'byVar', 'later', 'many', 'outer', 'plain', 'short', 'waits'].sort(),
    );
  });

  it('runs nothing of the script', () => {
    expect(declaredFunctions('globalThis.ran = 1; function f() {} throw new Error("ran");')).toEqual(['f']);
  });
});
