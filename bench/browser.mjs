// Starts Chromium for measurements, headless and drawing in software, without its own errands over the network.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** @throws Error with what to install where there is no browser */
export function launchBrowser() {
  const executablePath = places.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined)
    throw new Error('This measurement needs Chromium: "apt-get install chromium", or set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Reads what a started local spreadsheet prints until it names its address. */
export function firstAddress({ stdout, stderr }) {
  return new Promise((resolve, reject) => {
    let printed = '';
    for (const stream of [stdout, stderr]) {
      stream.on('data', (text) => {
        printed += text;
        const address = /Open (http:\S+)/.exec(printed)?.[1];
        if (address !== undefined) resolve(address);
      });
      stream.on('end', () => reject(new Error(`It ended without an address: ${printed}`)));
    }
  });
}
