import { openBrowserEnvironment } from "#document/browserEnvironment.ts";
import { mintFrom } from "#kit/mint.ts";
import { WorkerEvidence } from "./evidenceClient.ts";
import { Session } from "./session.ts";
import type { SessionOptions } from "./sessionOptions.ts";

/** What works the evidence out on the page: most pages never need it. */
const loadInline = async () => (await import("./inlineEvidence.ts")).inlineEvidence;

/**
 * Opens the workspace of this browser under a name: its disk, its tabs, its workers.
 *
 * @param onBlocked called when another tab has to be closed before this one can open
 */
export async function openSession(
  name: string,
  workers: { readonly evidence: () => Worker; readonly merging: () => Worker },
  signals: Pick<
    SessionOptions,
    | "onNotice"
    | "onNoCopy"
    | "onReturning"
    | "onPurge"
    | "untilSeen"
    | "onMapFocus"
    | "onPanelFocus"
  >,
  onBlocked: () => void,
): Promise<Session> {
  const hasWorkers = typeof Worker !== "undefined";
  const { environment, diskState } = await openBrowserEnvironment(
    name,
    hasWorkers ? workers.merging : null,
    onBlocked,
  );
  const inline = hasWorkers ? null : await loadInline();
  const { untilSeen } = signals;
  return new Session({
    environment,
    diskState,
    evidence:
      inline ??
      ((listeners) =>
        new WorkerEvidence({ makeWorker: workers.evidence, loadInline, untilSeen }, listeners)),
    mint: mintFrom(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0),
    now: () => new Date().toISOString(),
    ...signals,
  });
}
