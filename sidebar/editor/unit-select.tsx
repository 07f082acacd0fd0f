// A choice of units of time. A unit that was stored but is not offered here stays visible and chosen.
import { messages } from '../messages.ts';
import type { RelativeUnit } from './value-drafts.ts';

interface UnitSelectProps {
  readonly units: readonly RelativeUnit[];
  readonly unit: RelativeUnit;
  readonly onUnit: (unit: RelativeUnit) => void;
}

export function UnitSelect({ units, unit, onUnit }: UnitSelectProps) {
  const offered = units.includes(unit) ? units : [...units, unit];
  return (
    <select
      aria-label={messages.unit}
      value={unit}
      onChange={(event) => {
        const chosen = offered.find((each) => each === event.currentTarget.value);
        if (chosen) onUnit(chosen);
      }}
    >
      {offered.map((each) => (
        <option key={each} value={each}>
          {messages.units[each]}
        </option>
      ))}
    </select>
  );
}
