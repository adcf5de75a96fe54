// The rows of a meeting's form grow and shrink without a reload. The form works without it.
"use strict";

const FIELD = "input:not([type=checkbox]), select";

function fields(row) {
  return [...row.querySelectorAll(FIELD)];
}

// A row more, after all others, with a place that no other row has had.
function add(table) {
  const pattern = document.querySelector(`template[data-for="${table}"]`);
  const place = String(nextPlace(table));
  const row = pattern.content.firstElementChild.cloneNode(true);
  for (const part of [row, ...row.querySelectorAll("*")]) {
    for (const { name, value } of [...part.attributes]) {
      if (/\bnew\b/.test(value)) {
        part.setAttribute(name, value.replace(/\bnew\b/g, place));
      }
    }
  }
  document.getElementById(table).append(row);
  fields(row)[0].focus();
}

function nextPlace(table) {
  const places = [...document.querySelectorAll(`#${table} [name^="${table}["]`)]
    .map(({ name }) => Number(name.match(/\[(\d+)\]/)?.[1] ?? 0));
  return Math.max(...places) + 1;
}

// A row less; the last one is emptied instead. The focus goes where the hand would go next.
function drop(row) {
  const near = row.nextElementSibling ?? row.previousElementSibling;
  const table = row.parentElement;
  if (near) {
    row.remove();
  } else {
    add(table.id);
    row.remove();
  }
  fields(near ?? table.lastElementChild)[0].focus();
  sum();
}

document.addEventListener("click", (event) => {
  const more = event.target.closest("[data-add]");
  const less = event.target.closest("[data-drop]");
  if (more || less) {
    event.preventDefault();
    more ? add(more.dataset.add) : drop(less.closest("li"));
  }
});

// Enter goes on to the next row, and makes one after the last.
document.addEventListener("keydown", (event) => {
  const row = event.target.closest(".entry");
  if (event.key === "Enter" && row && event.target.matches(FIELD)) {
    event.preventDefault();
    row.nextElementSibling ? fields(row.nextElementSibling)[0].focus() : add(row.parentElement.id);
  }
});

// What can be called follows the unit that was chosen.
document.addEventListener("change", ({ target }) => {
  const posts = target.selectedOptions?.[0]?.dataset.posts;
  const row = target.closest(".guest");
  if (row && target.name.endsWith(".unit")) {
    row.querySelector("[name$='.post']").setAttribute("list", posts ?? "");
  }
});

// The agenda's sum beside the meeting's length.
function sum() {
  const minutes = [...document.querySelectorAll("#items [name$='.minutes']")]
    .map(({ value }) => Number(value))
    .filter((one) => one > 0)
    .reduce((all, one) => all + one, 0);
  const [from, to] = ["from", "to"].map((id) => document.getElementById(id).value.match(/^(\d{1,2}):(\d{2})$/));
  const length = from && to ? (to[1] - from[1]) * 60 + (to[2] - from[2]) : 0;
  const line = document.querySelector("[data-sum]");
  line.textContent = `合计${minutes}分钟${length > 0 ? `，会议${length}分钟` : ""}。`;
  line.classList.toggle("over", length > 0 && minutes > length);
}

document.addEventListener("input", ({ target }) => {
  if (/minutes$|^from$|^to$/.test(target.name)) {
    sum();
  }
});
sum();
