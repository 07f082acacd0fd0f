// The repair of a broken group: each field that is gone can be put onto another column.
import { useState } from 'preact/hooks';
import type { GroupPage, Home, TableSummary } from '../../src/api-types.ts';
import { messages } from '../messages.ts';
import { useAction, useServices } from '../services.ts';
import { Button } from '../widgets/button.tsx';
import { FailureBox } from '../widgets/notices.tsx';
import { useId } from '../widgets/use-id.ts';

interface RepairFieldsProps {
  readonly page: GroupPage;
  readonly table: TableSummary;
  readonly onHome: (home: Home) => void;
  readonly onRead: () => Promise<unknown>;
  /** The repair is gone from the screen now, and the focus with it. */
  readonly onRepaired: () => void;
}

export function RepairFields({ page, ...props }: RepairFieldsProps) {
  return (
    <section class="repair" aria-label={messages.repairTitle}>
      {page.missingFields.map((field) => (
        <RepairField key={field.fieldId} field={field} {...props} />
      ))}
    </section>
  );
}

interface RepairFieldProps extends Omit<RepairFieldsProps, 'page'> {
  readonly field: GroupPage['missingFields'][number];
}

function RepairField({ field, table, onHome, onRead, onRepaired }: RepairFieldProps) {
  const { announce, call } = useServices();
  const id = useId();
  const [column, setColumn] = useState('');
  const mapping = useAction();
  const useColumn = () =>
    mapping.run(async () => {
      announce(messages.mapping);
      onHome(await call('mapField', { tableId: table.id, fieldId: field.fieldId, column }));
      await onRead();
      onRepaired();
    });
  return (
    <div class="labelled">
      <p>{messages.repairText(field.name)}</p>
      <label htmlFor={id}>{messages.repairColumn(field.name)}</label>
      <select id={id} value={column} onChange={(event) => setColumn(event.currentTarget.value)}>
        <option value="">{messages.choose}</option>
        {table.fields.map((other) => (
          <option key={other.id} value={other.column}>
            {messages.columnOption(other.name, other.column)}
          </option>
        ))}
      </select>
      <Button busy={mapping.busy} disabled={column === ''} onClick={useColumn}>
        {mapping.busy ? messages.mapping : messages.useColumn}
      </Button>
      <FailureBox failure={mapping.failure} />
    </div>
  );
}
