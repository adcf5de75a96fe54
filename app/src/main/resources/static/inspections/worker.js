"use strict";

// Keeps the pages for notes on the spot at hand without network. Everything else goes past it. What is kept is forgotten as
// soon as the server no longer knows the person.
const KEPT = "inspections-1";
const NOTES = /^\/inspections\/\d+\/evidence$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  const page = event.request.mode === "navigate" && NOTES.test(url.pathname);
  const part = /^\/(assets|vendor)\//.test(url.pathname);
  if (event.request.method === "GET" && url.origin === self.location.origin && (page || part)) {
    event.respondWith(fresh(event.request, page));
  }
});

async function fresh(request, page) {
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (page && answer.type === "opaqueredirect") {
      await caches.delete(KEPT);
    } else if (answer.ok) {
      await kept.put(request, answer.clone());
    }
    return answer;
  } catch (cut) {
    return await kept.match(request, {ignoreSearch: true}) ?? Response.error();
  }
}
