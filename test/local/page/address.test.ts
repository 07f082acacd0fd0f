// The page's address, which the add-on's links are made for.
import { describe, expect, it } from '@jest/globals';
import { localAddress, readHash, spreadsheetIdOf, writeHash } from '../../../local/page/address.ts';

describe('address', () => {
  it('reads the sheet and the filter view of a link', () => {
    expect(readHash('#gid=0&fvid=123')).toEqual({ sheetId: 0, filterViewId: 123 });
    expect(readHash('#gid=7')).toEqual({ sheetId: 7, filterViewId: null });
    expect(readHash('')).toEqual({ sheetId: null, filterViewId: null });
  });

  it('takes nothing but whole numbers', () => {
    expect(readHash('#gid=x&fvid=-1')).toEqual({ sheetId: null, filterViewId: null });
    expect(readHash('#gid=&fvid=1.5')).toEqual({ sheetId: null, filterViewId: null });
  });

  it('writes what it reads', () => {
    expect(writeHash({ sheetId: 7, filterViewId: 12 })).toBe('#gid=7&fvid=12');
    expect(writeHash({ sheetId: 7, filterViewId: null })).toBe('#gid=7');
  });

  it('finds the spreadsheet in the path', () => {
    expect(spreadsheetIdOf('/spreadsheets/d/local-1/edit')).toBe('local-1');
    expect(spreadsheetIdOf('/elsewhere')).toBe('');
  });

  it('leads Google’s address of this spreadsheet to this page', () => {
    expect(localAddress('https://docs.google.com/spreadsheets/d/s1/edit#gid=0', 's1')).toBe(
      '/spreadsheets/d/s1/edit#gid=0',
    );
    expect(localAddress('https://docs.google.com/spreadsheets/d/s12/edit', 's1')).toBe(
      'https://docs.google.com/spreadsheets/d/s12/edit',
    );
    expect(localAddress('https://example.com/', 's1')).toBe('https://example.com/');
  });
});
