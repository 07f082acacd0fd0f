/** Protection: protected ranges and sheets through SpreadsheetApp. */
import { expect } from '@jest/globals';
import { refusal, result, script } from '../../services/spreadsheet/running.ts';
import { eddy, olga } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const protection = 'developers.google.com/apps-script/reference/spreadsheet/protection';
const range = 'developers.google.com/apps-script/reference/spreadsheet/range';
const sheet = 'developers.google.com/apps-script/reference/spreadsheet/sheet';

/** Olga runs `prepare`, then Eddy writes into A2: what he is told, or "done". */
function eddyWrites(prepare: string): unknown {
  const { run } = script(
    `if (Session.getEffectiveUser().getEmail() === "${eddy}") { try { sheet.getRange("A2").setValue("x"); SpreadsheetApp.flush(); return "done"; } catch (error) { return error.message; } } ${prepare}`,
  );
  run();
  return run(eddy);
}

const refusedText =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export const protectionClass: ConformanceArea = {
  title: 'Protection in SpreadsheetApp',
  items: [
    {
      behaviour: 'protect() alone protects nothing: rights mirror the file’s until the list is changed.',
      source: range,
      certainty: 'documented',
      holds: () => expect(eddyWrites('sheet.getRange("A1:C4").protect()')).toBe('done'),
    },
    {
      behaviour: 'After removeEditors(getEditors()) the others are refused, at the latest at the flush.',
      source: protection,
      certainty: 'documented',
      holds: () =>
        expect(
          eddyWrites(
            'const protection = sheet.getRange("A1:C4").protect(); protection.removeEditors(protection.getEditors());',
          ),
        ).toBe(refusedText),
    },
    {
      behaviour: 'The editors of a fresh protection are the file’s, without the owner.',
      source: 'issuetracker.google.com/issues/442636162',
      certainty: 'measured',
      holds: () =>
        expect(
          result('return sheet.getRange("A2").protect().getEditors().map((user) => user.getEmail())'),
        ).toEqual([eddy]),
    },
    {
      behaviour: 'Neither the owner nor the current user can be removed.',
      source: protection,
      certainty: 'documented',
      holds: () => {
        const { run, file } = script(
          `const protection = sheet.getRange("A2").protect(); protection.removeEditors(["${eddy}", "${olga}"]); return protection.canEdit();`,
        );
        expect(run(eddy)).toBe(true);
        expect(file.snapshot().protectedRanges[0]?.editors).toContain(eddy);
      },
    },
    {
      behaviour:
        'Of overlapping protections each must allow the write; protecting a range again adds another.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          eddyWrites(
            `const open = sheet.getRange("A2").protect(); open.addEditor("${eddy}"); const closed = sheet.getRange("A1:A3").protect(); closed.removeEditor("${eddy}");`,
          ),
        ).toBe(refusedText),
    },
    {
      behaviour: 'Protecting a protected sheet answers with the protection it has.',
      source: sheet,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.protect().setDescription("mine"); return [sheet.protect().getDescription(), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length]',
          ),
        ).toEqual(['mine', 1, 0]),
    },
    {
      behaviour: 'Unprotected ranges of a protected sheet stay open; a range’s protection has none.',
      source: protection,
      certainty: 'documented',
      holds: () => {
        expect(
          eddyWrites(
            'const protection = sheet.protect(); protection.removeEditors(protection.getEditors()); protection.setUnprotectedRanges([sheet.getRange("A2:B3")]);',
          ),
        ).toBe('done');
        expect(
          refusal('sheet.getRange("A2").protect().setUnprotectedRanges([sheet.getRange("A2")])'),
        ).toContain('Exception');
      },
    },
    {
      behaviour: 'A protection that only warns keeps no script out.',
      source: protection,
      certainty: 'documented',
      holds: () =>
        expect(
          eddyWrites(
            'const protection = sheet.getRange("A2").protect(); protection.removeEditors(protection.getEditors()); protection.setWarningOnly(true);',
          ),
        ).toBe('done'),
    },
    {
      behaviour: 'Who may not edit a protection may neither list its editors nor remove it; canEdit says so.',
      source: protection,
      certainty: 'documented',
      holds: () => {
        const { run } = script(
          `if (Session.getEffectiveUser().getEmail() === "${eddy}") { const [found] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE); const told = ["getEditors", "remove"].map((name) => { try { found[name](); return "done"; } catch (error) { return "refused"; } }); return [found.canEdit(), told]; } const protection = sheet.getRange("A2").protect(); protection.removeEditors(protection.getEditors());`,
        );
        run();
        expect(run(eddy)).toEqual([false, ['refused', 'refused']]);
      },
    },
    {
      behaviour: 'canEdit of a range tells whether a write would be refused.',
      source: range,
      certainty: 'documented',
      holds: () => {
        const { run } = script(
          `if (Session.getEffectiveUser().getEmail() === "${eddy}") return [sheet.getRange("A2").canEdit(), sheet.getRange("D2").canEdit()]; const protection = sheet.getRange("A2").protect(); protection.removeEditors(protection.getEditors());`,
        );
        run();
        expect(run(eddy)).toEqual([false, true]);
      },
    },
    {
      behaviour: 'remove takes the protection away; its range, type and description are read back before.',
      source: protection,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const protection = sheet.getRange("A2:B3").protect().setDescription("Names"); const told = [protection.getRange().getA1Notation(), String(protection.getProtectionType()), protection.getDescription(), protection.isWarningOnly()]; protection.remove(); return [told, file.getProtections(SpreadsheetApp.ProtectionType.RANGE).length]',
          ),
        ).toEqual([['A2:B3', 'RANGE', 'Names', false], 0]),
    },
    {
      behaviour: 'A copy of the sheet has no protections.',
      source: sheet,
      certainty: 'inferred',
      holds: () =>
        expect(
          result(
            'sheet.protect(); const copy = file.duplicateActiveSheet(); return copy.getProtections(SpreadsheetApp.ProtectionType.SHEET).length',
          ),
        ).toBe(0),
    },
  ],
};
