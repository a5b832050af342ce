/** A page that is not in view paints nothing: it waits no longer than this. */
const PATIENCE_MS = 300;
/** How long a browser may take to say that it painted for the first time. */
const FIRST_PATIENCE_MS = 1_000;

const FIRST = "first-contentful-paint";

let firstPaint: Promise<void> | null = null;

/** Resolves when what was drawn last has been painted; while a page comes, not before its first paint. */
export async function untilSeen(): Promise<void> {
  firstPaint ??= untilFirstPaint();
  await firstPaint;
  await untilNextFrame();
}

/** A frame is painted in the same task, right after its callbacks: what follows in a task of its own comes after it. */
function untilNextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, PATIENCE_MS);
    requestAnimationFrame(() => {
      clearTimeout(patience);
      setTimeout(resolve);
    });
  });
}

/** Resolves when the browser says that the page was painted for the first time. */
function untilFirstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((entries) => {
      if (entries.getEntriesByName(FIRST).length > 0) end();
    });
    const patience = setTimeout(end, FIRST_PATIENCE_MS);
    function end(): void {
      clearTimeout(patience);
      observer.disconnect();
      resolve();
    }
    observer.observe({ type: "paint", buffered: true });
  });
}
