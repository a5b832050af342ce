import { expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import { whenRead } from "#session/whenRead.ts";

it("waits until all stories and people are read, and no longer", async () => {
  const store = createStore(() => ({ evidenceLoaded: false }));
  let isRead = false;
  const reading = whenRead(store).then(() => {
    isRead = true;
  });
  store.setState({ evidenceLoaded: false });
  await Promise.resolve();
  expect(isRead).toBe(false);
  store.setState({ evidenceLoaded: true });
  await reading;
  expect(isRead).toBe(true);
  await whenRead(store);
});
