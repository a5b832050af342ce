import type { Plugin } from "vite";

export function offline(): Plugin;

/** The text of the service worker for the files of a folder; the same files make the same text. */
export function serviceWorkerFor(folder: string): string;
