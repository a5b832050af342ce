/*
 * The service worker of the built app: it keeps every file of one version, so
 * that the app opens with the network off. A new version is fetched beside the
 * one in use and waits until a person asks for it (`skip-waiting`), so that no
 * page is changed under somebody's hands. The build fills in FILES and VERSION.
 */

/** Paths of all files of this version, from this script's own place. */
const FILES = self.wayfeltFiles;
const VERSION = self.wayfeltVersion;
const PREFIX = "wayfelt-";
const OWN = PREFIX + VERSION;

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

/** All files, or none: a version with a hole in it would break offline. */
async function keepAll() {
  const cache = await caches.open(OWN);
  await Promise.all(
    FILES.map(async (path) => {
      const url = urlOf(path);
      if ((await cache.match(url)) !== undefined) return;
      const known = path.startsWith(NAMED_BY_CONTENT) ? await caches.match(url) : undefined;
      const response = known ?? (await fetch(url, { cache: "reload" }));
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(url, response);
    }),
  );
}

/** Pages of the version before may still be open and ask for their parts: that one stays too. */
async function dropOld() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

async function answer(request, url) {
  const page = urlOf("index.html");
  const isPage = url.pathname === new URL("./", page).pathname || url.pathname === page.pathname;
  const wanted = isPage ? page : url;
  const own = await caches.open(OWN);
  const kept = (await own.match(wanted)) ?? (isPage ? undefined : await caches.match(wanted));
  return kept ?? fetch(request);
}

function urlOf(path) {
  return new URL(path, self.location.href);
}
