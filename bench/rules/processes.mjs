// Runs a script of this benchmark in a process of its own and reads the one line of JSON it prints.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @returns what the script printed; throws where it failed. */
export function runScript(script, words, nodeOptions = []) {
  return new Promise((resolve, reject) => {
    const path = fileURLToPath(new URL(script, import.meta.url));
    const child = spawn(process.execPath, [...nodeOptions, path, ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (text) => {
      printed += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(JSON.parse(printed));
      else reject(new Error(`${script} ${words.join(' ')} ended with ${status}.`));
    });
  });
}

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
