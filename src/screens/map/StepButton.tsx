import { memo } from "react";
import { findingText } from "#evidence/findings/findingText.ts";
import { words } from "#journey/words/words.ts";
import { useFindingNames } from "#marks/useFindingNames.ts";
import type { StepLabel } from "#scene/curveSteps.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import styles from "./CurveDrawing.module.css";

/** The label of a drop or a rise as a hand takes it: it tells the whole sentence, and a press opens what that rests on. */
export const StepButton = memo(function StepButton({ step }: { readonly step: StepLabel }) {
  const session = useSession();
  const names = useFindingNames();
  const finding = useSessionState(({ findings }) =>
    findings?.findings.find(
      ({ value }) =>
        (value.kind === "drop" || value.kind === "rise") &&
        value.from === step.from &&
        value.to === step.to,
    ),
  );
  if (finding === undefined) return null;
  const says = findingText(finding, names);
  const { x, y, width, height } = step.box;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.stepButton}
      style={{ left: x, top: y, width, height }}
      aria-label={`${words.evidence.title}: ${says}`}
      title={says}
      data-testid="curve-step-button"
      onClick={() => {
        session.show({ sidebar: "findings", sidebarOpen: true });
        session.openFinding(finding);
      }}
    />
  );
});
