import { survivorsOf, typeWithoutEnd } from "./burst.ts";
import { type Engine, field, openEngine, story, touchpoint } from "./engine.ts";
import { interleave, type Outcome } from "./interleave.ts";

/** What a test can do in this page, as `window.wayfelt`. */
export interface TestPage {
  readonly open: (workspace: string) => Promise<Engine>;
  readonly typeWithoutEnd: typeof typeWithoutEnd;
  readonly survivorsOf: typeof survivorsOf;
  readonly interleave: typeof interleave;
  readonly touchpoint: typeof touchpoint;
  readonly story: typeof story;
  readonly field: typeof field;
}

export type { Outcome };

const page: TestPage = {
  open: openEngine,
  typeWithoutEnd,
  survivorsOf,
  interleave,
  touchpoint,
  story,
  field,
};

Object.assign(globalThis, { wayfelt: page });
