"use strict";

// Counts for how long the page is in sight, and tells when it is left or read to the end. Without it the clock alone counts.
const form = document.getElementById("read");
let since = document.hidden ? null : performance.now();
let seen = 0;

function seconds() {
  if (since !== null) {
    seen += performance.now() - since;
    since = performance.now();
  }
  return Math.ceil(seen / 1000);
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    seconds();
    since = null;
  } else {
    since = performance.now();
  }
});

if (form) {
  let sent = false;
  form.addEventListener("submit", () => {
    sent = true;
    form.elements.seconds.value = seconds();
    form.elements.seconds.disabled = false;
  });
  window.addEventListener("pagehide", () => {
    const spent = seconds();
    if (!sent && spent > 0) {
      const left = new FormData(form);
      left.set("seconds", spent);
      navigator.sendBeacon(form.dataset.time, new URLSearchParams(left));
      seen = 0;
    }
  });
}
