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
// with the first page that isn't the one to sign in at.
const TYPED = "typed";
const SIGN_IN = ["/signin", "/hall/signin"];
const SECRET = "input[type=password]";
const here = location.pathname + location.search;
const typed = JSON.parse(sessionStorage.getItem(TYPED) ?? "null");
const awaited = [...document.forms].find((one) => one.method === "post" && one.getAttribute("action") === typed?.action);
// Where the form is to be found: what was answered with errors stands at an address that may show something else when asked for.
let home = here;

document.addEventListener("submit", ({ target }) => {
  if (target.method === "post" && !target.querySelector(SECRET)) {
    const fields = [...new FormData(target)].filter(([, value]) => typeof value === "string");
    sessionStorage.setItem(TYPED, JSON.stringify({ page: home, action: target.getAttribute("action"), fields }));
  }
});

if (SIGN_IN.includes(location.pathname)) {
  if (typed) {
    sessionStorage.setItem(TYPED, JSON.stringify({ ...typed, ended: true }));
  }
} else if (typed?.ended && !awaited && !typed.sought && typed.page !== here) {
  sessionStorage.setItem(TYPED, JSON.stringify({ ...typed, sought: true }));
  location.replace(typed.page);
} else {
  sessionStorage.removeItem(TYPED);
  if (awaited && !typed.ended) {
    home = typed.page;
  } else if (awaited) {
    // after the scripts of the page, which make its rows
    document.addEventListener("DOMContentLoaded", () => fillAgain(awaited, typed.fields));
  }
}

function fillAgain(form, fields) {
  for (const more of form.querySelectorAll("[data-add]")) {
    const start = more.dataset.add + "[";
    const last = (names) =>
      Math.max(0, ...names.filter((name) => name.startsWith(start)).map((name) => parseInt(name.slice(start.length))));
    for (let missing = last(fields.map(([name]) => name)) - last([...form.elements].map(({ name }) => name)); missing > 0; missing--) {
      more.click();
    }
  }
  for (const field of form.elements) {
    fill(field, fields.filter(([name]) => name === field.name).map(([, value]) => value));
  }
  const note = document.createElement("p");
  note.className = "notice";
  note.setAttribute("role", "status");
  note.textContent = "登录到期前写的已经填回来，还没有提交，请看一遍再提交。";
  form.before(note);
  note.scrollIntoView({ block: "center" });
}

function fill(field, values) {
  if (field.type === "checkbox" || field.type === "radio") {
    field.checked = values.includes(field.value);
  } else if (!["hidden", "file", "submit", "fieldset"].includes(field.type) && values.length > 0) {
    field.value = values[0];
  }
}

// An unfolded menu folds again on a click elsewhere or on Escape, which gives the focus back to its name.
document.addEventListener("click", ({ target }) => {
  for (const menu of document.querySelectorAll(".menu[open]")) {
    if (!menu.contains(target)) {
      menu.open = false;
    }
  }
});
document.addEventListener("keydown", ({ key }) => {
  const menu = key === "Escape" && document.querySelector(".menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
