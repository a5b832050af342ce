import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    isolate: false,
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
