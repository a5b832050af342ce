import type { Environment } from "#document/environment.ts";
import type { Mint } from "#kit/mint.ts";
import type { MissingCopy } from "./copyDesk.ts";
import type { EvidenceClient, EvidenceListeners } from "./evidenceClient.ts";
import type { Returning } from "./forgetDesk.ts";
import type { Notice, SessionState } from "./state.ts";

/** What a session needs from around it. */
export interface SessionOptions {
  readonly environment: Environment;
  readonly diskState: SessionState["disk"];
  readonly evidence: (listeners: EvidenceListeners) => EvidenceClient;
  readonly mint: Mint;
  /** The time as ISO text. */
  readonly now: () => string;
  readonly onNotice: (notice: Notice) => void;
  /** Asks a person whether something large is to be done though no copy could be taken before. */
  readonly onNoCopy: (missing: MissingCopy) => Promise<boolean>;
  /** Somebody was forgotten in another tab: what the page keeps beside the work may hold their words. */
  readonly onPurge?: () => void;
  /** Asks whether what was forgotten here is to be brought back by an old file. */
  readonly onReturning: (returning: Returning) => Promise<boolean>;
  /** Resolves when what the screens were told last can be seen. */
  readonly untilSeen: () => Promise<void>;
  /** Asks the screens to put the focus back on the map. */
  readonly onMapFocus: () => void;
  /** Asks the screens to put the focus into the side panel. */
  readonly onPanelFocus: () => void;
}
