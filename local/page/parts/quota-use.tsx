/** What each person has used of Google's daily quotas. */
import { useEffect, useState } from 'preact/hooks';
import type { QuotaUseView } from '../../server/wire.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { LocalPanel } from './local-panel.tsx';

interface QuotaUseProps {
  readonly page: SpreadsheetPage;
  readonly people: readonly string[];
  /** Grows with every execution: then the numbers are read again. */
  readonly executions: number;
  readonly onClose: () => void;
}

export function QuotaUse({ page, people, executions, onClose }: QuotaUseProps) {
  const [use, setUse] = useState<readonly (readonly QuotaUseView[])[]>([]);
  useEffect(() => {
    void Promise.all(people.map((email) => page.tools.quotaUse(email))).then(setUse);
  }, [page, people.join(' '), executions]);
  return (
    <LocalPanel title="Quotas" onClose={onClose}>
      <table class="quotas">
        <thead>
          <tr>
            <th>Used in the 24 hours since the first use</th>
            {people.map((email) => (
              <th key={email}>{email}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(use[0] ?? []).map(({ name }, row) => (
            <tr key={name}>
              <th>{name}</th>
              {use.map((quotas, person) => (
                <td key={people[person]} class="number">
                  {shown(quotas[row])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </LocalPanel>
  );
}

function shown(quota: QuotaUseView | undefined): string {
  if (!quota) return '';
  const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
  return `${format.format(quota.used)} of ${format.format(quota.limit)}`;
}
