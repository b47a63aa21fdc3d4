/** Which date of a figure is explained: the shown day or the planned one. */

import { useShownDay } from '#renderer/state/shown-day.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import type { WhichDate } from '#shared/rules/facts/coverage.ts';

interface DateChoiceProps {
  readonly date: WhichDate;
  readonly choose: (date: WhichDate) => void;
}

export function DateChoice({ date, choose }: DateChoiceProps) {
  const { title } = useShownDay();
  return (
    <Segmented
      label="Date"
      value={date}
      onChange={choose}
      options={[
        { value: 'today', label: title },
        { value: 'planned', label: 'Planned' },
      ]}
    />
  );
}
