// Headless stories one after the other in one process: a new Google and spreadsheet, a group, an edit, an hour, a tag, a deletion.
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { rounded } from './measure.mjs';

export async function storyFigures({ stories, quick, say }) {
  const count = quick ? 50 : 1000;
  say(`Telling ${count} stories of a group in this process …`);
  const { wholeStory } = await import(pathToFileURL(stories).href);
  const started = performance.now();
  for (let told = 0; told < count; told += 1) wholeStory();
  const seconds = (performance.now() - started) / 1000;
  say(`  ${rounded(seconds, 1)} s, ${rounded((seconds / count) * 1000)} ms a story.`);
  return { stories1000Seconds: rounded((seconds * 1000) / count, 1) };
}
