import { defineConfig } from "vite";

/** A page with the engine and nothing else, for faults that are injected below the screens. Not shipped. */
export default defineConfig({
  root: `${import.meta.dirname}/page`,
  base: "./",
  logLevel: "warn",
  build: { target: "es2023", emptyOutDir: true },
});
