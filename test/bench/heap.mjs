import { mapUrl, untilDerived } from "./pages.mjs";
import { row } from "./table.mjs";

const ALLOWED_MB = 200;

/** What an open map keeps in memory once all of it is derived: the page's own, and with its workers'. */
export async function measureHeap(browser, size) {
  const page = await browser.context.newPage();
  const client = await page.context().newCDPSession(page);
  const workers = await workersOf(client);
  await page.goto(mapUrl(browser, size));
  await untilDerived(page, size.stories);
  await page.waitForTimeout(3_000);
  const own = await heapOf((method) => client.send(method));
  let all = own;
  for (const ask of workers) all += await heapOf(ask);
  await page.close();
  const { name } = size;
  return [
    row("heap: the page", name, "MB", [own], "200 MB", [ALLOWED_MB], "<= 1"),
    row("heap: with its workers", name, "MB", [all], "200 MB", [ALLOWED_MB]),
  ];
}

/** Asks each worker of a page, as it comes; a list that fills. */
async function workersOf(client) {
  const asks = [];
  client.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") asks.push(asking(client, sessionId));
  });
  await client.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return asks;
}

/** A way to ask one worker: messages go to it, and come back, through its page. */
function asking(client, sessionId) {
  const waiting = new Map();
  let count = 0;
  client.on("Target.receivedMessageFromTarget", ({ sessionId: from, message }) => {
    const { id, result } = JSON.parse(message);
    if (from === sessionId) waiting.get(id)?.(result);
  });
  return (method) =>
    new Promise((resolve) => {
      count += 1;
      waiting.set(count, resolve);
      const message = JSON.stringify({ id: count, method });
      void client.send("Target.sendMessageToTarget", { sessionId, message });
    });
}

/** MB that are in use once what nobody holds is gone. */
async function heapOf(ask) {
  await ask("HeapProfiler.collectGarbage");
  const { usedSize } = await ask("Runtime.getHeapUsage");
  return usedSize / 1_000_000;
}
