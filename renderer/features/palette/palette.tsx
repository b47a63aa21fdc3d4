/** What can be put on the canvas: roles by pillar, people, teams. */

import { Search, User, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { TEAM_ICONS } from '#renderer/canvas/nodes/team-node.tsx';
import { useEvaluation } from '#renderer/state/findings.ts';
import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { PILLAR_LETTERS, PILLAR_NAMES, PillarGlyph } from '#renderer/ui/pillar-glyph.tsx';
import { TabPanel, Tabs } from '#renderer/ui/tabs.tsx';
import { TEAM_KIND_NAMES } from '#shared/catalog/team-kinds.ts';
import { TEAM_PRESETS } from '#shared/catalog/team-presets.ts';
import { TEAM_KINDS } from '#shared/model/team.ts';
import { hiresOn } from '#shared/rules/facts/plan-on.ts';
import styles from './palette.module.css';
import type { PersonRow } from './palette-model.ts';
import { countText, peopleRows, roleGroups } from './palette-model.ts';
import { PaletteRow } from './palette-row.tsx';

type Tab = 'roles' | 'people' | 'teams';
const FILTERS: Readonly<Record<Tab, string>> = {
  roles: 'Filter roles',
  people: 'Filter people',
  teams: 'Filter teams',
};

const Heading = ({ children }: { readonly children: string }) => <h2 className={styles.heading}>{children}</h2>;

function Nothing({ search, onClear }: { readonly search: string; readonly onClear: () => void }) {
  return (
    <p className={styles.nothing}>
      Nothing found for “{search}”.{' '}
      <button type="button" className={styles.clear} onClick={onClear}>
        Clear
      </button>
    </p>
  );
}

function Roles({ search, onClear }: { readonly search: string; readonly onClear: () => void }) {
  const roles = usePlan((plan) => plan.roles);
  const scenario = useScenario();
  const shownDate = useUi((ui) => ui.shownDate);
  const { horizon } = useEvaluation();
  const groups = useMemo(
    () => roleGroups({ roles }, scenario, search, hiresOn(shownDate, horizon)),
    [roles, scenario, search, shownDate, horizon],
  );
  if (groups.length === 0) return <Nothing search={search} onClear={onClear} />;
  return groups.map(({ pillar, rows }) => (
    <section key={pillar} aria-label={PILLAR_NAMES[pillar]}>
      <h2 className={styles.pillar} data-pillar={pillar}>
        <PillarGlyph pillar={pillar} size={10} label="" />
        {PILLAR_NAMES[pillar]}
        <span className={styles.letters}>{PILLAR_LETTERS[pillar]}</span>
      </h2>
      {rows.map((row) => {
        const count = countText(row);
        return (
          <PaletteRow
            key={row.id}
            item={{ kind: 'role', role: row.id }}
            name={row.name}
            says={row.seats === 0 ? 'no seat' : row.vacancies > 0 ? count : `${row.seats} seated`}
          >
            <span className={styles.count}>
              {row.vacancies > 0 ? <User size={11} aria-hidden /> : null}
              {count}
            </span>
          </PaletteRow>
        );
      })}
    </section>
  ));
}

const PersonRows = ({ rows }: { readonly rows: readonly PersonRow[] }) =>
  rows.map(({ id, name, teams }) => (
    <PaletteRow key={id} item={{ kind: 'person', person: id }} name={name} says={teams === '' ? 'no seat' : teams}>
      <span className={styles.where}>{teams}</span>
    </PaletteRow>
  ));

function People({ search, onClear }: { readonly search: string; readonly onClear: () => void }) {
  const plan = usePlan((one) => one);
  const scenario = useScenario();
  const { bench, seated } = useMemo(() => peopleRows(plan, scenario, search), [plan, scenario, search]);
  if (bench.length + seated.length === 0) {
    return search === '' ? (
      <p className={styles.nothing}>Nobody yet. Import a roster, or name somebody on a vacancy.</p>
    ) : (
      <Nothing search={search} onClear={onClear} />
    );
  }
  return (
    <>
      {bench.length > 0 ? <Heading>{`On the bench · ${bench.length}`}</Heading> : null}
      <PersonRows rows={bench} />
      {seated.length > 0 ? <Heading>{`Seated · ${seated.length}`}</Heading> : null}
      <PersonRows rows={seated} />
    </>
  );
}

function Teams({ search, onClear }: { readonly search: string; readonly onClear: () => void }) {
  const fits = (name: string): boolean => name.toLowerCase().includes(search.toLowerCase());
  const kinds = TEAM_KINDS.filter((kind) => fits(TEAM_KIND_NAMES[kind]));
  const presets = TEAM_PRESETS.filter(({ name }) => fits(name));
  if (kinds.length + presets.length === 0) return <Nothing search={search} onClear={onClear} />;
  return (
    <>
      {kinds.length > 0 ? <Heading>Empty teams</Heading> : null}
      {kinds.map((teamKind) => {
        const Icon = TEAM_ICONS[teamKind];
        return (
          <PaletteRow
            key={teamKind}
            item={{ kind: 'team', teamKind }}
            name={TEAM_KIND_NAMES[teamKind]}
            says="empty team"
            icon={<Icon size={13} aria-hidden />}
          />
        );
      })}
      {presets.length > 0 ? <Heading>Ready-made</Heading> : null}
      {presets.map(({ id, name, kind, roles }) => {
        const Icon = TEAM_ICONS[kind];
        return (
          <PaletteRow
            key={id}
            item={{ kind: 'preset', preset: id }}
            name={name}
            says={`${roles.length} vacancies`}
            icon={<Icon size={13} aria-hidden />}
          >
            <span className={styles.count}>{roles.length} seats</span>
          </PaletteRow>
        );
      })}
    </>
  );
}

const FEET: Readonly<Record<Tab, string>> = {
  roles: 'to add the role to the selected team.',
  people: 'to seat them: on the selected vacancy or in the selected team.',
  teams: 'to add the team.',
};

export function Palette() {
  const [tab, setTab] = useState<Tab>('roles');
  const [search, setSearch] = useState('');
  const people = usePlan((plan) => Object.values(plan.people).filter(({ isOutside }) => !isOutside).length);
  const clear = (): void => setSearch('');
  return (
    <div className={styles.palette} data-palette>
      <Tabs
        label="Palette"
        value={tab}
        onChange={(next) => {
          setTab(next);
          clear();
        }}
        items={[
          { value: 'roles', label: 'Roles' },
          { value: 'people', label: 'People', count: people },
          { value: 'teams', label: 'Teams' },
        ]}
        className={styles.tabs}
      >
        <div className={styles.search}>
          <Search size={14} aria-hidden />
          <input
            type="search"
            aria-label={FILTERS[tab]}
            placeholder={FILTERS[tab]}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') clear();
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              event.currentTarget.closest('[data-palette]')?.querySelector<HTMLElement>('[data-row]')?.focus();
            }}
          />
          {search === '' ? (
            <Kbd keys="/" />
          ) : (
            <IconButton label="Clear the filter" size="small" onClick={clear}>
              <X size={12} aria-hidden />
            </IconButton>
          )}
        </div>
        <TabPanel value="roles" className={styles.list}>
          <div data-rows>
            <Roles search={search} onClear={clear} />
          </div>
        </TabPanel>
        <TabPanel value="people" className={styles.list}>
          <div data-rows>
            <People search={search} onClear={clear} />
          </div>
        </TabPanel>
        <TabPanel value="teams" className={styles.list}>
          <div data-rows>
            <Teams search={search} onClear={clear} />
          </div>
        </TabPanel>
      </Tabs>
      <p className={styles.foot}>
        Drag onto the canvas, or press <Kbd keys="Enter" /> {FEET[tab]}
      </p>
    </div>
  );
}
