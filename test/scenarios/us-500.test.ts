/** Real input that nobody here wrote: a well-known list of 500 made-up contacts, held against three lines of plain code over the CSV. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import { createLocalGoogle, openFile } from '../../local/index.ts';
import { ana, call, namedInCells, save, shownByView, start } from './story.ts';

const path = join(__dirname, '../../../shared/data/us-500.csv');

if (!existsSync(path)) {
  it('is not run, because the contact list does not lie beside this checkout', () => {
    console.log(`Not run: ${path} is not there.`);
    expect(existsSync(path)).toBe(false);
  });
} else {
  describe('us-500.csv', () => {
    it('has exactly the Californians and New Yorkers with a Gmail address in the group', () => {
      const google = createLocalGoogle({ now: start });
      const file = google.createSpreadsheet({
        title: 'us-500',
        owner: ana,
        sheets: openFile(readFileSync(path), 'us-500.csv'),
      });
      const person = file.as(ana);
      person.open();
      const told = {
        call: ((name, request) => call(person, name, request)) as Parameters<typeof save>[0]['call'],
      };
      const page = save(told, 'Coasts on Gmail', {
        all: [
          { field: 'state', op: 'is', values: ['CA', 'NY'] },
          { field: 'email', op: 'domainIs', values: ['gmail.com'] },
        ],
      });
      const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
        header: true,
        skipEmptyLines: true,
      });
      const expected = data.filter(
        (row) => ['CA', 'NY'].includes(row.state ?? '') && row.email?.endsWith('@gmail.com'),
      );
      const names = expected.map((row) => row.first_name ?? '');
      const [title = ''] = file.sheetTitles();
      expect(names.length).toBeGreaterThan(5);
      expect(page.members).toBe(names.length);
      expect(page.shown.map(({ email }) => email)).toEqual(expected.slice(0, 100).map((row) => row.email));
      expect(namedInCells(file, 'Coasts on Gmail', title)).toEqual(names);
      expect(shownByView(file, 'Coasts on Gmail', title)).toEqual(names);
    });
  });
}
