// Small additions to pages that work without them.
"use strict";

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent === "yes") {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  window.addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
});

// A page that answers a form is shown again by its address, without asking whether to send the form once more.
history.replaceState(history.state, "", location.href);

// What was typed when the session had ended comes back once one has signed in again: kept in this tab alone, and forgotten
// with the first page after that.
const TYPED = "typed";
const SIGN_IN = "/hall/signin";

document.addEventListener("submit", (event) => {
  if ("keep" in event.target.dataset) {
    const fields = [...new FormData(event.target)].filter(([name]) => name !== "_csrf");
    sessionStorage.setItem(TYPED, JSON.stringify({ page: location.pathname, fields }));
  }
});

if (location.pathname !== SIGN_IN) {
  const typed = JSON.parse(sessionStorage.getItem(TYPED) ?? "null");
  sessionStorage.removeItem(TYPED);
  const form = document.querySelector("form[data-keep]");
  if (form && typed?.page === location.pathname) {
    for (const [name, value] of typed.fields) {
      const field = form.elements.namedItem(name);
      if (field) {
        field.value = value;
      }
    }
  }
}
