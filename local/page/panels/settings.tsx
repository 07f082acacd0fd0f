/** File ▸ Settings: locale and time zone of the spreadsheet. */
import { useState } from 'preact/hooks';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { DialogBox } from './dialog-box.tsx';
import { Choice } from './fields.tsx';

/** The locales that File ▸ Settings offers most people first; the host takes any other that exists too. */
const locales = [
  'cs_CZ',
  'da_DK',
  'de_CH',
  'de_DE',
  'en_AU',
  'en_CA',
  'en_GB',
  'en_IE',
  'en_IN',
  'en_US',
  'es_ES',
  'es_MX',
  'fi_FI',
  'fr_CA',
  'fr_FR',
  'hu_HU',
  'id_ID',
  'it_IT',
  'ja_JP',
  'ko_KR',
  'nb_NO',
  'nl_NL',
  'pl_PL',
  'pt_BR',
  'pt_PT',
  'ru_RU',
  'sv_SE',
  'tr_TR',
  'uk_UA',
  'vi_VN',
  'zh_CN',
  'zh_TW',
];

export function SettingsDialog({
  page,
  state,
}: {
  readonly page: SpreadsheetPage;
  readonly state: PageState;
}) {
  const { workbook } = state;
  const [locale, setLocale] = useState(workbook.locale);
  const [timeZone, setTimeZone] = useState(workbook.timeZone);
  const close = () => page.show(null);
  const save = () => {
    void page.gesture({ kind: 'settings', locale, timeZone });
    close();
  };
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  const languages = new Intl.DisplayNames('en', { type: 'language' });
  const nameOf = (code: string) => {
    const [language = '', region = ''] = code.split('_');
    return `${regions.of(region) ?? region} (${languages.of(language) ?? language})`;
  };
  const known = [...new Set([workbook.locale, ...locales])].map((code) => [code, nameOf(code)] as const);
  const zones = [...new Set([workbook.timeZone, 'Etc/UTC', ...Intl.supportedValuesOf('timeZone')])];
  return (
    <DialogBox title="Settings for this spreadsheet" action="Save and reload" onAction={save} onClose={close}>
      <Choice
        label="Locale"
        value={locale}
        options={known.sort(([, one], [, other]) => one.localeCompare(other, 'en'))}
        onChange={setLocale}
      />
      <p class="dialog-says">This affects formatting details such as functions, dates and currency.</p>
      <Choice
        label="Time zone"
        value={timeZone}
        options={zones.map((zone) => [zone, zone] as const)}
        onChange={setTimeZone}
      />
      <p class="dialog-says">
        Your spreadsheet's history and all time-related functions will reflect this time zone.
      </p>
    </DialogBox>
  );
}
