// "Next 30 days": who joins and who leaves by itself, day by day.
import { useState } from 'preact/hooks';
import type { ForecastDay, ForecastMoves, GroupForecast, GroupPage } from '../../src/api-types.ts';
import { formatMoment } from '../format.ts';
import { messages } from '../messages.ts';
import { useAction, useServices } from '../services.ts';
import { BusyText } from '../widgets/busy-text.tsx';
import { Button } from '../widgets/button.tsx';
import { FailureBox } from '../widgets/notices.tsx';
import { useNewerPage } from './use-newer-page.ts';

export function ForecastBox({ page }: { readonly page: GroupPage }) {
  const { announce, call } = useServices();
  const [forecast, setForecast] = useState<GroupForecast | null>(null);
  const look = useAction();
  const take = async () => {
    const found = await call('forecastGroup', { groupId: page.id });
    setForecast(found);
    return found.days.filter(hasMoves).length;
  };
  const lookAhead = () =>
    look.run(async () => {
      announce(messages.forecasting);
      const days = await take();
      announce(days === 0 ? messages.forecastStill : messages.forecastDone(days));
    });
  const hide = () => {
    look.clear();
    setForecast(null);
  };
  const isQuiet = page.nextChange === null;
  useNewerPage(page, () => {
    if (forecast !== null && isQuiet) hide();
    else if (forecast !== null)
      look.run(async () => {
        await take();
      });
  });
  return (
    <section aria-label={messages.forecast}>
      <h2>{messages.forecast}</h2>
      {isQuiet ? (
        <p class="hint">{messages.forecastQuiet}</p>
      ) : (
        <div>
          <Button busy={look.busy} expanded={forecast !== null} onClick={forecast ? hide : lookAhead}>
            {forecast ? messages.hideForecast : messages.showForecast}
          </Button>
        </div>
      )}
      {look.busy && <BusyText text={messages.forecasting} />}
      <FailureBox failure={look.failure} onRetry={lookAhead} />
      {forecast && !isQuiet && <ForecastDays forecast={forecast} />}
    </section>
  );
}

function hasMoves({ joins, leaves }: ForecastDay): boolean {
  return joins.count + leaves.count > 0;
}

function ForecastDays({ forecast }: { readonly forecast: GroupForecast }) {
  const { formatNumber } = useServices();
  const days = forecast.days.filter(hasMoves);
  return (
    <>
      <p class="hint">{messages.asOf(forecast.asOf)}</p>
      {days.length === 0 && <p class="empty">{messages.forecastStill}</p>}
      <ul class="forecast">
        {days.map((day) => (
          <li key={day.day}>
            <p class="group-line">
              <strong>{formatMoment(day.day)}</strong>
              <span class="detail">
                {messages.membersThen(messages.contacts(day.members, formatNumber(day.members)))}
              </span>
            </p>
            <Moves label={messages.joins} moves={day.joins} />
            <Moves label={messages.leaves} moves={day.leaves} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface MovesProps {
  readonly label: (count: number, formatted: string) => string;
  readonly moves: ForecastMoves;
}

function Moves({ label, moves }: MovesProps) {
  const { formatNumber } = useServices();
  if (moves.count === 0) return null;
  const names = moves.shown.map((contact) =>
    messages.moved(messages.nameOf(contact), contact.at.slice(11, 16)),
  );
  return (
    <p>
      <span class="detail">{label(moves.count, formatNumber(moves.count))}:</span>{' '}
      <bdi>{messages.namesAndMore(names, moves.count - names.length, formatNumber)}</bdi>
    </p>
  );
}
