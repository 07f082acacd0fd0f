/**
 * What Google's editor refuses to save and which functions it finds in a script, told from the text alone; nothing of the script runs.
 * Found by asking V8 itself: a text is compiled as it stands and once more with names that only one reading would refuse.
 */
import vm from 'node:vm';
import { LocalHostError } from '../errors.ts';
import { importsModules } from './dynamic-import.ts';

const compiles = (text: string): boolean => {
  try {
    new vm.Script(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError || (error as Error).name === 'SyntaxError') return false;
    throw error;
  }
};

/** Private members: no class may have one called #constructor, but strings and comments may say so. */
const hasPrivateMembers = (text: string): boolean =>
  /#[A-Za-z_$]/.test(text) && !compiles(text.replace(/#[A-Za-z_$][\w$]*/g, '#constructor'));

const staticField = /\bstatic\s+(?!(?:async|get|set)\b)[A-Za-z_$][\w$]*\s*(?=[=;}](?![=>]))/g;

/** Static fields: no class may have one called prototype. */
const hasStaticFields = (text: string): boolean =>
  text.search(staticField) >= 0 && !compiles(text.replace(staticField, 'static prototype '));

/**
 * Compiles a script file. Refuses what Google refuses on saving: whatever V8 cannot parse as a script (imports, top-level await), and
 * private members and static fields of classes (Google: V8 runtime overview).
 */
export function compileScript(text: string, filename: string): vm.Script {
  const refuse = (why: string, cause?: unknown) =>
    new LocalHostError(
      'project-invalid',
      `${filename} is not a script that Google saves: ${why}. Change it, build again and reload.`,
      cause === undefined ? {} : { cause },
    );
  let script: vm.Script;
  try {
    script = new vm.Script(text, { filename });
  } catch (error) {
    throw refuse(String(error), error);
  }
  if (hasPrivateMembers(text)) throw refuse('private class members (#name) are a syntax error there');
  if (importsModules(text))
    throw refuse('import() is not supported there; bundle everything into one script');
  if (hasStaticFields(text)) throw refuse('static fields of classes are a syntax error there');
  return script;
}

const assignedFunction =
  /\b(?:var|let|const)\s+([A-Za-z_$][\w$]*)\s*=\s*(?:async\b\s*)?(function\b|\(|[A-Za-z_$][\w$]*\s*=>)/g;

/** Whether the parenthesis at `start` closes before an arrow. */
function isArrow(text: string, start: number): boolean {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return /^\s*=>/.test(text.slice(at + 1, at + 40));
  }
  return false;
}

/** Names that are given a function where they are declared with var, let or const, at whatever depth. */
function assignedNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const match of text.matchAll(assignedFunction)) {
    const [whole, name = '', form] = match;
    if (form !== '(' || isArrow(text, match.index + whole.length - 1)) names.add(name);
  }
  return names;
}

/**
 * Whether a name is declared though nothing ran: a var may be read and is undefined; of a name that let, const or class declares even
 * the type may not be asked before its line runs, whereas the type of an unknown name may.
 */
const isDeclaredName = new vm.Script(`(name) => {
  const runs = (code) => { try { (0, eval)(code); return true; } catch { return false; } };
  return runs(name) || !runs('typeof ' + name);
}`);

/**
 * Top-level functions that menus, triggers and google.script.run can call: function declarations (async and generators too), and
 * var, let or const with a function or arrow (Google: V8 runtime overview). The script is stopped at its first statement: by then V8
 * has made the declared functions and the variables, and names of let and const exist but may not be read.
 */
export function declaredFunctions(text: string): string[] {
  const context = vm.createContext({});
  try {
    new vm.Script(`throw 0;${text}`).runInContext(context);
  } catch (thrown) {
    if (thrown !== 0) throw thrown;
  }
  const isDeclared = isDeclaredName.runInContext(context) as (name: string) => boolean;
  const declarations = Object.keys(context).filter((name) => typeof context[name] === 'function');
  const assigned = [...assignedNames(text)].filter((name) => !(name in context) && isDeclared(name));
  return [...declarations, ...assigned];
}
