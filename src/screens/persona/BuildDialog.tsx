import { useState } from "react";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { BUILD_STEPS, BuildStep } from "./BuildStep.tsx";
import styles from "./persona.module.css";

/** The persona in steps, each of which can be skipped; at the end stands the sheet. */
export function BuildDialog({ onClose }: { readonly onClose: () => void }) {
  const [at, setAt] = useState(0);
  const step = BUILD_STEPS[at] ?? "who";
  const isLast = at === BUILD_STEPS.length - 1;
  const text = words.personas;
  return (
    <Dialog
      open
      onClose={onClose}
      size="medium"
      title={text.buildTitle}
      closeOnPressOutside={false}
      footer={
        <>
          {at > 0 && <Button onClick={() => setAt(at - 1)}>{text.back}</Button>}
          {!isLast && (
            <Button variant="ghost" onClick={() => setAt(at + 1)}>
              {text.skip}
            </Button>
          )}
          <Button variant="primary" onClick={isLast ? onClose : () => setAt(at + 1)}>
            {isLast ? text.finish : text.next}
          </Button>
        </>
      }
    >
      <ol className={styles.steps} aria-label={text.stepOf(at + 1, BUILD_STEPS.length)}>
        {BUILD_STEPS.map((one, index) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === step ? "step" : undefined}
              data-done={index < at}
              onClick={() => setAt(index)}
            >
              {text.steps[one]}
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.step} data-testid="build-step">
        <BuildStep step={step} />
      </div>
    </Dialog>
  );
}
