/** The templates, each with what it is best for and a drawing of the plan that it opens. The whole card is its button. */

import { Workflow } from 'lucide-react';
import { useMemo } from 'react';
import { newPlan } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { asId, newId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Template } from '#shared/topology/templates.ts';
import { buildTemplate, TEMPLATES } from '#shared/topology/templates.ts';
import { miniatureOf } from './miniature.ts';
import { MiniatureChart } from './miniature-chart.tsx';
import styles from './template-cards.module.css';

const open = (template: Template): void => void newPlan(buildTemplate(template.id, newId('plan')));

function TemplateCard({ template }: { readonly template: Template }) {
  const chart = useMemo(() => {
    const [scenario] = scenariosOf(buildTemplate(template.id, asId('plan', 'plan-preview')));
    return scenario ? miniatureOf(scenario) : null;
  }, [template.id]);
  return (
    <li>
      <button type="button" className={styles.card} onClick={() => open(template)}>
        <span className={styles.picture}>{chart ? <MiniatureChart chart={chart} label="" /> : null}</span>
        <span className={styles.text}>
          <span className={styles.head}>
            <span className={styles.name}>{template.name}</span>
            <span className={styles.seats}>{template.seats} seats</span>
          </span>
          <span className={styles.best}>{template.bestFor}</span>
          <span className={styles.summary}>{template.summary}</span>
        </span>
      </button>
    </li>
  );
}

export function TemplateCards() {
  return (
    <section aria-labelledby="templates-title">
      <div className={styles.title}>
        <h2 id="templates-title">Templates</h2>
        <span>with “best for”, so you can start from the shape that fits</span>
      </div>
      <ul className={styles.grid}>
        {TEMPLATES.filter((template) => template.seats > 0).map((template) => (
          <TemplateCard key={template.id} template={template} />
        ))}
      </ul>
    </section>
  );
}

/** The template without anything, which stands beside the import. */
export function EmptyCard() {
  const empty = TEMPLATES.find((template) => template.seats === 0);
  if (empty === undefined) return null;
  return (
    <section className={styles.empty} aria-labelledby="empty-title">
      <h2 id="empty-title" className={styles.emptyTitle}>
        <Workflow size={15} aria-hidden />
        {empty.name}
      </h2>
      <p className={styles.emptyText}>{empty.summary}</p>
      <div className={styles.action}>
        <Button onClick={() => open(empty)}>Start empty</Button>
      </div>
    </section>
  );
}
