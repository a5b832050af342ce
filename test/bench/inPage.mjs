/*
 * Functions that run inside a page. Each stands alone: its text is sent there.
 */

/** Before the page begins: notes when its board and its profile were painted, and its longest task. */
export function noteOpening(count) {
  const noted = { board: 0, derived: 0, longest: 0 };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
  }).observe({ type: "longtask", buffered: true });
  const painted = (then) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", then);
      port1.start();
      port2.postMessage(null);
    });
  };
  const look = () => {
    if (noted.board === 0 && document.querySelector("[data-testid=card]") !== null) {
      noted.board = -1;
      painted(() => (noted.board = performance.now()));
    }
    const told = document.querySelector("[data-testid=profile]")?.textContent ?? "";
    if (noted.board <= 0 || !told.includes(count)) {
      requestAnimationFrame(look);
      return;
    }
    painted(() => (noted.derived = performance.now()));
  };
  requestAnimationFrame(look);
}

/** Waits for the next key and answers the ms from it to the frame after it. */
export function armFrame() {
  const next = new Promise((resolve) => {
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => resolve(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(null);
        });
      },
      { once: true, capture: true },
    );
  });
  Object.assign(globalThis, { benchNext: next });
}

/**
 * Waits for the next key, which scores the story that has the focus, and answers
 * the ms until the frame that shows the score, until the save mark has gone to
 * "Saving" and back, and until the curve has moved.
 */
export function armEdit({ band, stop }) {
  const mark = document.querySelector("[data-testid=save-state]");
  const point = () => document.querySelector(`[data-point="${stop}"]`)?.getAttribute("data-mean");
  const before = point();
  const next = new Promise((resolve) => {
    const times = {};
    const note = (name, at) => {
      times[name] = at;
      if (Object.keys(times).length === 3) resolve(times);
    };
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        const since = () => performance.now() - timeStamp;
        let wasSaving = false;
        const observer = new MutationObserver(() => {
          const isSaved = mark.textContent === "Saved on this device";
          if (isSaved && wasSaving) {
            note("saved", since());
            observer.disconnect();
          }
          wasSaving ||= !isSaved;
        });
        observer.observe(mark, { childList: true, characterData: true, subtree: true });
        const isShown = () =>
          document.activeElement?.querySelector("[data-band][aria-pressed=true]")?.dataset.band ===
          band;
        const untilShown = () => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener("message", () =>
              isShown() ? note("painted", since()) : untilShown(),
            );
            port1.start();
            port2.postMessage(null);
          });
        };
        untilShown();
        const untilMoved = () => {
          if (point() !== before || since() > 10_000) note("curve", since());
          else requestAnimationFrame(untilMoved);
        };
        requestAnimationFrame(untilMoved);
      },
      { once: true, capture: true },
    );
  });
  Object.assign(globalThis, { benchNext: next });
}

/** The size of the row that the app wrote last. */
export async function lastUpdateBytes() {
  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error));
    });
  const db = await asked(indexedDB.open("wayfelt"));
  const store = db.transaction("updates").objectStore("updates");
  const cursor = await asked(store.openCursor(null, "prev"));
  const size = cursor === null ? 64 : cursor.value.bytes.byteLength;
  db.close();
  return size;
}

/** The ms of one strict write of so many bytes, as bare as IndexedDB allows. */
export async function writeBare(bytes) {
  const open = indexedDB.open("bench-bare", 1);
  open.addEventListener("upgradeneeded", () =>
    open.result.createObjectStore("rows", { autoIncrement: true }),
  );
  await new Promise((resolve, reject) => {
    open.addEventListener("success", resolve);
    open.addEventListener("error", () => reject(open.error));
  });
  const started = performance.now();
  const work = open.result.transaction("rows", "readwrite", { durability: "strict" });
  work.objectStore("rows").add({ bytes: new Uint8Array(bytes) });
  await new Promise((resolve, reject) => {
    work.addEventListener("complete", resolve);
    work.addEventListener("abort", () => reject(work.error));
  });
  const ms = performance.now() - started;
  open.result.close();
  return ms;
}
