/** Location, time zone, years and skills: of a person, or what a vacancy asks for. */

import type { PayloadOf } from '#shared/commands/registry.ts';
import type { PersonFacts } from '#shared/model/person.ts';
import { parseShort, parseSkills, parseTimeZone, parseYears, skillsText } from './parse-fields.ts';
import { TypedField } from './typed-field.tsx';

type FactChanges = Pick<PayloadOf<'person.update'>['changes'], keyof PersonFacts>;

export interface FactsFieldsProps {
  readonly facts: PersonFacts;
  readonly change: (changes: FactChanges) => void;
}

export function FactsFields({ facts, change }: FactsFieldsProps) {
  return (
    <>
      <TypedField
        label="Location"
        text={facts.location}
        parse={parseShort}
        commit={(location) => change({ location })}
      />
      <TypedField
        label="Time zone"
        text={facts.timeZone}
        parse={parseTimeZone}
        commit={(timeZone) => change({ timeZone })}
        placeholder="Europe/Berlin"
      />
      <TypedField
        label="Experience"
        text={facts.years === null ? '' : String(facts.years)}
        parse={parseYears}
        commit={(years) => change({ years })}
        placeholder="years"
      />
      <TypedField
        label="Skills"
        text={skillsText(facts.skills)}
        parse={parseSkills}
        commit={(skills) => change({ skills: [...skills] })}
        lines={2}
        hint="Python; Kubernetes:3 (levels 0 to 4)"
      />
    </>
  );
}
