import { segmentsOf } from "#journey/commands/segments.ts";
import { words } from "#journey/words/words.ts";
import type { Decided } from "#session/decided.ts";
import { useDecided } from "#session/hooks.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import styles from "./persona.module.css";

/** What to do where few of the group are like its persona. */
export function SeveralGroups({ onSegments }: { readonly onSegments: () => void }) {
  const text = useDecided(severalText);
  return (
    <div className={styles.several} data-testid="several-groups">
      <Banner
        tone="notice"
        actions={
          <Button size="small" variant="link" onClick={onSegments}>
            {words.personas.toSegments}
          </Button>
        }
      >
        {text}
      </Banner>
    </div>
  );
}

function severalText({ view, mapId, workspace }: Decided): string {
  if (view.kind === "segment") return words.personas.splitAgain;
  const hasSegments = mapId !== null && segmentsOf(workspace, mapId).length > 0;
  return hasSegments ? words.personas.lookAtSegments : words.personas.severalGroups;
}
