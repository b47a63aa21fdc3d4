/** What is left when a part of the window fails: the plan is safe, and can be copied out before the window starts again. */

import type { ReactNode } from 'react';
import { Component } from 'react';
import type { Host } from '#renderer/platform/host.ts';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { serializePlan } from '#shared/document/index.ts';
import styles from './error-boundary.module.css';

interface Props {
  readonly host: Host;
  readonly children: ReactNode;
}

interface State {
  readonly message: string | null;
  readonly saved: string | null;
}

/** Knows nothing of the window's state but the plan: whatever failed may be in the rest. */
async function saveCopy(host: Host): Promise<string> {
  const { plan } = usePlanStore.getState();
  const saved = await host.saveFile({
    kind: 'plan',
    handle: null,
    suggestedName: `${plan.name} copy.fourfold`,
    bytes: new TextEncoder().encode(serializePlan(plan)),
    expected: null,
  });
  if (!saved.ok) return saved.error.message;
  return saved.value ? `Saved as ${saved.value.name}.` : '';
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null, saved: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message, saved } = this.state;
    if (message === null) return this.props.children;
    return (
      <main className={styles.page}>
        <div className={styles.card} role="alert">
          <h1 className={styles.title}>The window stopped because of an error in Fourfold</h1>
          <p>Your plan is kept on this computer up to the last change. Start the window again to go on with it.</p>
          <p className={styles.detail}>{message}</p>
          <div className={styles.actions}>
            <Button variant="primary" onClick={() => globalThis.location.reload()}>
              Start again
            </Button>
            <Button onClick={() => void saveCopy(this.props.host).then((text) => this.setState({ saved: text }))}>
              Save a copy of the plan
            </Button>
          </div>
          {saved ? <p role="status">{saved}</p> : null}
        </div>
      </main>
    );
  }
}
