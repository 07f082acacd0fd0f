// The words after `npm start --`.
import { describe, expect, it } from '@jest/globals';
import { readCommandLine } from '../../../local/server/command-line.ts';

const nothing = {
  help: false,
  file: null,
  contacts: null,
  reset: false,
  port: null,
  project: null,
  states: null,
  now: null,
};

describe('command line', () => {
  it('opens the sample without words, and a file from the folder where the command was given', () => {
    expect(readCommandLine([], '/home/ana')).toEqual(nothing);
    expect(readCommandLine(['contacts.csv', '--reset', '--port', '9000'], '/home/ana')).toEqual({
      ...nothing,
      file: '/home/ana/contacts.csv',
      reset: true,
      port: 9000,
    });
  });

  it('begins with as many made-up contacts as one wants, and not beside a file', () => {
    expect(readCommandLine(['--contacts=100000'], '/')).toEqual({ ...nothing, contacts: 100_000 });
    expect(() => readCommandLine(['a.csv', '--contacts=5'], '/')).toThrow(/Either a file or --contacts/);
  });

  it.each(['--help', '-h'])('hears that %s asks for the usage only', (word) => {
    expect(readCommandLine([word], '/home/ana')).toEqual({ ...nothing, help: true });
  });

  it.each([
    [['--port', 'high'], /"high" is not a port number/],
    [['--port', '70000'], /"70000" is not a port number/],
    [['--now', 'soon'], /"soon" is not a moment/],
    [['--contacts', 'many'], /"many" is not a number of contacts/],
    [['--contacts', '500000'], /\(1 to 499999\)/],
    [['--fast'], /--fast/],
    [['a.csv', 'b.csv'], /One file at a time/],
  ])('says what is wrong with %j', (words, sentence) => {
    expect(() => readCommandLine(words, '/')).toThrow(sentence);
  });
});
