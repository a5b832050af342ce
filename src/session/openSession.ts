import { openBrowserEnvironment } from "#document/browserEnvironment.ts";
import { mintFrom } from "#kit/mint.ts";
import { inlineEvidence, workerEvidence } from "./evidenceClient.ts";
import { Session, type SessionOptions } from "./session.ts";

/** Opens the workspace of this browser under a name: its disk, its tabs, its evidence worker. */
export async function openSession(
  name: string,
  evidenceWorker: () => Worker,
  signals: Pick<SessionOptions, "onNotice" | "untilSeen" | "onMapFocus" | "onPanelFocus">,
): Promise<Session> {
  const { environment, diskState } = await openBrowserEnvironment(name);
  return new Session({
    environment,
    diskState,
    evidence: (listeners) =>
      typeof Worker === "undefined"
        ? inlineEvidence(listeners)
        : workerEvidence(evidenceWorker(), listeners),
    mint: mintFrom(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0),
    now: () => new Date().toISOString(),
    ...signals,
  });
}
