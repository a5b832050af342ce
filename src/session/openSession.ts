import { openBrowserEnvironment } from "#document/browserEnvironment.ts";
import { mintFrom } from "#kit/mint.ts";
import { workerEvidence } from "./evidenceClient.ts";
import { Session } from "./session.ts";
import type { SessionOptions } from "./sessionOptions.ts";

/** Opens the workspace of this browser under a name: its disk, its tabs, its evidence worker. */
export async function openSession(
  name: string,
  evidenceWorker: () => Worker,
  signals: Pick<SessionOptions, "onNotice" | "untilSeen" | "onMapFocus" | "onPanelFocus">,
): Promise<Session> {
  const { environment, diskState } = await openBrowserEnvironment(name);
  const inline =
    typeof Worker === "undefined" ? (await import("./inlineEvidence.ts")).inlineEvidence : null;
  return new Session({
    environment,
    diskState,
    evidence:
      inline ?? ((listeners) => workerEvidence(evidenceWorker, signals.untilSeen, listeners)),
    mint: mintFrom(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0),
    now: () => new Date().toISOString(),
    ...signals,
  });
}
