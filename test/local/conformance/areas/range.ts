/** Range: values, formulas, looks, copying, merging, regions. */
import { expect } from '@jest/globals';
import { refusal, result } from '../../services/spreadsheet/running.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const range = 'developers.google.com/apps-script/reference/spreadsheet/range';
const oddities = 'github.com/brucemcpherson/gas-fakes, notes/oddities.md';
const publicCode = 'public repositories (the text by exact search)';

export const rangeClass: ConformanceArea = {
  title: 'Range',
  items: [
    {
      behaviour: 'A new cell is Arial 10, black on white, not bold, at the bottom, with general alignment.',
      source: oddities,
      certainty: 'measured',
      holds: () =>
        expect(
          result(
            'const cell = sheet.getRange("F9"); return [cell.getFontFamily(), cell.getFontSize(), cell.getFontColor(), cell.getBackground(), cell.getFontWeight(), cell.getFontStyle(), cell.getFontLine(), cell.getVerticalAlignment(), cell.getHorizontalAlignment(), cell.getNote()]',
          ),
        ).toEqual(['Arial', 10, '#000000', '#ffffff', 'normal', 'normal', 'none', 'bottom', 'general', '']),
    },
    {
      behaviour:
        'A cell whose wrapping was never set says OVERFLOW and, oddly, that it wraps; set explicitly it does not.',
      source: 'issuetracker.google.com/issues/427134600',
      certainty: 'measured',
      holds: () =>
        expect(
          result(
            'const cell = sheet.getRange("F9"); const before = [String(cell.getWrapStrategy()), cell.getWrap()]; cell.setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW); return [before, cell.getWrap()]',
          ),
        ).toEqual([['OVERFLOW', true], false]),
    },
    {
      behaviour:
        'Colours are read back as #rrggbb, whether set by name, in short or in capitals; null takes them away.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'return sheet.getRange("A2:B3").setBackgrounds([["red", "#0F0"], ["#ABCDEF", null]]).getBackgrounds()',
          ),
        ).toEqual([
          ['#ff0000', '#00ff00'],
          ['#abcdef', '#ffffff'],
        ]),
    },
    {
      behaviour: 'Colours and alignments that are none are ignored without an error.',
      source: oddities,
      certainty: 'measured',
      holds: () =>
        expect(
          result(
            'const cell = sheet.getRange("A2").setBackground("red").setBackground("no colour").setHorizontalAlignment("sideways"); return [cell.getBackground(), cell.getHorizontalAlignment()]',
          ),
        ).toEqual(['#ff0000', 'general']),
    },
    {
      behaviour:
        'The number format of a cell without one reads 0.###############; "general" takes a format away.',
      source: oddities,
      certainty: 'measured',
      holds: () =>
        expect(
          result(
            'const cell = sheet.getRange("C2"); const before = cell.getNumberFormat(); cell.setNumberFormat("0.00"); const shown = cell.getDisplayValue(); return [before, shown, cell.setNumberFormat("general").getDisplayValue()]',
          ),
        ).toEqual(['0.###############', '5.00', '5']),
    },
    {
      behaviour: 'Blocks of another size than the range are refused, rows first.',
      source: publicCode,
      certainty: 'measured',
      holds: () => {
        expect(refusal('sheet.getRange("A2:B3").setValues([["x", "y"]])')).toBe(
          'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
        );
        expect(refusal('sheet.getRange("A2").setBackgrounds([["red", "blue"]])')).toBe(
          'Exception: The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
        );
      },
    },
    {
      behaviour: 'Writes are buffered: nobody sees them before a flush, a read, or the end.',
      source: 'developers.google.com/apps-script/guides/support/best-practices',
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("A2").setNumberFormat("@"); sheet.getRange("A2").setValue("007"); return sheet.getRange("A2").getValue()',
          ),
        ).toBe('007'),
    },
    {
      behaviour:
        'setFormula writes a formula with or without its equals sign; getFormulas answers "" elsewhere.',
      source: range,
      certainty: 'inferred',
      holds: () =>
        expect(
          result(
            'sheet.getRange("D2").setFormula("SUM(C2:C4)"); return [sheet.getRange("C2:D2").getFormulas(), sheet.getRange("D2").getValue()]',
          ),
        ).toEqual([[['', '=SUM(C2:C4)']], 17]),
    },
    {
      behaviour: 'R1C1 notation is relative in brackets, both ways; a cell without a formula has null.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("D2:D3").setFormulaR1C1("=R[0]C[-1]*R2C3"); return [sheet.getRange("D2:D3").getFormulas(), sheet.getRange("C3:D3").getFormulasR1C1()]',
          ),
        ).toEqual([[['=C2*$C$2'], ['=C3*$C$2']], [[null, '=R[0]C[-1]*R2C3']]]),
    },
    {
      behaviour: 'copyTo carries values, formulas with their relative references, formats and notes.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("D2").setFormula("=C2*2").setFontWeight("bold").setNote("twice"); sheet.getRange("D2").copyTo(sheet.getRange("D3:D4")); const cell = sheet.getRange("D4"); return [cell.getFormula(), cell.getValue(), cell.getFontWeight(), cell.getNote()]',
          ),
        ).toEqual(['=C4*2', 18, 'bold', 'twice']),
    },
    {
      behaviour:
        'copyTo with contentsOnly writes values where formulas were; formatOnly writes formats only.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("D2").setFormula("=C2*2").setFontWeight("bold"); sheet.getRange("D2").copyTo(sheet.getRange("E2"), { contentsOnly: true }); sheet.getRange("D2").copyTo(sheet.getRange("F2"), { formatOnly: true }); return [sheet.getRange("E2").getFormula(), sheet.getRange("E2").getValue(), sheet.getRange("E2").getFontWeight(), sheet.getRange("F2").getValue(), sheet.getRange("F2").getFontWeight()]',
          ),
        ).toEqual(['', 10, 'normal', '', 'bold']),
    },
    {
      behaviour: 'copyTo with the transposed flag turns rows into columns.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("A2:A4").copyTo(sheet.getRange("A6"), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true); return sheet.getRange("A6:C6").getValues()',
          ),
        ).toEqual([['Ann', 'Bob', 'Cy']]),
    },
    {
      behaviour: 'moveTo empties the old place, and formulas follow to the new one.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("E2").setFormula("=C2+1"); sheet.getRange("C2").moveTo(sheet.getRange("G2")); return [sheet.getRange("E2").getFormula(), sheet.getRange("E2").getValue(), sheet.getRange("C2").getValue()]',
          ),
        ).toEqual(['=G2+1', 6, '']),
    },
    {
      behaviour:
        'clearContent leaves formats, clearFormat leaves contents, clear takes both and leaves notes.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const cells = ["A2", "A3", "A4"].map((a1) => sheet.getRange(a1).setBackground("red").setNote("n")); cells[0].clearContent(); cells[1].clearFormat(); cells[2].clear(); return cells.map((cell) => [cell.getValue(), cell.getBackground(), cell.getNote()])',
          ),
        ).toEqual([
          ['', '#ff0000', 'n'],
          ['Bob', '#ffffff', 'n'],
          ['', '#ffffff', 'n'],
        ]),
    },
    {
      behaviour: 'Sorting takes a column of the sheet, an object or a list; formats and formulas move along.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("D2:D4").setFormulas([["=C2*2"], ["=C3*2"], ["=C4*2"]]); sheet.getRange("A2").setBackground("red"); sheet.getRange("A2:D4").sort({ column: 3, ascending: false }); return [sheet.getRange("A2:A4").getValues().flat(), sheet.getRange("D2:D4").getFormulas().flat(), sheet.getRange("A3").getBackground()]',
          ),
        ).toEqual([['Cy', 'Ann', 'Bob'], ['=C2*2', '=C3*2', '=C4*2'], '#ff0000']),
    },
    {
      behaviour: 'removeDuplicates compares without regard to case and answers with the smaller range.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("A6:B8").setValues([["x", 1], ["X", 1], ["x", 2]]); const left = sheet.getRange("A6:B8").removeDuplicates(); return [left.getA1Notation(), sheet.getRange("A6:B8").getValues()]',
          ),
        ).toEqual([
          'A6:B7',
          [
            ['x', 1],
            ['x', 2],
            ['', ''],
          ],
        ]),
    },
    {
      behaviour: 'removeDuplicates can compare some columns only, named as columns of the sheet.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("B6:C7").setValues([["x", 1], ["x", 2]]); return sheet.getRange("B6:C7").removeDuplicates([2]).getA1Notation()',
          ),
        ).toBe('B6:C6'),
    },
    {
      behaviour: 'trimWhitespace takes blanks at the ends away and leaves single ones between words.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result('return sheet.getRange("A6").setValue("  Ann   Lee\\n ").trimWhitespace().getValue()'),
        ).toBe('Ann Lee'),
    },
    {
      behaviour: 'splitTextToColumns finds the delimiter itself and reads the parts as typed.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("A6:A7").setValues([["Ann,5,x"], ["Bob,6"]]); sheet.getRange("A6:A7").splitTextToColumns(); return sheet.getRange("A6:C7").getValues()',
          ),
        ).toEqual([
          ['Ann', 5, 'x'],
          ['Bob', 6, ''],
        ]),
    },
    {
      behaviour: 'A merge keeps its first cell’s content only; a part of it cannot be merged or split.',
      source: publicCode,
      certainty: 'measured',
      holds: () => {
        expect(
          result(
            'sheet.getRange("A2:B2").merge(); return [sheet.getRange("A2:B2").getValues(), sheet.getRange("B2").isPartOfMerge(), sheet.getRange("B2").getMergedRanges()[0].getA1Notation()]',
          ),
        ).toEqual([[['Ann', '']], true, 'A2:B2']);
        expect(refusal('sheet.getRange("A2:B2").merge(); sheet.getRange("A2").breakApart()')).toBe(
          'Exception: You must select all cells in a merged range to merge or unmerge them.',
        );
      },
    },
    {
      behaviour: 'getDataRegion is the block around a cell, getNextDataCell its edge.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'return [sheet.getRange("B2").getDataRegion().getA1Notation(), sheet.getRange("A1").getNextDataCell(SpreadsheetApp.Direction.DOWN).getA1Notation(), sheet.getRange("A4").getNextDataCell(SpreadsheetApp.Direction.DOWN).getA1Notation()]',
          ),
        ).toEqual(['A1:C4', 'A4', 'A50']),
    },
    {
      behaviour: 'Whole columns and rows keep their notation and know which ends are open.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const columns = sheet.getRange("A2:C"); return [columns.getA1Notation(), columns.getNumRows(), columns.isStartRowBounded(), columns.isEndRowBounded(), sheet.getRange("2:3").getA1Notation()]',
          ),
        ).toEqual(['A2:C', 49, true, false, '2:3']),
    },
    {
      behaviour: 'getRange reads R1C1 notation too.',
      source: 'developers.google.com/apps-script/reference/spreadsheet/sheet',
      certainty: 'documented',
      holds: () => expect(result('return sheet.getRange("R2C1:R3C2").getA1Notation()')).toBe('A2:B3'),
    },
    {
      behaviour: 'Cells outside of a range and ranges outside of the sheet have Google’s words.',
      source: publicCode,
      certainty: 'measured',
      holds: () => {
        expect(refusal('sheet.getRange("A2:B3").getCell(3, 1)')).toBe(
          'Exception: Cell reference out of range',
        );
        expect(refusal('sheet.getRange("A1").offset(-1, 0)')).toBe(
          'Exception: The coordinates of the range are outside the dimensions of the sheet.',
        );
      },
    },
    {
      behaviour: 'Inserted cells push the ones below down; deleted ones let them up again.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("A2").insertCells(SpreadsheetApp.Dimension.ROWS); const pushed = sheet.getRange("A2:B5").getValues(); sheet.getRange("A2").deleteCells(SpreadsheetApp.Dimension.ROWS); return [pushed, sheet.getRange("A2:A5").getValues().flat()]',
          ),
        ).toEqual([
          [
            ['', 'Canada'],
            ['Ann', 'Mexico'],
            ['Bob', 'Peru'],
            ['Cy', ''],
          ],
          ['Ann', 'Bob', 'Cy', ''],
        ]),
    },
    {
      behaviour:
        'insertCheckboxes sets all values to FALSE; check and uncheck tick them; isChecked is null where they differ.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const boxes = sheet.getRange("E2:E3").insertCheckboxes(); const before = boxes.getValues(); sheet.getRange("E2").check(); return [before, boxes.getValues(), boxes.isChecked(), boxes.check().isChecked(), sheet.getRange("A2").isChecked()]',
          ),
        ).toEqual([[[false], [false]], [[true], [false]], null, true, null]),
    },
    {
      behaviour: 'Check boxes with values of their own hold these; removing them clears them.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const boxes = sheet.getRange("E2:E3").insertCheckboxes("yes", "no"); sheet.getRange("E2").check(); return [boxes.getValues(), boxes.removeCheckboxes().getValues()]',
          ),
        ).toEqual([
          [['yes'], ['no']],
          [[''], ['']],
        ]),
    },
    {
      behaviour:
        'Rich text keeps links and styles of its parts; the link of the whole is null where they differ.',
      source: 'developers.google.com/apps-script/reference/spreadsheet/rich-text-value',
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'const bold = SpreadsheetApp.newTextStyle().setBold(true).build(); sheet.getRange("D2").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("See here").setLinkUrl(4, 8, "https://example.com/a").setTextStyle(0, 3, bold).build()); const value = sheet.getRange("D2").getRichTextValue(); return [value.getText(), value.getLinkUrl(), value.getRuns().map((run) => [run.getText(), run.getLinkUrl(), run.getTextStyle().isBold()]), sheet.getRange("C2").getRichTextValue()]',
          ),
        ).toEqual([
          'See here',
          null,
          [
            ['See', null, true],
            [' ', null, false],
            ['here', 'https://example.com/a', false],
          ],
          null,
        ]),
    },
    {
      behaviour: 'applyRowBanding keeps a theme’s colours with a header; cells keep their own backgrounds.',
      source: range,
      certainty: 'documented',
      holds: () => {
        expect(
          result(
            'const banding = sheet.getRange("A1:C4").applyRowBanding(SpreadsheetApp.BandingTheme.BLUE); return [banding.getHeaderRowColor(), banding.getFooterRowColor(), banding.getRange().getA1Notation(), sheet.getRange("A1").getBackground(), sheet.getBandings().length, banding.remove() || sheet.getBandings().length]',
          ),
        ).toEqual(['#5b95f9', null, 'A1:C4', '#ffffff', 1, 0]);
      },
    },
    {
      behaviour:
        'autoFill continues a series, ALTERNATE_SERIES copies; autoFillToNeighbor goes as far as the column beside.',
      source: range,
      certainty: 'documented',
      holds: () =>
        expect(
          result(
            'sheet.getRange("E2:E3").setValues([[1], [2]]); sheet.getRange("E2:E3").autoFill(sheet.getRange("E2:E5"), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES); sheet.getRange("F2").setValue("x").autoFill(sheet.getRange("F2:F3"), SpreadsheetApp.AutoFillSeries.ALTERNATE_SERIES); sheet.getRange("D2").setFormula("=C2*2").autoFillToNeighbor(SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES); return [sheet.getRange("E2:E5").getValues().flat(), sheet.getRange("F3").getValue(), sheet.getRange("D2:D5").getFormulas().flat()]',
          ),
        ).toEqual([[1, 2, 3, 4], 'x', ['=C2*2', '=C3*2', '=C4*2', '']]),
    },
    {
      behaviour: 'Older names go on working: setBackgroundColor, getColumnIndex, getRowIndex, setComment.',
      source: 'googleworkspace/apps-script-samples (bracket-maker)',
      certainty: 'measured',
      holds: () =>
        expect(
          result(
            'const cell = sheet.getRange("B3").setBackgroundColor("yellow").setComment("hi"); return [cell.getBackground(), cell.getNote(), cell.getColumnIndex(), cell.getRowIndex()]',
          ),
        ).toEqual(['#ffff00', 'hi', 2, 3]),
    },
  ],
};
