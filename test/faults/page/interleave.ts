import type { TabChannel } from "#document/environment.ts";
import { seeded32 } from "#kit/random.ts";
import { BOARD, type Engine, field, openEngine, touchpoint } from "./engine.ts";

/** What a series of rounds came to, as one of the two pages saw it. */
export interface Outcome {
  readonly rounds: number;
  /** Rounds after which the two pages, both reloaded, did not know the same. */
  readonly unequal: readonly number[];
  /** Touchpoints that were made and are not there after a reload. */
  readonly lost: readonly string[];
  readonly edits: number;
  readonly folds: number;
  readonly dropped: number;
}

const NAMES = ["order", "title", "note"];

/**
 * Two pages on one map, at random: edits, undo, folds of the log, pauses, with
 * broadcasts lost on the way. After each round both are opened anew from the
 * disk and compared.
 */
export async function interleave(
  workspace: string,
  who: 0 | 1,
  rounds: number,
  seed: number,
): Promise<Outcome> {
  const random = seeded32(seed * 2 + who);
  const meeting = new Meeting(`${workspace}-meeting`, who);
  const counts = { edits: 0, folds: 0, dropped: 0 };
  const unequal: number[] = [];
  const made: string[] = [];
  const lossy = (channel: TabChannel): TabChannel => ({
    ...channel,
    post: (message) => {
      if (random() % 3 === 0) counts.dropped += 1;
      else channel.post(message);
    },
  });
  let engine = await openEngine(workspace, lossy);
  for (let round = 0; round < rounds; round += 1) {
    await meeting.wait(`begin ${round}`);
    await act(engine, random, counts, (id) => made.push(id), `${who}-${round}`);
    await engine.documents.flush();
    await meeting.wait(`flushed ${round}`);
    await engine.documents.close();
    engine = await openEngine(workspace, lossy);
    const [mine, theirs] = await meeting.wait(`read ${round}`, engine.text());
    if (mine !== theirs) unequal.push(round);
  }
  const present = new Set(engine.ids());
  await meeting.wait("end");
  await engine.documents.close();
  const lost = made.filter((id) => !present.has(id));
  return { rounds, unequal, lost, ...counts };
}

async function act(
  engine: Engine,
  random: () => number,
  counts: { edits: number; folds: number },
  onMade: (id: string) => void,
  name: string,
): Promise<void> {
  const moves = 2 + (random() % 5);
  for (let move = 0; move < moves; move += 1) {
    const choice = random() % 10;
    if (choice < 4) {
      const id = `t-${name}-${move}`;
      engine.documents.apply({ name, writes: [touchpoint(id, { title: name })] });
      onMade(id);
      counts.edits += 1;
    } else if (choice < 7) {
      const known = engine.ids();
      const id = known[random() % Math.max(1, known.length)] ?? "none";
      engine.apply("Edit", field(id, NAMES[random() % NAMES.length] ?? "", random() % 100));
      counts.edits += 1;
    } else if (choice === 7) await engine.history.undo();
    else if (choice === 8) {
      if (await engine.documents.compact(BOARD)) counts.folds += 1;
    } else await new Promise((resolve) => setTimeout(resolve, random() % 3));
  }
}

/** Lets two pages wait for one another, and hand each other a word. */
class Meeting {
  readonly #channel: BroadcastChannel;
  readonly #who: number;
  readonly #heard = new Map<string, string>();
  #onHeard: (() => void) | null = null;

  constructor(name: string, who: number) {
    this.#who = who;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener("message", (event: MessageEvent<Word>) => {
      this.#heard.set(event.data.place, event.data.word);
      this.#onHeard?.();
    });
  }

  async wait(place: string, word = ""): Promise<readonly [string, string]> {
    const said: Word = { who: this.#who, place, word };
    const again = setInterval(() => this.#channel.postMessage(said), 100);
    this.#channel.postMessage(said);
    while (!this.#heard.has(place)) {
      await new Promise<void>((resolve) => {
        this.#onHeard = resolve;
      });
    }
    clearInterval(again);
    this.#channel.postMessage(said);
    return [word, this.#heard.get(place) ?? ""];
  }
}

interface Word {
  readonly who: number;
  readonly place: string;
  readonly word: string;
}
