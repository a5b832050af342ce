import Papa from "papaparse";
import { applyUpdate, Doc } from "yjs";

/** What the app is compared with: the same work with nothing around it. */
Object.assign(globalThis, { readBare, parseBare, boardBare });

/** Reads every byte of the workspace and decodes it; only the documents that `wanted` names. */
async function readBare(wanted) {
  const names = new RegExp(wanted);
  const started = performance.now();
  const db = await asked(indexedDB.open("wayfelt"));
  const view = db.transaction(["snapshots", "updates"]);
  const [snapshots, updates] = await Promise.all([
    asked(view.objectStore("snapshots").getAll()),
    asked(view.objectStore("updates").getAll()),
  ]);
  const docs = new Map();
  let bytes = 0;
  for (const { documentId, bytes: update } of [...snapshots, ...updates]) {
    if (!names.test(documentId)) continue;
    if (!docs.has(documentId)) docs.set(documentId, []);
    docs.get(documentId).push(update);
    bytes += update.byteLength;
  }
  for (const list of docs.values()) {
    const doc = new Doc();
    doc.transact(() => list.forEach((update) => applyUpdate(doc, update)));
    for (const name of doc.share.keys()) doc.getMap(name).toJSON();
  }
  db.close();
  return { ms: performance.now() - started, sinceStart: performance.now(), bytes };
}

/** Parses a text of CSV and nothing more. */
function parseBare(text) {
  const started = performance.now();
  Papa.parse(text, { header: true });
  return performance.now() - started;
}

/** A plain page with so many cards on it, moved as one by the wheel. */
function boardBare(count) {
  const plane = document.createElement("div");
  plane.style.cssText = "position:absolute;left:0;top:0;transform-origin:0 0";
  for (let n = 0; n < count; n += 1) {
    const card = document.createElement("div");
    card.textContent = `Stop ${n + 1}`;
    card.style.cssText = `position:absolute;left:${n * 184}px;top:60px;width:164px;height:96px;border:1px solid #ccc;border-radius:8px;background:#fff`;
    plane.append(card);
  }
  document.body.style.overflow = "hidden";
  document.body.replaceChildren(plane);
  let x = 0;
  addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      x -= event.deltaX;
      plane.style.transform = `translate(${x}px,0)`;
    },
    { passive: false },
  );
}

function asked(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}
