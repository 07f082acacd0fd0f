// Google's addresses of local spreadsheets lead to the local page; all others stay what they are.
import { describe, expect, it } from '@jest/globals';
import { type LinkWindow, leadHome } from '../../../local/server/frame-links.ts';

function openFrame() {
  const listeners: ((event: { readonly target: unknown }) => void)[] = [];
  const opened: (string | undefined)[] = [];
  const frame: LinkWindow = {
    addEventListener: (type, listener) => {
      if (type === 'click') listeners.push(listener);
    },
    open: (address) => opened.push(address),
  };
  leadHome(frame, 'http://localhost:8787', ['local-1']);
  const click = (href: string) => {
    const link = { href };
    for (const listener of listeners) listener({ target: { closest: () => link } });
    return link.href;
  };
  return { frame, opened, click, listeners };
}

describe('links in a frame', () => {
  it('lead to the local page of a local spreadsheet', () => {
    const { click, frame, opened } = openFrame();
    const local = 'http://localhost:8787/spreadsheets/d/local-1/edit#gid=0&fvid=5';
    expect(click('https://docs.google.com/spreadsheets/d/local-1/edit#gid=0&fvid=5')).toBe(local);
    frame.open('https://docs.google.com/spreadsheets/d/local-1/edit#gid=0&fvid=5');
    expect(opened).toEqual([local]);
  });

  it.each([
    'https://docs.google.com/spreadsheets/d/elsewhere/edit',
    'https://docs.google.com/document/d/local-1/edit',
    'https://example.com/https://docs.google.com/spreadsheets/d/local-1',
    'mailto:ana@example.com',
  ])('leave %s alone', (address) => {
    const { click, frame, opened } = openFrame();
    expect(click(address)).toBe(address);
    frame.open(address);
    expect(opened).toEqual([address]);
  });

  it('do not mind clicks beside links', () => {
    const { listeners } = openFrame();
    for (const listener of listeners) {
      expect(() => listener({ target: null })).not.toThrow();
      expect(() => listener({ target: { closest: () => null } })).not.toThrow();
    }
  });
});
