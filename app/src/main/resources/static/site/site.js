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

document.addEventListener("submit", ({ target: form }) => {
  if (form.method === "post" && !form.querySelector(SECRET)) {
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    const typed = { page: location.pathname, action: form.getAttribute("action"), fields };
    sessionStorage.setItem(TYPED, JSON.stringify(typed));
  }
});

const typed = JSON.parse(sessionStorage.getItem(TYPED) ?? "null");
if (SIGN_IN.includes(location.pathname)) {
  if (typed) {
    sessionStorage.setItem(TYPED, JSON.stringify({ ...typed, ended: true }));
  }
} else {
  sessionStorage.removeItem(TYPED);
  if (typed?.ended && typed.page === location.pathname) {
    const form = [...document.forms].find((one) => one.getAttribute("action") === typed.action);
    for (const field of form?.elements ?? []) {
      fill(field, typed.fields.filter(([name]) => name === field.name).map(([, value]) => value));
    }
    if (form) {
      const note = document.createElement("p");
      note.className = "notice";
      note.setAttribute("role", "status");
      note.textContent = "登录到期前写的已经填回来，还没有提交，请看一遍再提交。";
      form.before(note);
    }
  }
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
