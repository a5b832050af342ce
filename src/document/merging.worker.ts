import { type FromMerging, mergeHere, type ToMerging } from "./merging.ts";

addEventListener("message", ({ data }: MessageEvent<ToMerging>) => {
  const { id, updates } = data;
  postMessage({ id, merged: mergeHere(updates) } satisfies FromMerging);
});
