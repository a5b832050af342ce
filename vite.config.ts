import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { offline } from "./scripts/offline.mjs";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types app",
].join("; ");

/** The content security policy, as a meta element of the built page (the dev server needs inline scripts). */
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}

/** The first browsers that know `light-dark()`: it is left as it is written. */
const CSS_TARGET = ["chrome123", "firefox120", "safari17.5"];

export default defineConfig({
  base: "./",
  plugins: [react(), contentSecurityPolicy(), offline()],
  resolve: { dedupe: ["yjs", "react", "react-dom"] },
  build: {
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    target: "es2023",
    // What is shipped names those who wrote it.
    license: { fileName: "licences.md" },
    cssTarget: CSS_TARGET,
    // How much is loaded before the first paint is measured by the bench, in gzip.
    chunkSizeWarningLimit: 800,
  },
  worker: { format: "es" },
});
