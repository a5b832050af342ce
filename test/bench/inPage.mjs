/*
 * Runs in every page of the bench before anything else: the watches that other
 * files set and read as `globalThis.bench`.
 */

const SAVED = "Saved on this device";
const noted = { board: 0, derived: 0, longest: 0 };

globalThis.bench = { noted, noteOpening, noteTasks, armFrame, armEdit, lastUpdateBytes, writeBare };

/** Notes when the board was painted, and when the profile counts all stories. */
function noteOpening(count) {
  const look = () => {
    if (noted.board === 0 && document.querySelector("[data-testid=card]") !== null) {
      noted.board = -1;
      painted(() => (noted.board = performance.now()));
    }
    const told = document.querySelector("[data-testid=profile]")?.textContent ?? "";
    if (noted.board > 0 && told.includes(count)) {
      painted(() => (noted.derived = performance.now()));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Notes the longest task from now on. */
function noteTasks() {
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
  }).observe({ type: "longtask" });
}

/** Waits for the next key; `next` is the ms from it to the frame after it. */
function armFrame() {
  globalThis.bench.next = new Promise((resolve) => {
    onNextKey(({ timeStamp }) => painted(() => resolve(performance.now() - timeStamp)));
  });
}

/**
 * Waits for the next key, which scores the story that has the focus; `next` is
 * the ms until the frame that shows the score, until the save mark has gone to
 * "Saving" and back, until the curve has moved, and until the frame after
 * profile and persona came from the worker.
 */
function armEdit(band, stop) {
  const mean = meanAt(stop);
  globalThis.bench.next = new Promise((resolve) => {
    onNextKey(async ({ timeStamp }) => {
      const since = () => performance.now() - timeStamp;
      const [shown, saved, curve, derived] = await Promise.all([
        untilShown(band).then(since),
        untilSaved().then(since),
        untilFrame(() => meanAt(stop) !== mean || since() > 10_000).then(since),
        untilDerived().then(since),
      ]);
      resolve({ painted: shown, saved, curve, derived });
    });
  });
}

function onNextKey(listener) {
  addEventListener("keydown", listener, { once: true, capture: true });
}

function untilShown(band) {
  const chosen = `[data-band="${band}"][aria-pressed=true]`;
  const isShown = () => (document.activeElement?.querySelectorAll(chosen).length ?? 0) > 0;
  return new Promise((resolve) => {
    const look = () => painted(() => (isShown() ? resolve() : look()));
    look();
  });
}

function untilSaved() {
  const mark = document.querySelector("[data-testid=save-state]");
  return new Promise((resolve) => {
    let wasSaving = false;
    const observer = new MutationObserver(() => {
      const isSaved = mark.textContent === SAVED;
      if (isSaved && wasSaving) {
        observer.disconnect();
        resolve();
      }
      wasSaving ||= !isSaved;
    });
    observer.observe(mark, { childList: true, characterData: true, subtree: true });
  });
}

/** What waits for the next profile and persona. */
const waiting = [];

/** Hears what the app's workers tell it. */
globalThis.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      if (data?.kind !== "derived") return;
      for (const resolve of waiting.splice(0)) painted(resolve);
    });
  }
};

function untilDerived() {
  return new Promise((resolve) => waiting.push(resolve));
}

function untilFrame(isReached) {
  return new Promise((resolve) => {
    const look = () => (isReached() ? resolve() : requestAnimationFrame(look));
    requestAnimationFrame(look);
  });
}

function meanAt(stop) {
  return document.querySelector(`[data-point="${stop}"]`)?.getAttribute("data-mean");
}

/** Calls back in the task after the next frame: what the frame shows is computed by then. */
function painted(then) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", then);
    port1.start();
    port2.postMessage(null);
  });
}

/** The size of the row that the app wrote last. */
async function lastUpdateBytes() {
  const db = await asked(indexedDB.open("wayfelt"));
  const store = db.transaction("updates").objectStore("updates");
  const cursor = await asked(store.openCursor(null, "prev"));
  const size = cursor === null ? 64 : cursor.value.bytes.byteLength;
  db.close();
  return size;
}

/** The ms of one strict write of so many bytes, as bare as IndexedDB allows. */
async function writeBare(bytes) {
  const open = indexedDB.open("bench-bare", 1);
  open.addEventListener("upgradeneeded", () =>
    open.result.createObjectStore("rows", { autoIncrement: true }),
  );
  const db = await asked(open);
  const started = performance.now();
  const work = db.transaction("rows", "readwrite", { durability: "strict" });
  work.objectStore("rows").add({ bytes: new Uint8Array(bytes) });
  await new Promise((resolve, reject) => {
    work.addEventListener("complete", resolve);
    work.addEventListener("abort", () => reject(work.error));
  });
  const ms = performance.now() - started;
  db.close();
  return ms;
}

function asked(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}
