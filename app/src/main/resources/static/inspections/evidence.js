"use strict";

// Notes on the spot. Each gets its key here, on the device, is kept in the device's own database before anything is sent, and
// is taken out only once the server has said that it has it. Sent twice, it is one note there. Without script the form works too.
const form = document.getElementById("evidence");
const line = document.getElementById("queue");
const again = document.getElementById("send");

function open() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open("inspections", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("notes", {keyPath: "key"});
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

async function store(mode, work) {
  const base = await open();
  try {
    return await new Promise((done, failed) => {
      const step = base.transaction("notes", mode);
      const asked = work(step.objectStore("notes"));
      step.oncomplete = () => done(asked.result);
      step.onerror = () => failed(step.error);
      step.onabort = () => failed(step.error);
    });
  } finally {
    base.close();
  }
}

// "sent": the server has it. "wrong": it doesn't want it so. "later": no network, or nobody is signed in.
async function send(note) {
  const data = new FormData();
  data.append(csrf().name, csrf().value);
  for (const name of ["key", "unit", "note", "taken"]) {
    data.append(name, note[name]);
  }
  note.pictures.forEach((picture, place) => data.append("pictures", picture, "picture" + place));
  try {
    const answer = await fetch(note.path, {method: "POST", body: data, credentials: "same-origin"});
    if (answer.redirected && new URL(answer.url).pathname === note.path) {
      return "sent";
    }
    return answer.ok && !answer.redirected ? "wrong" : "later";
  } catch (cut) {
    return "later";
  }
}

// Of this inspection, written by the person who is signed in: nobody sends another's notes in his own name.
function mine(note) {
  return note.path === form.getAttribute("action") && note.person === form.dataset.person;
}

function csrf() {
  return form.querySelector("input[type=hidden]");
}

let busy = false;

async function flush() {
  if (busy) {
    return;
  }
  busy = true;
  let sent = 0;
  let wrong = 0;
  try {
    for (const note of (await store("readonly", notes => notes.getAll())).filter(mine)) {
      const how = await send(note);
      if (how === "sent") {
        await store("readwrite", notes => notes.delete(note.key));
        sent++;
      } else if (how === "wrong") {
        wrong++;
      } else {
        break;
      }
    }
  } finally {
    busy = false;
  }
  await tell(wrong);
  if (sent > 0) {
    location.reload();
  }
}

async function tell(wrong) {
  const waiting = (await store("readonly", notes => notes.getAll())).filter(mine);
  line.hidden = waiting.length === 0;
  again.hidden = waiting.length === 0;
  line.textContent = waiting.length === 0 ? ""
    : wrong > 0 ? "有" + wrong + "条系统没有收下，还在这台设备上。请确认检查仍在进行、照片不超过4MB。"
    : "有" + waiting.length + "条存在这台设备上，还没有发出。有网络并已登录时会自动发送。";
}

form.addEventListener("submit", async event => {
  event.preventDefault();
  const note = {
    key: form.elements.key.value,
    path: form.getAttribute("action"),
    person: form.dataset.person,
    unit: form.elements.unit.value,
    note: form.elements.note.value,
    taken: new Date().toISOString(),
    pictures: [...form.elements.pictures.files],
  };
  if (!note.note.trim() && note.pictures.length === 0) {
    document.getElementById("note-wrong").textContent = "请写看到的情况。";
    return;
  }
  document.getElementById("note-wrong").textContent = "";
  await store("readwrite", notes => notes.put(note));
  form.elements.key.value = key();
  form.elements.note.value = "";
  form.elements.pictures.value = "";
  await tell(0);
  await flush();
});

// crypto.randomUUID exists on secure pages only; the bytes exist everywhere.
function key() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const digits = [...bytes].map(one => one.toString(16).padStart(2, "0")).join("");
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join("-");
}

form.elements.key.value = key();
again.addEventListener("click", flush);
window.addEventListener("online", flush);
if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/inspections/worker.js", {scope: "/inspections/"}).catch(() => {});
}
tell(0).then(flush);
