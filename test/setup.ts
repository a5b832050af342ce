import { cleanup } from "@testing-library/react";
import fc from "fast-check";
import { afterEach } from "vitest";

/**
 * Properties are tried on the same samples everywhere, so that a run fails for
 * what was changed alone. `FC_SEED=any` tries others each time, and tells the
 * seed of what it finds; `FC_SEED=7` tries those of that seed.
 */
const seed = process.env["FC_SEED"] ?? "20261127";
if (seed !== "any") fc.configureGlobal({ seed: Number(seed) });

afterEach(() => {
  if (typeof document !== "undefined") cleanup();
});
