"use strict";

// What couldn't be saved in the background says so; the typed values stay on the page.
const UNSAVED = {
  "htmx:sendError": "没有保存：网络不通。填的还在这一页，连上以后接着填就会再保存。",
  "htmx:responseError": "没有保存，可能登录已经到期。填的还在这一页，请按“存好”，登录后会回到这里。",
};
for (const [event, words] of Object.entries(UNSAVED)) {
  document.addEventListener(event, () => {
    const line = document.getElementById("saved");
    line?.classList.add("stop");
    line?.replaceChildren(words);
  });
}

// Marks the fields as wrong or right as the answers to autosaves say.
document.addEventListener("htmx:oobAfterSwap", ({ detail: { target } }) => {
  const field = document.getElementById(target.id.replace(/-wrong$/, ""));
  if (field && target.id.endsWith("-wrong")) {
    field.toggleAttribute("aria-invalid", false);
    if (target.textContent.trim()) {
      field.setAttribute("aria-invalid", "true");
    }
  }
});

// Narrows the catalogue to what is typed. The page works without it.
const narrow = document.getElementById("narrow");
if (narrow) {
  narrow.hidden = false;
  narrow.querySelector("input").addEventListener("input", ({ target }) => {
    for (const line of document.querySelectorAll("#pick > li")) {
      line.hidden = !line.textContent.includes(target.value.trim()) && !line.querySelector("input:checked");
    }
  });
}
