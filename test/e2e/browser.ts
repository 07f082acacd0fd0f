/** Starts a real Chromium for the end-to-end stories; without one they fail with the sentence that says what to install. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium's own errands would knock on doors that are closed on a build machine. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function startBrowser(): Promise<Browser> {
  const executablePath = places.find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined) {
    throw new Error(
      'The browser tests need Chromium and found none: install it (on Debian and Ubuntu "apt-get install chromium"), or set CHROMIUM_PATH to a Chrome or Chromium you have.',
    );
  }
  return chromium.launch({ executablePath, args: quiet });
}
