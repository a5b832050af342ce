import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    isolate: false,
    // Of few cores none is left over: by itself it would take one less than there are.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    exclude: ["node_modules", "dist", "test/browser/**", "test/gates/bad/**"],
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    testTimeout: 60_000,
    setupFiles: ["test/setup.ts"],
    coverage: {
      provider: "v8",
      include: ["src/{journey,document,storage,formats,evidence}/**/*.ts"],
      reporter: ["json-summary"],
      reportsDirectory: "test-results/coverage",
    },
  },
});
