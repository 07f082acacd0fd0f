import { describe, expect, it } from '@jest/globals';
import { createLocalGoogle } from '../../../local/index.ts';
import { localizedMessage } from '../../../local/localized-errors.ts';
import { eddy, olga, team } from '../team.ts';

const code = `
function write() { try { SpreadsheetApp.getActive().getRange('A2').setValue('x'); SpreadsheetApp.flush(); return 'done'; } catch (error) { return [error.name, error.message]; } }
function writeThroughApi() { try { Sheets.Spreadsheets.Values.update({ values: [['x']] }, SpreadsheetApp.getActive().getId(), 'A2', { valueInputOption: 'RAW' }); return 'done'; } catch (error) { return error.details ? [error.name, error.message, error.details.code, error.details.message] : [error.name, error.message]; } }
function openAnother() { try { SpreadsheetApp.openById('another'); return 'done'; } catch (error) { return [error.name, error.message]; } }
function writeLate() { SpreadsheetApp.getActive().getRange('A2').setValue('x'); }
function language() { return Session.getActiveUserLocale(); }`;

const protectedIn = {
  en: 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  es: 'Estás intentando editar una celda o un objeto protegidos. Ponte en contacto con el propietario de la hoja de cálculo para desprotegerla si es necesario modificarla.',
  fr: "Vous tentez de modifier une cellule ou un objet protégés. Si vous avez besoin d'effectuer cette modification, demandez au propriétaire de la feuille de calcul de supprimer la protection.",
  'pt-BR':
    'Você está tentando editar uma célula ou um objeto protegido. Se precisar editar, entre em contato com o proprietário da planilha para remover a proteção.',
};

describe('error texts in the language of the account (github.com/RomainVialard/ErrorHandler)', () => {
  it.each(Object.entries(protectedIn))('a protected cell in %s: %s', (language, text) => {
    const { file, google } = team({ code });
    file.as(olga).protectRange('Contacts!A2');
    google.setLanguage(eddy, language);
    expect(file.as(eddy).call('write')).toEqual(['Exception', text]);
    const [name, message, status, details] = file.as(eddy).call('writeThroughApi') as unknown[];
    expect([name, status]).toEqual(['GoogleJsonResponseException', 400]);
    expect([message, details]).toEqual([expect.stringContaining(text), expect.stringContaining(text)]);
    expect(() => file.as(eddy).call('writeLate')).toThrow(text);
    expect(google.executions.at(-1)?.error?.message).toBe(text);
    expect(file.as(olga).call('write')).toBe('done');
    expect([file.as(eddy).call('language'), file.as(olga).call('language')]).toEqual([
      language.replace('-', '_'),
      'en',
    ]);
  });

  it.each([
    ['es', 'Los parámetros (Date) no coinciden con la firma de método para SpreadsheetApp.Range.setValue.'],
    [
      'de',
      'Die Parameter (Date) stimmen nicht mit der Methodensignatur für SpreadsheetApp.Range.setValue überein.',
    ],
  ])('names with full stops in them stay whole in %s', (language, text) => {
    const english =
      "The parameters (Date) don't match the method signature for SpreadsheetApp.Range.setValue.";
    expect(localizedMessage(english, language)).toBe(text);
  });

  it('keeps what varies, falls back to English for a language without texts, and outlives a restart', () => {
    const { file, google } = team({ code, scopes: ['spreadsheets.currentonly', 'script.container.ui'] });
    google.setLanguage(olga, 'fr');
    expect(file.as(olga).call('openAnother')).toMatchObject([
      'Exception',
      expect.stringMatching(
        /^Les autorisations spécifiées ne sont pas suffisantes pour appeler .+\. Autorisations requises : .+spreadsheets/,
      ),
    ]);
    google.setLanguage(olga, 'fi');
    expect(file.as(olga).call('openAnother')).toMatchObject([
      'Exception',
      expect.stringMatching(/^Specified permissions are not sufficient to call/),
    ]);
    expect(() => google.setLanguage(olga, 'Spanish')).toThrow('not a language');
    google.setLanguage(olga, 'es-419');
    const state = JSON.parse(JSON.stringify(google.saveState()));
    const again = createLocalGoogle({ now: '2026-11-24T14:00:00Z', project: null, state });
    expect(again.saveState().content).toMatchObject({ languages: [[olga, 'es-419']] });
  });
});
