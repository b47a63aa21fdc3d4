/** The help about rules: a list with a search, and a page for each of them. */

import { useEffect, useRef, useState } from 'react';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { sourceOf } from '#shared/catalog/sources.ts';
import { HEALTH_NAMES } from '#shared/rules/finding.ts';
import { Blocks, isExample } from './blocks.tsx';
import styles from './help-pages.module.css';
import { LEVEL_WORDS, RuleInPlan } from './rule-in-plan.tsx';
import type { RulePage } from './rule-pages.ts';
import { LATER_RULES, pageOf, RULE_PAGES, searchPages } from './rule-pages.ts';

export function HelpPages() {
  const asked = useUi(({ dialog }) => (dialog?.kind === 'rule-help' ? dialog : null));
  return asked === null ? null : <OpenHelp asked={asked.rule} />;
}

const open = (rule: string): void => setUi({ dialog: { kind: 'rule-help', rule } });

function OpenHelp({ asked }: { readonly asked: string | null }) {
  const [query, setQuery] = useState('');
  const found = searchPages(query);
  const page = pageOf(asked) ?? found[0];
  return (
    <Dialog
      isOpen
      onClose={() => setUi({ dialog: null })}
      size="large"
      title="Rules"
      description={`The ${RULE_PAGES.length} rules that judge a plan: what each reports, why, what clears it, and who says so.`}
    >
      <div className={styles.help} data-testid="rule-help">
        <List query={query} setQuery={setQuery} found={found} chosen={page?.rule.id ?? null} />
        {page && <Page page={page} />}
      </div>
    </Dialog>
  );
}

interface ListProps {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly found: readonly RulePage[];
  readonly chosen: string | null;
}

function List({ query, setQuery, found, chosen }: ListProps) {
  const later = query.trim() === '' ? LATER_RULES : [];
  const current = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place in the list
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <nav className={styles.list} aria-label="Rules">
      <label className={styles.search}>
        <VisuallyHidden>Search the rules</VisuallyHidden>
        <input
          type="search"
          value={query}
          placeholder="Search, for example: platform"
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === 'Enter' && first) open(first.rule.id);
          }}
        />
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="List of the rules">
        {found.length === 0 ? (
          <p className={styles.none}>
            No rule says “{query.trim()}”. <LinkButton onClick={() => setQuery('')}>Clear the search</LinkButton>
          </p>
        ) : (
          <ul>
            {found.map(({ rule }) => (
              <li key={rule.id}>
                <button
                  type="button"
                  ref={rule.id === chosen ? current : null}
                  aria-current={rule.id === chosen ? 'page' : undefined}
                  onClick={() => open(rule.id)}
                >
                  {rule.title}
                </button>
              </li>
            ))}
          </ul>
        )}
        {later.length > 0 && (
          <details className={styles.later}>
            <summary>{later.length} rules that wait for facts</summary>
            <ul>
              {later.map(({ rule, title, why }) => (
                <li key={rule}>
                  {title}
                  <span>{why}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </nav>
  );
}

function Page({ page: { rule, blocks } }: { readonly page: RulePage }) {
  const hasPlan = useUi(({ screen }) => screen === 'planner');
  const source = sourceOf(rule.source);
  const top = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page starts at its top
  useEffect(() => {
    if (top.current) top.current.scrollTop = 0;
  }, [rule.id]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <article className={styles.page} ref={top} tabIndex={0} aria-label={rule.title}>
      <h2>{rule.title}</h2>
      <p className={styles.facts}>
        <code>{rule.id}</code> · {HEALTH_NAMES[rule.dimension]} · by default {LEVEL_WORDS[rule.severity].toLowerCase()}{' '}
        · {rule.scope === 'team' ? 'costs the team’s health' : 'costs the scenario’s health'}
      </p>
      <Blocks blocks={blocks.filter((block) => !isExample(block))} open={open} />
      <h3>What clears it</h3>
      <p>{rule.remedy}</p>
      <h3>Source</h3>
      <p>
        Row {rule.source} of “{source.text}”: {source.says}
      </p>
      {hasPlan && <RuleInPlan rule={rule} />}
      <Blocks blocks={blocks.filter(isExample)} open={open} />
    </article>
  );
}
