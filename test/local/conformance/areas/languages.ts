/** Google's texts in the language of the account. */
import { expect } from '@jest/globals';
import { eddy, olga, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const errorList = 'github.com/RomainVialard/ErrorHandler (error messages of Apps Script by language)';

const code = `
function write() { try { SpreadsheetApp.getActive().getRange('A2').setValue('x'); SpreadsheetApp.flush(); } catch (error) { return error.message; } }
function writeThroughApi() { try { Sheets.Spreadsheets.Values.update({ values: [['x']] }, SpreadsheetApp.getActive().getId(), 'A2', { valueInputOption: 'RAW' }); } catch (error) { return [error.name, error.details.code]; } }
function language() { return Session.getActiveUserLocale(); }
function show() { try { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); } catch (error) { return error.message; } }`;

function eddyIn(language: string, scopes?: readonly string[]) {
  const { file, google } = team({ code, ...(scopes && { scopes }) });
  file.as(olga).protectRange('Contacts!A2');
  google.setLanguage(eddy, language);
  return file.as(eddy);
}

export const languages: ConformanceArea = {
  title: 'Languages',
  items: [
    {
      behaviour:
        'A write into protected cells is refused in the language of the account: Spanish, French, Portuguese, Russian.',
      source: errorList,
      certainty: 'measured',
      holds: () =>
        expect(
          ['es', 'fr', 'pt', 'ru'].map((language) => String(eddyIn(language).call('write')).slice(0, 24)),
        ).toEqual([
          'Estás intentando editar ',
          'Vous tentez de modifier ',
          'Você está tentando edita',
          'Эта область защищена. Чт',
        ]),
    },
    {
      behaviour: 'Names and codes of errors are the same in every language.',
      source: 'developers.google.com/apps-script/guides/services/advanced (details of an API error)',
      certainty: 'inferred',
      holds: () =>
        expect(['en', 'es', 'de'].map((language) => eddyIn(language).call('writeThroughApi'))).toEqual(
          Array(3).fill(['GoogleJsonResponseException', 400]),
        ),
    },
    {
      behaviour: 'A call without its scope is refused in Spanish and French with the scopes that it needs.',
      source:
        'quoted by several unrelated public repositories (“Los permisos especificados no son suficientes para llamar a …”)',
      certainty: 'measured',
      holds: () => {
        const scopes = ['spreadsheets'];
        expect([eddyIn('es', scopes).call('show'), eddyIn('fr', scopes).call('show')]).toEqual([
          'Los permisos especificados no son suficientes para llamar a Ui.showSidebar. Permisos necesarios: https://www.googleapis.com/auth/script.container.ui',
          'Les autorisations spécifiées ne sont pas suffisantes pour appeler Ui.showSidebar. Autorisations requises : https://www.googleapis.com/auth/script.container.ui',
        ]);
      },
    },
    {
      behaviour:
        'Session.getActiveUserLocale answers the language of the account, “en” for English, “pt_BR” with a region, whatever the spreadsheet’s locale.',
      source: `developers.google.com/apps-script/reference/base/session#getActiveUserLocale(); ${errorList}: its locales`,
      certainty: 'measured',
      holds: () => {
        const { file, google } = team({ code, locale: 'de_DE' });
        google.setLanguage(eddy, 'pt-BR');
        expect([file.as(olga).call('language'), file.as(eddy).call('language')]).toEqual(['en', 'pt_BR']);
      },
    },
  ],
};
