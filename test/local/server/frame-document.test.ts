// The document of a sidebar or dialog: our scripts first, and nothing of the project's can end them.
import { describe, expect, it } from '@jest/globals';
import { frameDocument } from '../../../local/server/frame-document.ts';

const origin = 'http://localhost:8787';
const documentOf = (html: string, functions: readonly string[] = []) =>
  frameDocument({ html, functions, spreadsheets: [] }, origin);

describe('the document of a frame', () => {
  it('installs the scripts before anything in the head runs', () => {
    const html = '<!DOCTYPE html><html><head lang="en"><script>first()</script></head></html>';
    expect(documentOf(html)).toMatch(
      /<head lang="en"><script>\(function installGoogleScript[\s\S]*function leadHome[\s\S]*<\/script><script>first/,
    );
  });

  it('stays in standards mode where there is no head', () => {
    expect(documentOf('<!doctype html>\n<p>Hi')).toMatch(/^<!doctype html><script>/);
    expect(documentOf('<p>Hi')).toMatch(/^<!DOCTYPE html><script>/);
  });

  it('lets no function name end the script', () => {
    expect(documentOf('<p>', ['</script><script>alert(1)//']).match(/<\/script>/g)).toHaveLength(1);
  });
});
