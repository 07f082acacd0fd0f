/** Utilities: dates, numbers, hashes, base64, CSV, archives and blobs. Expected texts come from Java, RFCs and Google's reference. */
import { expect } from '@jest/globals';
import { olga, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const attempt =
  'const attempt = (work) => { try { return work(); } catch (error) { return error.message; } };';
const answer = (body: string): unknown =>
  team({ code: `${attempt} function run() { ${body} }` })
    .file.as(olga)
    .call('run');

/** Texts of an instant in New York, Monday 23 November 2026, 09:05:07.089, by each pattern. */
const formatted = (
  patterns: readonly string[],
  zone = 'America/New_York',
  instant = 'Date.UTC(2026, 10, 23, 14, 5, 7, 89)',
) =>
  answer(
    `const at = new Date(${instant}); return ${JSON.stringify(patterns)}.map((pattern) => Utilities.formatDate(at, ${JSON.stringify(zone)}, pattern));`,
  );

const reference = 'developers.google.com/apps-script/reference/utilities/utilities';
const java = 'docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html';

export const utilities: ConformanceArea = {
  title: 'Utilities',
  items: [
    {
      behaviour:
        'formatDate writes numbers padded to the count of letters, years of two letters as two digits.',
      source: java,
      certainty: 'documented',
      holds: () =>
        expect(
          formatted(['yyyy-MM-dd', 'd/M/yy', 'HH:mm:ss.SSS', 'h:m a', 'K k', 'S', 'D', 'yyyyy']),
        ).toEqual(['2026-11-23', '23/11/26', '09:05:07.089', '9:5 AM', '9 9', '89', '327', '02026']),
    },
    {
      behaviour:
        'formatDate knows names of months and days: MMM and EEE short, MMMM and EEEE in full; u is the day’s number from Monday.',
      source: java,
      certainty: 'documented',
      holds: () =>
        expect(formatted(['MMM', 'MMMM', 'E', 'EEEE', 'u', 'G', 'F', 'W'])).toEqual([
          'Nov',
          'November',
          'Mon',
          'Monday',
          '1',
          'AD',
          '4',
          '4',
        ]),
    },
    {
      behaviour: 'YYYY is the year of the week: the last days of December may belong to the next year.',
      source: java,
      certainty: 'documented',
      holds: () =>
        expect([
          formatted(['yyyy', 'YYYY', 'w'], 'UTC', 'Date.UTC(2026, 11, 31)'),
          formatted(['YYYY', 'w'], 'UTC', 'Date.UTC(2022, 11, 31)'),
        ]).toEqual([
          ['2026', '2027', '1'],
          ['2022', '53'],
        ]),
    },
    {
      behaviour:
        'Quotes keep letters as they are, two of them are one; other characters stand for themselves.',
      source: java,
      certainty: 'documented',
      holds: () =>
        expect(formatted(["d 'of' MMMM", "h 'o''clock'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "''yy"])).toEqual([
          '23 of November',
          "9 o'clock",
          '2026-11-23T09:05:07Z',
          "'26",
        ]),
    },
    {
      behaviour: 'Z, X, XX, XXX and z say the zone: -0500, -05, -0500, -05:00, EST; UTC has Z for X.',
      source: java,
      certainty: 'documented',
      holds: () =>
        expect([
          formatted(['Z', 'X', 'XX', 'XXX', 'z', 'zzzz']),
          formatted(['Z', 'XXX', 'z'], 'GMT'),
        ]).toEqual([
          ['-0500', '-05', '-0500', '-05:00', 'EST', 'Eastern Standard Time'],
          ['+0000', 'Z', 'GMT'],
        ]),
    },
    {
      behaviour: 'formatDate takes zones such as GMT+5 and GMT-03:30; a name that nobody knows is GMT.',
      source: 'docs.oracle.com/javase/8/docs/api/java/util/TimeZone.html (getTimeZone)',
      certainty: 'inferred',
      holds: () =>
        expect([
          formatted(['HH:mm'], 'GMT+5'),
          formatted(['HH:mm'], 'GMT-03:30'),
          formatted(['HH:mm'], 'Nowhere'),
        ]).toEqual([['19:05'], ['10:35'], ['14:05']]),
    },
    {
      behaviour: 'formatString follows printf: widths, precision, signs, zeros, %%.',
      source: reference,
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "return [Utilities.formatString('%11.6f', 123.456789), Utilities.formatString('%s is %d%%', 'Ann', 42.9), Utilities.formatString('[%5s|%-5s|%05d|%+d|%x]', 'a', 'b', 42, 7, 255)];",
          ),
        ).toEqual([' 123.456789', 'Ann is 42%', '[    a|b    |00042|+7|ff]']),
    },
    {
      behaviour: 'computeDigest gives signed bytes; SHA-256 of “abc” as in FIPS 180-2, MD5 as in RFC 1321.',
      source: `${reference}; FIPS 180-2; RFC 1321`,
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "const hex = (bytes) => bytes.map((b) => ('0' + (b & 255).toString(16)).slice(-2)).join(''); return [Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc').slice(0, 4), hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc'))];",
          ),
        ).toEqual([[-70, 120, 22, -65], '900150983cd24fb0d6963f7d28e17f72']),
    },
    {
      behaviour:
        'computeHmacSignature and computeHmacSha256Signature take texts or bytes (RFC 4231, case 2; RFC 2202 for MD5).',
      source: `${reference}; RFC 4231; RFC 2202`,
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "const hex = (bytes) => bytes.map((b) => ('0' + (b & 255).toString(16)).slice(-2)).join(''); const text = 'what do ya want for nothing?'; return [hex(Utilities.computeHmacSha256Signature(text, 'Jefe')).slice(0, 16), hex(Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_MD5, text, 'Jefe')), attempt(() => Utilities.computeHmacSha256Signature('a', [1]).length)];",
          ),
        ).toEqual([
          '5bdcc146bf60754e',
          '750c783e6ab0b503eaa86e310a5db738',
          "The parameters (String,number[]) don't match the method signature for Utilities.computeHmacSha256Signature.",
        ]),
    },
    {
      behaviour: 'base64 in both alphabets, both ways; the web-safe one has - and _ and keeps the padding.',
      source: `${reference}; RFC 4648`,
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "return [Utilities.base64Encode('Grüße'), Utilities.base64EncodeWebSafe([-1, -17]), Utilities.base64DecodeWebSafe('_-8='), Utilities.newBlob(Utilities.base64Decode('R3LDvMOfZQ==')).getDataAsString(), attempt(() => Utilities.base64Decode('?'))];",
          ),
        ).toEqual(['R3LDvMOfZQ==', '_-8=', [-1, -17], 'Grüße', 'Could not decode string.']),
    },
    {
      behaviour:
        'parseCsv reads quotes, doubled quotes, breaks within quotes and other delimiters into rows of texts.',
      source: `${reference}; RFC 4180`,
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            'return [Utilities.parseCsv(\'a,"b ""x""\\nc"\\r\\n1,2\\r\\n\'), Utilities.parseCsv(\'a;b\', \';\')];',
          ),
        ).toEqual([
          [
            ['a', 'b "x"\nc'],
            ['1', '2'],
          ],
          [['a', 'b']],
        ]),
    },
    {
      behaviour:
        'zip and unzip, gzip and ungzip give back what went in, with names; an archive is called archive.zip, a packed file has .gz.',
      source: reference,
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "const a = Utilities.newBlob('Grüße', 'text/plain', 'a.txt'); const b = Utilities.newBlob([1, -2], 'image/png', 'b.png'); const zip = Utilities.zip([a, b]); const gz = Utilities.gzip(a); return [zip.getName(), zip.getContentType(), Utilities.unzip(zip).map((one) => [one.getName(), one.getContentType(), one.getBytes().length]), gz.getName(), Utilities.ungzip(gz).getDataAsString()];",
          ),
        ).toEqual([
          'archive.zip',
          'application/zip',
          [
            ['a.txt', 'text/plain', 7],
            ['b.png', 'image/png', 2],
          ],
          'a.txt.gz',
          'Grüße',
        ]),
    },
    {
      behaviour: 'zip refuses two blobs of one name.',
      source: reference,
      certainty: 'inferred',
      holds: () =>
        expect(
          answer(
            "const blob = () => Utilities.newBlob('a', 'text/plain', 'a.txt'); return attempt(() => Utilities.zip([blob(), blob()]));",
          ),
        ).toContain('Duplicate filename'),
    },
    {
      behaviour: 'A blob’s bytes, text, type and name can be read and set; its bytes are signed.',
      source: 'developers.google.com/apps-script/reference/base/blob',
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "const blob = Utilities.newBlob('é').setName('x.csv').setContentTypeFromExtension(); const copy = blob.copyBlob().setDataFromString('b'); return [blob.getBytes(), blob.getContentType(), blob.getName(), copy.getDataAsString(), blob.getDataAsString(), blob.isGoogleType()];",
          ),
        ).toEqual([[-61, -87], 'text/csv', 'x.csv', 'b', 'é', false]),
    },
    {
      behaviour: 'sleep takes its time of the execution, five minutes at most.',
      source: reference,
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            'const before = Date.now(); Utilities.sleep(1500); return [Date.now() - before, attempt(() => Utilities.sleep(300001))];',
          ),
        ).toEqual([1500, 'Invalid argument: milliseconds']),
    },
    {
      behaviour: 'getUuid gives a random UUID of version 4, another one each time.',
      source: reference,
      certainty: 'documented',
      holds: () => {
        const [first, second] = answer('return [Utilities.getUuid(), Utilities.getUuid()];') as string[];
        expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(second).not.toBe(first);
      },
    },
    {
      behaviour:
        "Arguments that fit no signature are refused with “The parameters (…) don't match the method signature for …”.",
      source: 'github.com/brucemcpherson/gas-fakes notes/oddities.md',
      certainty: 'measured',
      holds: () =>
        expect(answer("return attempt(() => Utilities.formatDate('2026-11-23', 'GMT', 'yyyy'));")).toBe(
          "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
        ),
    },
    {
      behaviour: 'The global MimeType holds texts that blobs take as their type.',
      source: 'developers.google.com/apps-script/reference/base/mime-type',
      certainty: 'documented',
      holds: () =>
        expect(
          answer("return [MimeType.PDF, Utilities.newBlob('a,b', MimeType.CSV).getContentType()];"),
        ).toEqual(['application/pdf', 'text/csv']),
    },
  ],
};
