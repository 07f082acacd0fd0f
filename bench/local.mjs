// npm run bench:local: how quick the local host is, without a browser and with 100,000 contacts in one. `-- --quick` shows in seconds that it all still runs.
import { buildAddOn } from '../scripts/build-add-on.mjs';
import { buildHost } from '../scripts/build-host.mjs';
import { buildLocal } from '../scripts/build-local.mjs';
import { buildTypeScript } from '../scripts/run-typescript.mjs';
import { callFigures } from './local/calls.mjs';
import { firstCellFigures } from './local/first-cell.mjs';
import { gridFigures } from './local/grid.mjs';
import { setGetFigures } from './local/set-get.mjs';
import { storyFigures } from './local/stories.mjs';

const quick = process.argv.includes('--quick');

const say = (line) => console.log(line);

say('Building the add-on, the host as one module, and the page …');
await buildAddOn();
await buildLocal();
const host = await buildHost();
const stories = await buildTypeScript('test/scenarios/whole-story.ts', 'bench/whole-story');

const figures = { bench: 'local' };
for (const measure of [firstCellFigures, setGetFigures, callFigures, storyFigures, gridFigures])
  Object.assign(figures, await measure({ host, stories, quick, say }));
if (quick) say('These are the figures of a short run: they show that everything works, not how quick it is.');
console.log(JSON.stringify(figures));
