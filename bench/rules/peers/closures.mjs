// Row closures by hand: what a good programmer would write without a library, every group a function like
// `(row) => row.country === 'canada' && row.score >= 50`. The benchmark writes them into a file, as that programmer would.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { root } from '../../../scripts/root.mjs';
import { stateName } from '../contact-rows.mjs';
import { rowByRow } from '../row-by-row.mjs';
import { blank, known } from '../typed-columns.mjs';

const text = JSON.stringify;
/** Longer lists are looked up in a set instead of compared one by one. */
const longestChain = 8;

/** Writes a plan as an expression over `row`; numbers go to `numbers`, so that another moment needs no other code. */
function expression(plan, numbers) {
  if (plan.type === 'all') return joined(plan.children, ' && ', numbers);
  if (plan.type === 'any') return joined(plan.children, ' || ', numbers);
  const state = `row.${stateName(plan.field)}`;
  if (plan.type === 'state') return `(${plan.states.map((one) => `${state} === ${one}`).join(' || ')})`;
  const test = testExpression(`row.${plan.column}`, plan.test, numbers);
  switch (plan.guard) {
    case 'none':
      return test;
    case 'orBlank':
      return `(${state} === ${blank} || ${test})`;
    case 'notUnknown':
      return `(${state} <= ${blank} && !${test})`;
    default:
      return `(${state} === ${known} && !${test})`;
  }
}

const joined = (children, sign, numbers) =>
  `(${children.map((child) => expression(child, numbers)).join(sign)})`;
const either = (items, write) => `(${items.map(write).join(' || ')})`;
const every = (items, write) => `(${items.map(write).join(' && ')})`;

function testExpression(value, test, numbers) {
  const number = (constant) => {
    numbers.push(constant);
    return `n${numbers.length - 1}`;
  };
  const has = (tag) => `${value}.includes(${text(tag)})`;
  switch (test.type) {
    case 'oneOf':
      return test.values.length > longestChain
        ? `new Set(${text(test.values)}).has(${value})`
        : either(test.values, (one) => `${value} === ${text(one)}`);
    case 'contains':
      return either(test.values, has);
    case 'startsWith':
    case 'endsWith':
      return either(test.values, (one) => `${value}.${test.type}(${text(one)})`);
    case 'compare':
      return `(${value} ${test.sign} ${number(test.value)})`;
    case 'within':
      return either(
        test.ranges,
        ([from, to]) => `(${value} >= ${number(from)} && ${value} <= ${number(to)})`,
      );
    case 'hasAny':
      return either(test.values, has);
    case 'hasAll':
      return every(test.values, has);
    default:
      return `(${value}.length === ${new Set(test.values).size} && ${every(test.values, has)})`;
  }
}

let written;

/** The tests of all groups; the file is written and loaded once, later moments only bring other numbers. */
async function closuresOf(plans) {
  const numbersOf = plans.map(() => []);
  const sources = plans.map((plan, group) => {
    const body = expression(plan, numbersOf[group]);
    const names = numbersOf[group].map((_, index) => `n${index}`).join(', ');
    return `export const group${group + 1} = ([${names}]) => (row) => ${body};\n`;
  });
  const source = sources.join('');
  if (written?.source !== source) {
    const file = root(`build/bench/closures-${process.pid}-${Date.now()}.mjs`);
    await mkdir(root('build/bench'), { recursive: true });
    await writeFile(file, source);
    written = { source, groups: await import(pathToFileURL(file).href) };
    await rm(file);
  }
  return plans.map((_, group) => written.groups[`group${group + 1}`](numbersOf[group]));
}

export const closures = rowByRow({
  name: 'closures',
  title: 'row closures by hand',
  missing: Number.NaN,
  compile: closuresOf,
});
