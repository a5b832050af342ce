import type { DocumentId } from "#journey/change.ts";
import type { TabChannel, TabMessage } from "#document/documents.ts";
import { mintFrom } from "#kit/mint.ts";
import { openDisk } from "#storage/openDisk.ts";
import { inlineEvidence, workerEvidence } from "./evidenceClient.ts";
import { Session, type SessionOptions } from "./session.ts";

/** Opens the workspace of this browser under a name: its disk, its tabs, its evidence worker. */
export async function openSession(
  name: string,
  evidenceWorker: () => Worker,
  signals: Pick<SessionOptions, "onNotice" | "onMapFocus" | "onPanelFocus">,
): Promise<Session> {
  let session: Session | undefined;
  const { disk, state } = await openDisk(name, async () => {
    await session?.flush();
  });
  session = new Session({
    environment: {
      disk,
      tabs: typeof BroadcastChannel === "undefined" ? null : tabChannel(name),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      whenIdle: (work) => {
        if (typeof requestIdleCallback === "undefined") setTimeout(work, 2_000);
        else requestIdleCallback(work, { timeout: 30_000 });
      },
      exclusively: async (lock, work) => {
        if (typeof navigator.locks === "undefined") await work();
        else await navigator.locks.request(`${name}:${lock}`, work);
      },
    },
    diskState: state,
    evidence: (listeners) =>
      typeof Worker === "undefined"
        ? inlineEvidence(listeners)
        : workerEvidence(evidenceWorker(), listeners),
    mint: mintFrom(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0),
    now: () => new Date().toISOString(),
    ...signals,
  });
  return session;
}

function tabChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => {
      channel.addEventListener("message", (event: MessageEvent) => {
        const message = tabMessage(event.data);
        if (message !== null) listener(message);
      });
    },
    close: () => channel.close(),
  };
}

/** Another tab's message, if it is one. */
function tabMessage(data: unknown): TabMessage | null {
  if (typeof data !== "object" || data === null) return null;
  if (!("documentId" in data) || !("update" in data)) return null;
  const { documentId, update } = data;
  if (typeof documentId !== "string" || !(update instanceof Uint8Array)) return null;
  return { documentId: documentId as DocumentId, update };
}
