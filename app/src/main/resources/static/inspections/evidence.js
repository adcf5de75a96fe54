"use strict";

// Notes on the spot. Each gets its key here, on the device, is kept in the device's own database before anything is sent, and
// is taken out only once the server has said that it has it. Sent twice, it is one note there. What the server refuses stays
// here with its reason, and holds nothing else up. Without script the form works too.
const form = document.getElementById("evidence");
const line = document.getElementById("queue");
const again = document.getElementById("send");
const refusals = document.getElementById("refusals");

// Six pictures of the largest size are one request that the server takes.
const MOST_PICTURES = 6;
const MOST_BYTES = 3.5 * 1024 * 1024;
const LONGEST_SIDE = 1920;
const QUALITIES = [0.85, 0.7, 0.5];
const SORTS = ["image/jpeg", "image/png", "image/webp"];

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

// A picture that may be sent: as it is, or drawn smaller. Null where the device can't make it small enough.
async function fitting(picture) {
  if (picture.size <= MOST_BYTES && SORTS.includes(picture.type)) {
    return picture;
  }
  try {
    const image = await createImageBitmap(picture);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    for (const quality of QUALITIES) {
      const drawn = await new Promise(done => canvas.toBlob(done, "image/jpeg", quality));
      if (drawn && drawn.size <= MOST_BYTES) {
        return drawn;
      }
    }
  } catch (unreadable) {
    // No picture that this device can draw.
  }
  return null;
}

// "sent": the server has it. "refused", with the reasons: it doesn't want it so. "failed": it couldn't take it now.
// "cut": no network, or nobody is signed in.
async function send(note) {
  const data = new FormData();
  data.append(csrf().name, csrf().value);
  for (const name of ["key", "unit", "note", "taken"]) {
    data.append(name, note[name]);
  }
  note.pictures.forEach((picture, place) => data.append("pictures", picture, "picture" + place));
  try {
    const answer = await fetch(note.path, {method: "POST", body: data, credentials: "same-origin"});
    if (answer.redirected) {
      return {how: new URL(answer.url).pathname === note.path ? "sent" : "cut"};
    }
    if (answer.ok) {
      return {how: "refused", why: reasons(await answer.text())};
    }
    if (answer.status === 413) {
      return {how: "refused", why: "照片合计太大，请修改后重新选照片。"};
    }
    return answer.status === 404 ? {how: "refused", why: "这次检查已经不在您的名下。"} : {how: "failed"};
  } catch (cut) {
    return {how: "cut"};
  }
}

// What the server's page says beside the fields.
function reasons(page) {
  const said = new DOMParser().parseFromString(page, "text/html").querySelectorAll("#evidence .wrong");
  return [...said].map(one => one.textContent.trim()).filter(one => one).join(" ") || "系统没有收下。";
}

// Of this inspection, written by the person who is signed in: nobody sends another's notes in his own name.
function mine(note) {
  return note.path === form.getAttribute("action") && note.person === form.dataset.person;
}

async function waiting() {
  return (await store("readonly", notes => notes.getAll())).filter(mine).sort((one, other) => one.taken < other.taken ? -1 : 1);
}

function csrf() {
  return form.querySelector("input[type=hidden]");
}

function untouched() {
  return !form.elements.note.value && form.elements.pictures.files.length === 0;
}

let busy = false;

// Sends what waits; what was refused before only where the person asks for it.
async function flush(refusedToo) {
  if (busy) {
    return;
  }
  busy = true;
  let sent = 0;
  try {
    for (const note of (await waiting()).filter(one => refusedToo || !one.refused)) {
      const answer = await send(note);
      if (answer.how === "sent") {
        await store("readwrite", notes => notes.delete(note.key));
        sent++;
      } else if (answer.how === "refused") {
        await store("readwrite", notes => notes.put({...note, refused: answer.why}));
      } else if (answer.how === "cut") {
        break;
      }
    }
  } finally {
    busy = false;
  }
  await tell(sent);
  if (sent > 0 && untouched()) {
    location.reload();
  }
}

async function tell(sent) {
  const left = await waiting();
  const refused = left.filter(note => note.refused);
  const unsent = left.length - refused.length;
  const words = [
    sent > 0 ? "已发出" + sent + "条。" : "",
    unsent > 0 ? "有" + unsent + "条存在这台设备上，还没有发出。有网络并已登录时会自动发送。" : "",
    refused.length > 0 ? "有" + refused.length + "条系统没有收下，还在这台设备上，请修改或者删除。" : "",
  ].join("");
  line.hidden = words === "";
  line.textContent = words;
  again.hidden = left.length === 0;
  refusals.hidden = refused.length === 0;
  refusals.replaceChildren(...refused.map(item));
}

function item(note) {
  const said = document.createElement("p");
  said.textContent = (note.note.slice(0, 60) || "（只有照片）") + (note.note.length > 60 ? "…" : "")
    + (note.pictures.length > 0 ? " 照片" + note.pictures.length + "张" : "");
  const why = document.createElement("p");
  why.className = "wrong";
  why.textContent = "没有收下：" + note.refused;
  const actions = document.createElement("div");
  actions.className = "actions";
  actions.append(button("修改", () => edit(note)), button("删除", () => drop(note)));
  const row = document.createElement("li");
  row.append(said, why, actions);
  return row;
}

function button(label, act) {
  const one = document.createElement("button");
  one.type = "button";
  one.textContent = label;
  one.addEventListener("click", act);
  return one;
}

// Under the same key again: what is put down then replaces it here, its time and, unless others are chosen, its pictures stay.
function edit(note) {
  form.elements.key.value = note.key;
  form.elements.unit.value = note.unit;
  form.elements.note.value = note.note;
  form.elements.pictures.value = "";
  wrong("note", note.refused);
  wrong("pictures", note.pictures.length > 0 ? "原来的" + note.pictures.length + "张照片还在，另选的会替换它们。" : "");
  form.elements.note.focus();
}

async function drop(note) {
  if (confirm("删除以后找不回来。确定删除这条没有收下的记录？")) {
    await store("readwrite", notes => notes.delete(note.key));
    if (form.elements.key.value === note.key) {
      renew();
    }
    await tell(0);
  }
}

function wrong(field, words) {
  document.getElementById(field + "-wrong").textContent = words;
}

function renew() {
  form.elements.key.value = key();
  form.elements.note.value = "";
  form.elements.pictures.value = "";
  wrong("note", "");
  wrong("pictures", "");
}

async function put() {
  const typed = {
    key: form.elements.key.value,
    path: form.getAttribute("action"),
    person: form.dataset.person,
    unit: form.elements.unit.value,
    note: form.elements.note.value,
  };
  const chosen = [...form.elements.pictures.files];
  const known = await store("readonly", notes => notes.get(typed.key));
  const pictures = await Promise.all((chosen.length > 0 ? chosen : known ? known.pictures : []).map(fitting));
  const unfit = pictures.findIndex(picture => picture === null);
  wrong("note", typed.note.trim() || pictures.length > 0 ? "" : "请写看到的情况。");
  wrong("pictures", pictures.length > MOST_PICTURES ? "一次最多" + MOST_PICTURES + "张照片。"
    : unfit >= 0 ? "第" + (unfit + 1) + "张照片打不开，或者太大缩不小，请换一张。" : "");
  if (unfit >= 0 || pictures.length > MOST_PICTURES || !typed.note.trim() && pictures.length === 0) {
    return false;
  }
  await store("readwrite", notes => notes.put({...typed, taken: known ? known.taken : new Date().toISOString(), pictures}));
  return true;
}

form.addEventListener("submit", async event => {
  event.preventDefault();
  event.submitter.disabled = true;
  try {
    if (!await put()) {
      return;
    }
    renew();
  } finally {
    event.submitter.disabled = false;
  }
  await tell(0);
  await flush(false);
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
again.addEventListener("click", () => flush(true));
window.addEventListener("online", () => flush(false));
if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/inspections/worker.js", {scope: "/inspections/"}).catch(() => {});
}
tell(0).then(() => flush(false));
