/** Asks why a finding is accepted, and in whose name: one undo step, and it counts no more until its facts change. */

import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import { dispatch } from '#renderer/state/dispatch.ts';
import { dayOfUse } from '#renderer/state/findings.ts';
import { rememberedName, rememberName } from '#renderer/state/own-name.ts';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import { announce } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextArea, TextField } from '#renderer/ui/field.tsx';
import type { Accepted } from '#shared/model/accepted.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { factsOf } from '#shared/rules/findings/accept.ts';
import styles from './findings.module.css';

export interface AcceptFindingProps {
  readonly finding: Finding;
  /** Given for other facts; its reason is offered again. */
  readonly former: Accepted | null;
  readonly close: () => void;
  readonly done: () => void;
}

export function AcceptFinding({ finding, former, close, done }: AcceptFindingProps) {
  const form = useId();
  const [reason, setReason] = useState(former?.reason ?? '');
  const [by, setBy] = useState(() => rememberedName(usePlanStore.getState().plan));
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const accept = (event: FormEvent): void => {
    event.preventDefault();
    const [why, who] = [reason.trim(), by.trim()];
    setAsked(true);
    if (why === '' || who === '') return;
    const { key, rule, title } = finding;
    const accepted = { key, rule, facts: factsOf(finding), reason: why, by: who, on: dayOfUse() };
    const { scenarioId: scenario } = usePlanStore.getState();
    const ran = dispatch('finding.accept', { scenario, accepted }, { isTold: false });
    if (!ran.ok) {
      setRefusal(ran.error.message);
      return;
    }
    rememberName(who);
    announce(`Accepted by ${who}: ${title}`);
    done();
  };

  return (
    <Dialog
      isOpen
      onClose={close}
      startsInField
      title="Accept this finding"
      description={finding.title}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" type="submit" form={form}>
            Accept
          </Button>
        </>
      }
    >
      <form id={form} noValidate className={styles.accept} onSubmit={accept}>
        <p>
          It stays in the list as accepted and lowers no score, for as long as its facts stay as they are. When they
          change, it is back.
        </p>
        <TextArea
          label="Reason"
          layout="stack"
          value={reason}
          maxLength={2000}
          placeholder="Why the organisation can live with it"
          onChange={setReason}
          error={isAsked && reason.trim() === '' ? 'Say why: whoever reads the plan later will ask.' : undefined}
        />
        <TextField
          label="Name"
          layout="stack"
          value={by}
          maxLength={200}
          placeholder="Who answers for it"
          onChange={setBy}
          error={isAsked && by.trim() === '' ? 'Give a name: somebody has to answer for it.' : refusal}
        />
      </form>
    </Dialog>
  );
}
