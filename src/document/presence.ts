import type { Environment } from "./environment.ts";

/**
 * Makes this tab known to the others for as long as it lives, and tells how work is done while
 * there are none. A tab that sleeps is there too: a lock is held until the page is gone.
 *
 * @param name the workspace's
 */
export async function presence(name: string): Promise<Environment["whileAlone"]> {
  const { locks } = (typeof navigator === "undefined" ? {} : navigator) as Partial<Navigator>;
  const own = `${name}:tab:${Math.random().toString(36).slice(2)}`;
  const door = `${name}:door`;
  const isKnown =
    locks !== undefined && (await locks.request(door, () => held(locks, own)).catch(() => false));
  if (locks === undefined || !isKnown) return () => Promise.resolve();
  const isAlone = async (): Promise<boolean> => {
    const { held: now = [] } = await locks.query();
    return now.every((lock) => lock.name === own || lock.name?.startsWith(`${name}:tab:`) !== true);
  };
  return async (work) => {
    await locks.request(door, async () => {
      if (await isAlone()) await work();
    });
  };
}

/** Takes a lock and keeps it; resolves to whether it has it. */
function held(locks: LockManager, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const forever = (): Promise<void> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    locks.request(name, forever).catch(() => resolve(false));
  });
}
