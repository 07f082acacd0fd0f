// Separators of locales, held against the number formats that Node's own CLDR data gives.
import { describe, expect, it } from '@jest/globals';
import { ruleFormula } from '../../src/rules/formula.ts';
import { localeSeparators } from '../../src/rules/locale.ts';
import { columnOf, ruleOf } from './world.ts';

/** The locales of Sheets' settings, as far as their decimal mark is written with a comma or a point. */
const locales = (
  'en_US en_GB en_AU en_CA en_IE en_IN en_ZA de_DE de_AT de_CH fr_FR fr_CA it_IT es_ES es_MX es_AR es_BO es_CL es_CO es_EC es_PY es_UY ' +
  'es_VE es_PE pt_BR pt_PT ja_JP ko_KR zh_CN zh_TW zh_HK nl_NL sv_SE da_DK nb_NO fi_FI pl_PL cs_CZ sk_SK hu_HU ro_RO bg_BG ru_RU uk_UA ' +
  'tr_TR el_GR iw_IL th_TH vi_VN id_ID hr_HR sr_RS sl_SI lt_LT lv_LV et_EE ka_GE hy_AM az_AZ kk_KZ mn_MN fil_PH hi_IN ta_IN'
).split(' ');

function decimalMarkOf(locale: string): string {
  const parts = new Intl.NumberFormat(locale.replace('iw', 'he').replace('_', '-')).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '';
}

describe('localeSeparators', () => {
  it.each(locales)('%s', (locale) => {
    const { argument, decimalMark } = localeSeparators(locale);
    expect(decimalMark).toBe(decimalMarkOf(locale));
    expect(argument).toBe(decimalMark === ',' ? ';' : ',');
  });

  it('reads a bare language, a hyphen and an unknown locale', () => {
    expect(['de', 'de-DE', 'xx_YY', ''].map((locale) => localeSeparators(locale).decimalMark)).toEqual([
      ',',
      ',',
      '.',
      '.',
    ]);
  });
});

describe('a formula in a locale', () => {
  const rule = ruleOf({
    all: [
      { field: 'score', op: 'is', values: [-1.5] },
      { field: 'country', op: 'is', values: ['a,b;"c"'] },
    ],
  });
  const formulaIn = (locale: string): string =>
    ruleFormula(rule, { column: columnOf, firstRow: 2, locale, weekStart: 'monday' });

  it('has commas and a point in English, semicolons and a comma in German, and texts as they are', () => {
    expect(formulaIn('en_US')).toBe(
      '=AND(IFERROR(IF(ISNUMBER($D2),$D2=(-1.5),FALSE()),FALSE()),IFERROR(IF(ISERROR($A2),FALSE(),EXACT(LOWER(REGEXREPLACE(' +
        'REGEXREPLACE($A2&"","[ \\t]+"," "),"^ | $","")),"a,b;""c""")),FALSE()))',
    );
    expect(formulaIn('de_DE')).toBe(
      '=AND(IFERROR(IF(ISNUMBER($D2);$D2=(-1,5);FALSE());FALSE());IFERROR(IF(ISERROR($A2);FALSE();EXACT(LOWER(REGEXREPLACE(' +
        'REGEXREPLACE($A2&"";"[ \\t]+";" ");"^ | $";""));"a,b;""c"""));FALSE()))',
    );
  });
});
