/** Every call that asks Google has a price: a budget of calls that missed one would be no budget. */
import { expect, it } from '@jest/globals';
import '../../../local/index.ts';
import { publishedMethods } from '../../../local/services/service-object.ts';

/** Classes whose objects scripts build, or read once and then hold: their methods ask nobody. */
const heldByScripts =
  /^(?:AuthorizationInfo|Blob|Browser|.*Finder|.*Builder|.*Condition|.*Rule|Color|RgbColor|.*Criteria|DataValidation|DeveloperMetadataLocation|DeveloperMetadata|HTTPResponse|Html.*|.*Service|.*Output|Logger|Menu|PromptResponse|RichTextValue|Selection|Text.*|Trigger|User|Users|Utilities|Gmail|Session|Enum|.*App|Sheets|Ui|Lock|Banding|Drawing.*|.*Image|EmbeddedChart|Group)$/;

/** Advanced services price each call by what it read and wrote. */
const pricedByTheCall = new Set(['Spreadsheets', 'Values', 'Messages']);

const asksNobody =
  /^(?:get(?!Values?$|DisplayValues?$|Formulas?$|Notes?$|Backgrounds?$|LastRow$|LastColumn$|DataRange$)|is(?!Blank$|RowHidden|ColumnHidden)|activate|setActive|setCurrent|offset|create|canEdit|has|toast$)/;

/** A range knows where it ends; a sheet has to ask. */
const knownByRange = new Set(['Range.getLastRow', 'Range.getLastColumn']);

it('no method of a document’s class that changes it or reads its cells is free', () => {
  const free: string[] = [];
  for (const [className, methods] of publishedMethods) {
    if (heldByScripts.test(className) || pricedByTheCall.has(className)) continue;
    for (const [method, { priced }] of methods)
      if (!priced && !asksNobody.test(method) && !knownByRange.has(`${className}.${method}`))
        free.push(`${className}.${method}`);
  }
  expect(free).toEqual([]);
});

it('knows the classes that scripts meet most', () => {
  expect([...publishedMethods.keys()]).toEqual(
    expect.arrayContaining([
      'Range',
      'Sheet',
      'Spreadsheet',
      'Values',
      'Spreadsheets',
      'Messages',
      'Properties',
      'Cache',
    ]),
  );
});
