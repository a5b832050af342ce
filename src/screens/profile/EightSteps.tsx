import { Check } from "lucide-react";
import { useState } from "react";
import { words } from "#journey/words/words.ts";
import { EIGHT_STEPS, type EightStep, stepsDone } from "#session/eightSteps.ts";
import { useDecided, useSession } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { Button } from "#ui/Button.tsx";
import { Popover } from "#ui/Popover.tsx";
import styles from "./profile.module.css";

const text = words.eightSteps;

interface EightStepsProps {
  /** Brings a section of the profile into sight. */
  readonly onSection: (section: "fit" | "demographics" | "context" | "market") => void;
  readonly onVersions: () => void;
}

/** A quiet list of the eight steps; each leads to where it is done, and ticks itself. */
export function EightSteps(props: EightStepsProps) {
  const session = useSession();
  const done = useDecided(stepsDone);
  const [isOpen, setOpen] = useState(false);
  const go = (step: EightStep): void => {
    setOpen(false);
    lead(session, step, props);
  };
  return (
    <Popover
      label={text.title}
      titleShown
      align="end"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="ghost">
          {text.count(done.size, EIGHT_STEPS.length)}
        </Button>
      }
    >
      <p className={styles.stepsLead}>{text.lead}</p>
      <ol className={styles.steps} data-testid="eight-steps">
        {EIGHT_STEPS.map((step) => (
          <li key={step}>
            <button
              type="button"
              className={styles.step}
              data-done={done.has(step)}
              aria-label={text.said(step, done.has(step))}
              onClick={() => go(step)}
            >
              <span className={styles.tick} aria-hidden="true">
                {done.has(step) && <Check />}
              </span>
              <span>
                {text.steps[step]}
                <span className={styles.stepHint}>{text.hints[step]}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Popover>
  );
}

/** Opens where a step is done. */
function lead(session: Session, step: EightStep, { onSection, onVersions }: EightStepsProps): void {
  switch (step) {
    case "problem":
      onSection("fit");
      return;
    case "demographics":
    case "context":
      onSection(step);
      return;
    case "industry":
      onSection("market");
      return;
    case "journey":
      session.focusMap();
      return;
    case "feedback":
      session.show({ sidebar: "touchpoint" });
      return;
    case "personas":
      session.show({ sidebar: "persona" });
      return;
    case "iterate":
      onVersions();
      return;
    default:
      step satisfies never;
  }
}
