import { words } from "#journey/words/words.ts";
import { useSessionState } from "#session/hooks.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { loadAnew } from "./newVersion.ts";

/** Says that the numbers stand still, where working them out broke for good. */
export function FiguresBanner() {
  const isStopped = useSessionState(({ figures }) => figures === "stopped");
  if (!isStopped) return null;
  return (
    <Banner
      tone="failure"
      flush
      actions={
        <Button size="small" onClick={loadAnew}>
          {words.frame.reload}
        </Button>
      }
    >
      {words.frame.figuresStopped}
    </Banner>
  );
}
