import type { BreadthWarning } from "#evidence/breadth.ts";
import { words } from "#journey/words/words.ts";
import { useBreadth } from "#marks/useBreadth.ts";
import { breadthInView, type Decided, sectionsInView } from "#session/decided.ts";
import { useDecided } from "#session/hooks.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import styles from "./profile.module.css";

/** What has to be said before the lines: how many are older than the data, and whether all is too broad. */
export function ProfileNotes() {
  const stale = useDecided(staleInView);
  const warnings = useBreadth(breadthInView);
  if (stale === 0 && warnings.length === 0) return null;
  return (
    <div className={styles.notes}>
      {stale > 0 && (
        <Banner
          tone="notice"
          actions={
            <Button size="small" variant="link" onClick={showFirstStale}>
              {words.profile.nextOld}
            </Button>
          }
        >
          <span data-testid="stale-lines">{words.profile.olderThanData(stale)}</span>
        </Banner>
      )}
      {warnings.map((warning) => (
        <Banner key={warning.kind} tone="warning">
          {breadthText(warning)}
        </Banner>
      ))}
    </div>
  );
}

function staleInView(state: Decided): number {
  return sectionsInView(state)
    .flatMap(({ lines }) => lines)
    .filter((line) => line.state === "stale").length;
}

function showFirstStale(): void {
  const line = document.querySelector<HTMLElement>('[data-testid="profile"] [data-state="stale"]');
  line?.scrollIntoView({ block: "center" });
  line?.querySelector("button")?.focus();
}

function breadthText(warning: BreadthWarning): string {
  const { breadth } = words.decisions;
  switch (warning.kind) {
    case "fits-everyone":
      return breadth.fitsEveryone(warning.k, warning.n);
    case "segments-alike":
      return breadth.segmentsAlike(warning.segments);
    default:
      return warning satisfies never;
  }
}
