/** What the catalogue says about a role. */

import { CAPABILITIES } from '#shared/catalog/capabilities.ts';
import { CATALOG_ROLE_BY_ID, roleOf } from '#shared/catalog/roles.ts';
import type { CapabilityId } from '#shared/model/capability.ts';
import type { RoleId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import styles from './inspector.module.css';

const names = (ids: readonly CapabilityId[]) => ids.map((id) => CAPABILITIES[id].name).join(', ');

export function RoleSheet({ plan, role }: { readonly plan: Plan; readonly role: RoleId }) {
  const { owns, supports } = roleOf(plan, role);
  const facts = CATALOG_ROLE_BY_ID.get(role);
  return (
    <details className={styles.sheet} data-testid="role-sheet">
      <summary>What this role does</summary>
      {facts && <p>{facts.summary}</p>}
      <Words title="Owns" text={names(owns) || 'Nothing yet: say what it owns under Roles of this plan.'} />
      <Words title="Supports" text={names(supports)} />
      {facts && (
        <>
          <Items title="Responsibilities" items={facts.responsibilities} />
          <Items title="Skills" items={facts.skills} />
          <Words title="Experience" text={facts.minimumYears === null ? '' : `${facts.minimumYears} years or more`} />
          <Words title="Tools" text={facts.tools.join(', ')} />
          <Words title="Produces" text={facts.produces.join(', ')} />
          <Words title="In production" text={facts.operationalResponsibility} />
          <Words title="Source" text={facts.sources.map((source) => `row ${source}`).join(', ')} />
        </>
      )}
    </details>
  );
}

function Words({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <>
      <h5>{title}</h5>
      <p>{text}</p>
    </>
  );
}

function Items({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h5>{title}</h5>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
