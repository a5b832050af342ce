import type { Derived } from "#evidence/engine.ts";
import type { FactsChange } from "#evidence/facts.ts";
import type { ToEvidence } from "#evidence/protocol.ts";
import type { Change } from "#journey/change.ts";
import { words } from "#journey/words/words.ts";
import { Comparisons } from "./comparisons.ts";
import type { AfterBreak, EvidenceClient } from "./evidenceClient.ts";
import { evidenceListeners } from "./evidenceListeners.ts";
import { factsOf } from "./feed.ts";
import { feedAll } from "./feedAll.ts";
import { FindingsDesk, touchesFindings } from "./findingsDesk.ts";
import { ReadingsQueue } from "./readingsQueue.ts";
import type { Session } from "./session.ts";
import type { SessionOptions } from "./sessionOptions.ts";
import { askedView, type OthersView, touchesView, type View } from "./view.ts";
import { ViewDesk } from "./viewDesk.ts";

type Asked = Pick<Session, "store" | "storiesOnMap" | "studiesOnMap" | "notify">;

/** Tells the evidence what changes on the open map, and asks it what the screens show. */
export class EvidenceDesk {
  readonly #session: Asked;
  readonly #wait: (ms: number) => Promise<void>;
  readonly #client: EvidenceClient;
  readonly #readings: ReadingsQueue;
  readonly #comparisons = new Comparisons();
  readonly #findings: FindingsDesk;
  readonly #views: ViewDesk;

  constructor(session: Asked, options: SessionOptions) {
    const { store } = session;
    const { untilSeen } = options;
    const { wait } = options.environment;
    this.#session = session;
    this.#wait = wait;
    this.#readings = new ReadingsQueue(untilSeen, (after) =>
      store.setState(({ readings }) => ({ readings: after(readings) })),
    );
    this.#client = options.evidence(
      evidenceListeners({
        store,
        readings: this.#readings,
        comparisons: this.#comparisons,
        views: () => this.#views,
        findings: () => this.#findings,
        untilSeen,
        onBroken: (next) => this.#goOnAfter(next),
      }),
    );
    this.#views = new ViewDesk(this.#tell, wait);
    this.#findings = new FindingsDesk(this.#tell, wait);
  }

  /** Forgets the map that was open. */
  reset(): void {
    this.#comparisons.drop();
    this.#tell({ kind: "reset" });
    this.#readings.clear();
  }

  /** Tells everything of the open map, and asks what the screens show. */
  async tellAll(): Promise<void> {
    const tell = (change: FactsChange): void => this.#tell({ kind: "facts", change });
    const { store } = this.#session;
    await feedAll(store.getState, this.#session.storiesOnMap(), tell, () => this.#wait(0));
    this.ask();
    this.#findings.askSoon(this.#session);
  }

  /** Tells what was changed, as the screens were just told, and asks again what follows from it. */
  tellChanges(changes: readonly Change[]): void {
    this.#readings.noteChange();
    const { workspace, board, mapId, view } = this.#session.store.getState();
    if (mapId === null || board === null) return;
    const facts = factsOf(changes, workspace, board, mapId);
    if (facts !== null) this.#tell({ kind: "facts", change: facts });
    if (facts !== null || touchesView(view, changes)) {
      this.#views.askSoon(this.#session.store.getState);
    }
    this.#askFindings(changes, facts !== null);
  }

  /** Asks for the profile and persona of who is in view. */
  ask(): void {
    this.#views.ask(this.#session.store.getState());
  }

  /** Asks what the map says, of other rounds or people. */
  askFindings(): void {
    this.#findings.askSoon(this.#session);
  }

  /** Derives several views side by side, as they are now. */
  compare(views: readonly (View | OthersView)[]): Promise<readonly Derived[]> {
    const { workspace } = this.#session.store.getState();
    const asked = views.map((view) => (view.kind === "others" ? view : askedView(view, workspace)));
    return this.#comparisons.ask(asked, this.#tell);
  }

  /** Lets go of the worker. */
  close(): void {
    this.#client.close();
  }

  #askFindings(changes: readonly Change[], hasFacts: boolean): void {
    if (hasFacts || touchesFindings(changes)) this.askFindings();
  }

  /** It broke: it is told everything again, or it is said that the figures stand still. */
  #goOnAfter(next: AfterBreak): void {
    if (next === "stopped") {
      this.#comparisons.drop();
      this.#session.store.setState({ figures: "stopped" });
      return;
    }
    if (next === "here") this.#session.notify(words.frame.figuresHere);
    void this.tellAll().then(() => this.#comparisons.askAgain(this.#tell));
  }

  readonly #tell = (message: ToEvidence): void => this.#client.tell(message);
}
