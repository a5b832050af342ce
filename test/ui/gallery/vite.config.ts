import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Shows every control and every state of home by itself: `npx vite test/ui/gallery`. Not shipped. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { host: "127.0.0.1", port: 5199, strictPort: true },
  cacheDir: "../../../node_modules/.vite-gallery",
});
