// npm run test:libreoffice: LibreOffice Calc, where it is installed, judges the Sheets formulas of rules a second time.
import { runTypeScript } from './run-typescript.mjs';

process.exitCode = await runTypeScript('test/libreoffice/main.ts', 'test-libreoffice');
