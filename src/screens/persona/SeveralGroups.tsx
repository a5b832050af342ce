import { words } from "#journey/words/words.ts";
import { useSessionState } from "#session/hooks.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import styles from "./persona.module.css";

/** What to do where few of the group are like its persona. */
export function SeveralGroups({ onSegments }: { readonly onSegments: () => void }) {
  const isSegment = useSessionState((state) => state.view.kind === "segment");
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
        {isSegment ? words.personas.splitAgain : words.personas.severalGroups}
      </Banner>
    </div>
  );
}
