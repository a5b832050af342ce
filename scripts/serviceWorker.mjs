/*
 * The service worker of the built app: it keeps every file of one version, so
 * that the app opens with the network off. A new version is fetched beside the
 * one in use and waits until a person asks for it (`skip-waiting`), so that no
 * page is changed under somebody's hands. The build fills in FILES and VERSION.
 */

/** Paths of all files of this version, from this script's own place, and the beginning of each one's SHA-256. */
const FILES = self.wayfeltFiles;
const VERSION = self.wayfeltVersion;
const PREFIX = "wayfelt-";
const OWN = PREFIX + VERSION;

/** Kept last of all: a version that has it came whole. */
const WHOLE = "whole";

/** Files in here carry a hash of their content in their name. */
const NAMED_BY_CONTENT = "assets/";

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(dropOld()));
self.addEventListener("message", ({ data }) => {
  if (data === "skip-waiting") void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  event.respondWith(answer(request, url));
});

/**
 * All files, or none: a version with a hole in it would break offline. Each is
 * kept only as it was built: a server in the midst of an update, one that
 * answers with a page of its own for what it does not have, or a network that
 * asks for a password first, would be shown for ever otherwise.
 */
async function keepAll() {
  const cache = await caches.open(OWN);
  await Promise.all(
    Object.entries(FILES).map(async ([path, print]) => {
      const url = urlOf(path);
      if ((await cache.match(url)) !== undefined) return;
      const known = path.startsWith(NAMED_BY_CONTENT) ? await caches.match(url) : undefined;
      const kept = known === undefined ? null : await asBuilt(known, print);
      const response = kept ?? (await asBuilt(await fetch(url, { cache: "reload" }), print));
      if (response === null) throw new Error(`${path} is not to be had as it was built`);
      await cache.put(url, response);
    }),
  );
  await cache.put(urlOf(WHOLE), new Response(""));
}

/** The same response, made anew: one that was led elsewhere on its way may not stand for a page. Null where it is not the file that was built. */
async function asBuilt(response, print) {
  if (!response.ok) return null;
  const bytes = await response.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return found.startsWith(print) ? new Response(bytes, { headers: response.headers }) : null;
}

/** Pages of the version before may still be open and ask for their parts: that one stays too, of those that ever came whole. */
async function dropOld() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  const isWhole = await Promise.all(
    names.map(async (name) => (await (await caches.open(name)).match(urlOf(WHOLE))) !== undefined),
  );
  // The first releases did not mark theirs.
  const before = names.findLast((_, at) => isWhole[at]) ?? names.at(-1);
  const old = names.filter((name) => name !== before);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** What is kept; the network's answer where nothing is, or the browser does not give it out. */
async function answer(request, url) {
  const kept = await keptFor(url).catch(() => undefined);
  return kept ?? fetch(request);
}

async function keptFor(url) {
  const page = urlOf("index.html");
  const isPage = url.pathname === new URL("./", page).pathname || url.pathname === page.pathname;
  const wanted = isPage ? page : url;
  const own = await caches.open(OWN);
  return (await own.match(wanted)) ?? (isPage ? undefined : await caches.match(wanted));
}

function urlOf(path) {
  return new URL(path, self.location.href);
}
