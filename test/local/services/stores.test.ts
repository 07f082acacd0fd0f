import { describe, expect, it } from '@jest/globals';
import { eddy, olga, team } from '../team.ts';

const run = (body: string, more = '') => {
  const made = team({ code: `${more}\nfunction run(given) { ${body} }` });
  return { ...made, as: (email: string) => (given?: unknown) => made.file.as(email).call('run', given) };
};

describe('PropertiesService (Google: Quotas; Apps Script reference: Properties)', () => {
  it('keeps user properties apart, shares those of the document and outlives executions', () => {
    const { as } = run(`
      const user = PropertiesService.getUserProperties(); const document = PropertiesService.getDocumentProperties();
      const seen = [user.getProperty('name'), document.getProperty('last')];
      user.setProperty('name', given); document.setProperty('last', given); return seen;`);
    expect([as(olga)('Olga'), as(eddy)('Eddy'), as(olga)('Olga')]).toEqual([
      [null, null],
      [null, 'Olga'],
      ['Olga', 'Eddy'],
    ]);
  });

  it('takes values to 9 KB and a store to 500 KB, and changes nothing when refused', () => {
    const { as } = run(`
      const store = PropertiesService.getUserProperties();
      const refused = []; const attempt = (work) => { try { work(); } catch (error) { refused.push(error.message); } };
      attempt(() => store.setProperty('a', 'x'.repeat(9 * 1024))); attempt(() => store.setProperty('b', 'x'.repeat(9 * 1024 + 1)));
      const many = {}; for (let i = 0; i < 60; i += 1) many['k' + i] = 'x'.repeat(9000);
      attempt(() => store.setProperties(many));
      return [refused, store.getKeys()];`);
    expect(as(olga)()).toEqual([
      [
        'Argument too large: value',
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      ],
      ['a'],
    ]);
  });
});

describe('CacheService (Apps Script reference: Cache; measured by justin.poehnelt.com)', () => {
  it('forgets after the time given, ten minutes without one, six hours at most', () => {
    const { as, google } = run(`
      const cache = CacheService.getDocumentCache();
      if (given === 'put') { cache.put('short', 'a', 60); cache.put('usual', 'b'); cache.put('long', 'c', 100000); }
      return [cache.get('short'), cache.get('usual'), cache.get('long')];`);
    const seen = [as(olga)('put')];
    for (const minutes of [2, 9, 360]) {
      google.clock.advance({ minutes });
      seen.push(as(olga)());
    }
    expect(seen).toEqual([
      ['a', 'b', 'c'],
      [null, 'b', 'c'],
      [null, null, 'c'],
      [null, null, null],
    ]);
  });

  it('drops the oldest hundred when the 1,001st item comes, however recently they were read', () => {
    const { as } = run(`
      const cache = CacheService.getScriptCache(); const many = (from, to) => { const all = {}; for (let i = from; i < to; i += 1) all['k' + i] = 'v'; cache.putAll(all); };
      many(0, 1000); cache.get('k0'); many(1000, 1001);
      return ['k0', 'k99', 'k100', 'k1000'].map((key) => cache.get(key));`);
    expect(as(olga)()).toEqual([null, null, 'v', 'v']);
  });

  it('refuses values over 100 KB and empty keys, and stores anything else as text', () => {
    const { as } = run(`
      const cache = CacheService.getUserCache(); const refused = [];
      for (const [key, value] of [['a', 'x'.repeat(102400)], ['b', 'x'.repeat(102401)], ['', 'x']]) { try { cache.put(key, value); } catch (error) { refused.push(error.message); } }
      cache.put('object', { name: 'Ann' }); return [refused, cache.get('object')];`);
    expect(as(olga)()).toEqual([['Argument too large: value', 'Invalid argument: key'], '[object Object]']);
  });
});

describe('LockService (Apps Script reference: Lock)', () => {
  it('waits in vain while another execution holds the lock, and that takes time', () => {
    const { as, file, google } = run(
      'const lock = LockService.getDocumentLock(); return [lock.tryLock(3000), lock.hasLock()];',
    );
    const release = file.holdDocumentLock();
    expect(as(olga)()).toEqual([false, false]);
    expect(google.executions.at(-1)?.predictedMs).toBe(3050);
    release();
    expect(as(olga)()).toEqual([true, true]);
  });

  it('lets go at the end of the execution; waitLock throws', () => {
    const { as, file } = run('LockService.getDocumentLock().waitLock(1000); return "held";');
    expect([as(olga)(), as(eddy)()]).toEqual(['held', 'held']);
    file.holdDocumentLock();
    expect(() => as(olga)()).toThrow('Lock timeout');
  });
});

describe('Utilities and Session (Apps Script reference)', () => {
  it('hashes and encodes with signed bytes (FIPS 180-2, RFC 4231)', () => {
    const { as } = run(`
      const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc');
      const mac = Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe');
      return [digest.slice(0, 4), Utilities.base64EncodeWebSafe(mac), Utilities.base64Decode('/+8='), /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(Utilities.getUuid())];`);
    expect(as(olga)()).toEqual([
      [-70, 120, 22, -65],
      'W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=',
      [-1, -17],
      true,
    ]);
  });

  it('formats dates as Java does', () => {
    const { as } = run(
      "const at = new Date(Date.UTC(2026, 10, 23, 14, 5)); return ['yyyy-MM-dd HH:mm:ss', \"EEE, d MMM yyyy 'at' h:mm a\", 'u'].map((pattern) => Utilities.formatDate(at, 'America/New_York', pattern));",
    );
    expect(as(olga)()).toEqual(['2026-11-23 09:05:00', 'Mon, 23 Nov 2026 at 9:05 AM', '1']);
  });

  it('knows the user in full authorization, with a stable pseudonym', () => {
    const { as } = run(
      'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getTemporaryActiveUserKey()];',
    );
    const [mail, effective, key] = as(eddy)() as string[];
    expect([mail, effective]).toEqual([eddy, eddy]);
    expect((as(eddy)() as string[])[2]).toBe(key);
    expect((as(olga)() as string[])[2]).not.toBe(key);
  });
});
