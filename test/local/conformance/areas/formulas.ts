/** What formulas answer: types, errors, functions. */
import { expect } from '@jest/globals';
import { evaluated } from '../../formula/evaluated.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const recorded = 'formula results recorded in Google Sheets (github.com/truecalc/core, MIT)';
const functions = 'support.google.com/docs/table/25273 (Google Sheets function list)';

const gives = (cases: readonly (readonly [formula: string, result: unknown])[]) => () =>
  expect(evaluated(cases.map(([formula]) => formula))).toEqual(
    cases.map(([, result]) =>
      typeof result === 'string' && result.startsWith('#') ? { error: result } : result,
    ),
  );

export const formulas: ConformanceArea = {
  title: 'Formulas',
  items: [
    {
      behaviour:
        'Types stand in the order number, text, boolean; texts compare without regard to case; a text never equals a number.',
      source: recorded,
      certainty: 'measured',
      holds: gives([
        ['=1<"a"', true],
        ['=TRUE>"zzz"', true],
        ['="ABC"="abc"', true],
        ['="1"=1', false],
        ['=1=TRUE', false],
        ['=""=0', false],
      ]),
    },
    {
      behaviour: 'A sign binds tighter than ^, and ^ is worked through from the left.',
      source: `${functions}; recorded results`,
      certainty: 'inferred',
      holds: gives([
        ['=-2^2', 4],
        ['=2^3^2', 64],
        ['=50%', 0.5],
        ['=2^-1', 0.5],
        ['=-5%', -0.05],
      ]),
    },
    {
      behaviour:
        'Texts that read as numbers, percents, money or dates are numbers in arithmetic; other texts are #VALUE!.',
      source: recorded,
      certainty: 'measured',
      holds: gives([
        ['="5"+"5"', 10],
        ['="10%"+0', 0.1],
        ['="$5"*2', 10],
        ['="1/1/2020"+0', 43_831],
        ['=""+1', 1],
        ['="x"+1', '#VALUE!'],
        ['=TRUE+1', 2],
      ]),
    },
    {
      behaviour:
        'Errors keep their kind: #N/A, #DIV/0!, #VALUE!, #REF!, #NAME?, #NUM!; the first one among the arguments is the result.',
      source: recorded,
      certainty: 'measured',
      holds: gives([
        ['=NA()', '#N/A'],
        ['=1/0', '#DIV/0!'],
        ['=VALUE("x")', '#VALUE!'],
        ['=INDEX({1,2,3},5)', '#REF!'],
        ['=NOSUCH(1)', '#NAME?'],
        ['=SQRT(-1)', '#NUM!'],
        ['=CONCATENATE(1/0,NA())', '#DIV/0!'],
      ]),
    },
    {
      behaviour:
        'A function called with too few or too many arguments is #N/A, a formula that cannot be read is #ERROR!.',
      source: recorded,
      certainty: 'measured',
      holds: gives([
        ['=LEN()', '#N/A'],
        ['=LEN("a","b")', '#N/A'],
        ['=IF(TRUE)', '#N/A'],
        ['=1+', '#ERROR!'],
        ['=IF(', '#ERROR!'],
      ]),
    },
    {
      behaviour: 'An unknown function is an error that IFERROR catches.',
      source: recorded,
      certainty: 'measured',
      holds: gives([
        ['=IFERROR(NOTAFUNCTION(),"name error")', 'name error'],
        ['=ISERROR(NOTAFUNCTION())', true],
        ['=ISNA(NOTAFUNCTION())', false],
      ]),
    },
    {
      behaviour: 'IFERROR with one argument is blank where that is an error.',
      source: recorded,
      certainty: 'measured',
      holds: gives([
        ['=IFERROR(1/0)', null],
        ['=IFERROR(1/0)&"x"', 'x'],
        ['=IFERROR(5)', 5],
      ]),
    },
    {
      behaviour: 'AND and OR look at every argument: an error among them is the result, a text is #VALUE!.',
      source: recorded,
      certainty: 'measured',
      holds: gives([
        ['=AND(FALSE,1/0)', '#DIV/0!'],
        ['=OR(TRUE,NA())', '#N/A'],
        ['=AND("text")', '#VALUE!'],
        ['=AND(1,2)', true],
      ]),
    },
    {
      behaviour: 'IF, IFS, SWITCH and CHOOSE evaluate only what they choose.',
      source: functions,
      certainty: 'inferred',
      holds: gives([
        ['=IF(TRUE,1,1/0)', 1],
        ['=IFS(TRUE,"a",1/0,"b")', 'a'],
        ['=SWITCH(2,2,"two",1/0)', 'two'],
        ['=CHOOSE(1,"a",1/0)', 'a'],
        ['=IFS(FALSE,1)', '#N/A'],
        ['=CHOOSE(4,1,2)', '#NUM!'],
      ]),
    },
    {
      behaviour:
        'LET names values, LAMBDA makes functions, and MAP, REDUCE, BYROW, BYCOL, SCAN and MAKEARRAY call them.',
      source: `${recorded}; support.google.com/docs/answer/12508718 (LAMBDA)`,
      certainty: 'measured',
      holds: gives([
        ['=LET(x,7,x*x)', 49],
        ['=LAMBDA(x,y,x>y)(5,3)', true],
        ['=LAMBDA(x,LAMBDA(y,x+y)(10))(5)', 15],
        ['=SUM(MAP({1,2,3},LAMBDA(x,x*x)))', 14],
        ['=REDUCE(0,{1,2,3},LAMBDA(a,b,a+b))', 6],
        ['=SUM(BYROW({1,2;3,4},LAMBDA(row,MAX(row))))', 6],
        ['=SUM(BYCOL({1,2;3,4},LAMBDA(c,SUM(c))))', 10],
        ['=JOIN(",",SCAN(0,{1,2,3},LAMBDA(a,b,a+b)))', '1,3,6'],
        ['=SUM(MAKEARRAY(2,3,LAMBDA(r,c,r*c)))', 18],
        ['=LET(f,LAMBDA(x,x+1),f(f(1)))', 3],
      ]),
    },
    {
      behaviour: 'FILTER, SORT, SUMPRODUCT and INDEX work their arguments through without ARRAYFORMULA.',
      source: recorded,
      certainty: 'measured',
      holds: gives([
        ['=SUM(FILTER({1,2,3,4,5},{1,2,3,4,5}>2))', 12],
        ['=SUMPRODUCT(({1;2;3}>1)*{10;20;30})', 50],
        ['=INDEX({1,2,3}*2,2)', 4],
        ['=FILTER({1,2,3},{FALSE,FALSE,FALSE})', '#N/A'],
      ]),
    },
    {
      behaviour:
        'COUNTIF and its like take wildcards and comparisons; a numeric condition counts texts that read as that number too.',
      source: recorded,
      certainty: 'measured',
      holds: gives([
        ['=COUNTIF({"bar","baz","qux"},"b*")', 2],
        ['=COUNTIF({"1","2","3"},2)', 1],
        ['=COUNTIF({1,5,9},">=5")', 2],
        ['=SUMIF({"a","b"},"<>a",{1,2})', 2],
        ['=AVERAGEIF({1,2,3},">5")', '#DIV/0!'],
        ['=COUNTIF({"what?","whats"},"what~?")', 1],
      ]),
    },
    {
      behaviour: 'MATCH, VLOOKUP and SEARCH take wildcards; FIND, EXACT and = do not.',
      source: recorded,
      certainty: 'measured',
      holds: gives([
        ['=MATCH("b*",{"bar","baz"},0)', 1],
        ['=VLOOKUP("B",{"a",1;"b",2},2,FALSE)', 2],
        ['=SEARCH("h?llo","Hello")', 1],
        ['=FIND("h?llo","hello")', '#VALUE!'],
        ['="apple"="*pp*"', false],
      ]),
    },
    {
      behaviour:
        'XLOOKUP returns whole rows, the next smaller or larger, and what is given for nothing found.',
      source: recorded,
      certainty: 'measured',
      holds: gives([
        ['=XLOOKUP("b",{"a";"b"},{1,2;3,4})', 3],
        ['=XLOOKUP(25,{10,20,30},{"a","b","c"},"none",-1)', 'b'],
        ['=XLOOKUP(25,{10,20,30},{"a","b","c"},"none",1)', 'c'],
        ['=XLOOKUP(5,{1,2},{3,4},"none")', 'none'],
        ['=XLOOKUP("z",{"a"},{1})', '#N/A'],
      ]),
    },
    {
      behaviour:
        'Patterns are RE2: look-ahead is refused with #REF!, numbers as subject are #VALUE!, groups come back side by side.',
      source: `${recorded}; support.google.com/docs/answer/3098292 (REGEXMATCH)`,
      certainty: 'measured',
      holds: gives([
        ['=REGEXMATCH("abc","a(?=b)")', '#REF!'],
        ['=REGEXMATCH(123,"1")', '#VALUE!'],
        ['=JOIN("-",REGEXEXTRACT("a1b2","(\\d).(\\d)"))', '1-2'],
        ['=REGEXREPLACE("abc","(b)","[$1]")', 'a[b]c'],
        ['=REGEXEXTRACT("x","\\d")', '#N/A'],
      ]),
    },
    {
      behaviour: 'Rounding is decimal, lengths and positions are cut to whole numbers.',
      source: recorded,
      certainty: 'measured',
      holds: gives([
        ['=ROUND(1.005,2)', 1.01],
        ['=ROUNDUP(3.2,0)', 4],
        ['=ROUNDDOWN(-3.7,0)', -3],
        ['=RIGHT("hello",2.9)', 'lo'],
        ['=INT(-8.9)', -9],
        ['=MROUND(7,3)', 6],
        ['=0.1+0.2=0.3', true],
      ]),
    },
    {
      behaviour:
        'Serial 1 is 31 December 1899 to date functions, "" is 0, and DATEVALUE reads written months.',
      source: recorded,
      certainty: 'measured',
      holds: gives([
        ['=DAY(1)', 31],
        ['=YEAR(1)', 1899],
        ['=DAY(60)', 28],
        ['=DATEVALUE("Jan 1, 2023")', 44_927],
        ['=DATEVALUE("15-Jun-2023")', 45_092],
        ['=EDATE(DATE(2020,1,31),1)', 43_890],
        ['=WEEKDAY(DATE(2023,6,15),4)', '#NUM!'],
      ]),
    },
    {
      behaviour:
        'Functions that ask a server give an error without any connection; the rest of the formula goes on.',
      source: functions,
      certainty: 'inferred',
      holds: gives([
        ['=IFERROR(IMPORTXML("https://example.com","//a"),"offline")', 'offline'],
        ['=IFERROR(GOOGLEFINANCE("GOOG"),0)', 0],
        ['=ISERROR(IMPORTRANGE("x","A1"))', true],
      ]),
    },
  ],
};
